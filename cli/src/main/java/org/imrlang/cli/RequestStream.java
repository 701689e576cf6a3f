package org.imrlang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.imrlang.batch.JsonLines;
import org.imrlang.batch.Source;
import picocli.CommandLine.Parameters;

/** Where a stream of requests comes from. */
final class RequestStream {

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "REQUESTS",
            description = "Requests or cases as JSON, one a line; - reads them from standard input.")
    private String file = STANDARD_INPUT;

    Source open() throws Problem {
        try {
            if (file.equals(STANDARD_INPUT)) {
                InputStream in = System.in;
                return new JsonLines(in);
            }
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Problem(Exit.UNREADABLE, shownName() + ": this is a folder; name the file of the requests");
            }
            return new JsonLines(Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            throw new Problem(Exit.UNREADABLE, shownName() + ": there is no such file");
        } catch (IOException | InvalidPathException e) {
            throw new Problem(Exit.UNREADABLE, shownName() + ": this file cannot be read");
        }
    }

    Problem unreadable(IOException e) {
        return new Problem(Exit.UNREADABLE, shownName() + ": this file cannot be read to its end");
    }

    String shownName() {
        return file.equals(STANDARD_INPUT) ? "standard input" : file.replaceAll("\\p{Cc}", "?");
    }
}

package org.imrlang.cli;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.imrlang.batch.CsvRows;
import org.imrlang.batch.JsonLines;
import org.imrlang.batch.Source;
import org.imrlang.batch.UnreadableRequestsException;
import org.imrlang.runtime.Vocabulary;

/** A file of many requests, or standard input. */
final class RequestFile implements AutoCloseable {

    private static final String STANDARD_INPUT = "-";

    /** How records are written; named as options spell it. */
    enum Form {
        json,
        csv;

        /** By how a file's name ends; JSON where it does not tell. */
        static Form of(String file) {
            return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? csv : json;
        }
    }

    private static final class Counted extends FilterInputStream {
        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(read, 0);
            return read;
        }
    }

    private final String name;
    private final Form form;
    private final Counted in;
    private final long size;

    private RequestFile(String name, Form form, InputStream in, long size) {
        this.name = name;
        this.form = form;
        this.in = new Counted(in);
        this.size = size;
    }

    /**
     * Opens it.
     *
     * @param file its name, or {@code -}
     * @param form how its records are written; by the name's ending where nothing is said
     * @throws Problem where it cannot be read
     */
    static RequestFile open(String file, Optional<Form> form) throws Problem {
        Form records = form.orElseGet(() -> Form.of(file));
        if (file.equals(STANDARD_INPUT)) {
            return new RequestFile("standard input", records, System.in, 0);
        }
        String name = file.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Problem(Exit.UNREADABLE, name + ": this is a folder; name the file of the requests");
            }
            if (Files.notExists(path)) {
                throw new Problem(Exit.UNREADABLE, name + ": there is no such file");
            }
            long size = Files.isRegularFile(path) ? Files.size(path) : 0;
            // unlike the stream of `Files`, this one tells for a pipe too how much can be read without waiting
            return new RequestFile(name, records, new FileInputStream(path.toFile()), size);
        } catch (IOException | InvalidPathException e) {
            throw new Problem(Exit.UNREADABLE, name + ": this file cannot be read");
        }
    }

    /** Its name in messages. */
    String name() {
        return name;
    }

    /**
     * Its records.
     *
     * @param vocabulary what the header of CSV may name
     * @throws Problem where the header cannot be read
     */
    Source records(Vocabulary vocabulary) throws Problem {
        try {
            return form == Form.csv ? new CsvRows(in, vocabulary) : new JsonLines(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** That it cannot be read to its end. */
    Problem unreadable(IOException failure) {
        return new Problem(
                Exit.UNREADABLE,
                name + ": "
                        + (failure instanceof UnreadableRequestsException
                                ? failure.getMessage()
                                : "this cannot be read to its end"));
    }

    /** How much of it was read, 0 to 1; nothing where nobody knows how long it is. */
    OptionalDouble done() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, (double) in.count / size));
    }

    @Override
    public void close() throws IOException {
        if (!name.equals("standard input")) {
            in.close();
        }
    }
}

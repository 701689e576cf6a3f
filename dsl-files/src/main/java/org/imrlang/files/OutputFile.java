package org.imrlang.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody named to be written, such as a report. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Writes a text, as UTF-8, and makes the folders that it needs. A guideline is never written over: who named one meant
     * something else.
     *
     * @throws UnwritableOutputException where it cannot be written; what stood there stays then
     */
    public static void write(Path file, String text) throws UnwritableOutputException {
        String cannot = "cannot write " + Words.name(file) + ": ";
        if (isGuideline(file)) {
            throw new UnwritableOutputException(cannot + "it is a guideline and would be lost; name another file");
        }
        if (Files.isDirectory(file)) {
            throw new UnwritableOutputException(cannot + "it is a folder; name a file in it");
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UnwritableOutputException(cannot + Words.reason(failure));
        }
    }

    /** By its own name, or by that of what a link leads to. */
    private static boolean isGuideline(Path file) {
        try {
            return RulesetFiles.isGuideline(file) || Files.exists(file) && RulesetFiles.isGuideline(file.toRealPath());
        } catch (IOException notReached) {
            return false; // writing will say why
        }
    }
}

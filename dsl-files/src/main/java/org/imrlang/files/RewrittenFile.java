package org.imrlang.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Puts another text into a person's file, so that nobody ever sees half of it. */
public final class RewrittenFile {

    private static final String ASIDE = ".imr-writing-";

    private RewrittenFile() {}

    /**
     * Replaces the text of a file. It is written beside it and then moved to its place; permissions stay, and of a
     * symbolic link the file that it leads to is replaced.
     *
     * @param path an existing file
     * @throws UnwritableOutputException where the file or its folder cannot be written; the file is then as it was
     */
    public static void write(Path path, String text) throws UnwritableOutputException {
        try {
            Path place = path.toRealPath();
            if (!Files.isWritable(place)) {
                throw new UnwritableOutputException("cannot write to " + Words.name(path) + ": permission denied");
            }
            Path folder = place.getParent();
            Path aside = Files.createTempFile(folder, ASIDE, "");
            try {
                Files.writeString(aside, text, StandardCharsets.UTF_8);
                copyPermissions(place, aside);
                move(aside, place);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (UnwritableOutputException alreadySaid) {
            throw alreadySaid;
        } catch (IOException failure) {
            throw new UnwritableOutputException("cannot write to " + Words.name(path) + ": " + Words.reason(failure));
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException anotherDisk) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package org.imrlang.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.imrlang.compiler.InputFile;

/**
 * A guideline on disk.
 *
 * @param place where it really stands, behind all links
 * @param input what was read from there, named as the caller named it
 */
public record GuidelineFile(Path place, InputFile input) {

    /** Where the new content is written before it is moved to its place, so that nobody ever sees half of a file. */
    private static final String ASIDE = ".imr-writing-";

    /**
     * Says beforehand what {@link #replace} would say, as far as that can be known without writing.
     *
     * @throws UnwritableOutputException where the file may not be written, or is another than the one that was read
     */
    public void requireReplaceable() throws UnwritableOutputException {
        try {
            if (!Arrays.equals(Files.readAllBytes(place), input.content())) {
                throw unwritable("it was changed while it was read; call again");
            }
        } catch (UnwritableOutputException alreadySaid) {
            throw alreadySaid;
        } catch (IOException failure) {
            throw unwritable(Words.reason(failure));
        }
        // The new file would take the place of one that somebody protected.
        if (!Files.isWritable(place)) {
            throw unwritable("permission denied");
        }
        if (!Files.isWritable(folder())) {
            throw unwritable("its folder may not be written to");
        }
    }

    /**
     * Puts another content in the place of what was read, all of it or, where that fails, nothing. Links that lead to the
     * file still do; its permissions and its owner stay.
     *
     * @throws UnwritableOutputException where the file cannot be written, or is another than the one that was read; then
     *     it is as it was
     */
    public void replace(byte[] content) throws UnwritableOutputException {
        requireReplaceable();
        try {
            Path aside = Files.createTempFile(folder(), ASIDE, "");
            try {
                Files.copy(place, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.write(aside, content);
                move(aside);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException failure) {
            throw unwritable(Words.reason(failure));
        }
    }

    private void move(Path aside) throws IOException {
        try {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unusualDisk) {
            Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path folder() {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalStateException("a file stands in a folder");
        }
        return folder;
    }

    private UnwritableOutputException unwritable(String reason) {
        return new UnwritableOutputException("cannot write " + input.name() + ": " + reason);
    }
}

package org.imrlang.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.InputFile;

/**
 * A guideline on disk.
 *
 * @param place where it really stands, behind all links
 * @param input what was read from there, named as the caller named it
 * @param named whether the caller named it, or a folder in which it stands; else another one uses it
 */
public record GuidelineFile(Path place, InputFile input, boolean named) {

    private static final Set<PosixFilePermission> WRITING = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

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
            // The new file takes the place of the old one, which its permissions alone would not prevent.
            if (isProtected(place)) {
                throw unwritable("it is protected against writing");
            }
            if (isProtected(folder())) {
                throw unwritable("its folder is protected against writing");
            }
        } catch (UnwritableOutputException alreadySaid) {
            throw alreadySaid;
        } catch (IOException failure) {
            throw unwritable(Words.reason(failure));
        }
    }

    /** Whether this user may not write there, or nobody is meant to, whom a system's administrator respects too. */
    private static boolean isProtected(Path path) throws IOException {
        if (!Files.isWritable(path)) {
            return true;
        }
        Optional<PosixFileAttributeView> posix =
                Optional.ofNullable(Files.getFileAttributeView(path, PosixFileAttributeView.class));
        return posix.isPresent()
                && Collections.disjoint(posix.get().readAttributes().permissions(), WRITING);
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

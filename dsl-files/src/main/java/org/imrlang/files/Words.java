package org.imrlang.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** How paths and failures are said to a person. */
final class Words {

    private static final int DELETE = 0x7F;

    private Words() {}

    /** A path as messages show it: with {@code /} on every system, on one line. */
    static String name(Path path) {
        String name = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        // Nearly no name holds other letters than these, and a pattern takes longer to make than a name to read.
        return name.chars().allMatch(one -> one >= ' ' && one < DELETE)
                ? name
                : name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }

    /** Why it failed. Java's own messages are often only the path, or a class name. */
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "a file stands where a folder should be";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "a folder stands where a file should be";
        }
        return "the disk reports an error";
    }
}

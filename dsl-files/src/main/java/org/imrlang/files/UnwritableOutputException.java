package org.imrlang.files;

import java.io.IOException;

/** A file cannot be written. The message is one line, in words for the person who named the file or its folder. */
public final class UnwritableOutputException extends IOException {

    private static final long serialVersionUID = 1;

    UnwritableOutputException(String message) {
        super(message);
    }
}

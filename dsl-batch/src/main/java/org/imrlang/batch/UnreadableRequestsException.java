package org.imrlang.batch;

import java.io.IOException;

/** A stream of requests that cannot be read as a whole, in words for the person who named it. */
public final class UnreadableRequestsException extends IOException {

    private static final long serialVersionUID = 1;

    UnreadableRequestsException(String message) {
        super(message);
    }
}

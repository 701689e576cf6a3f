package org.imrlang.runtime;

/** A request that cannot be decided because it names what no guideline knows. A mistake never becomes an unknown. */
public final class InvalidRequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** What is wrong and what would be right, in words. */
    public InvalidRequestException(String message) {
        super(message);
    }
}

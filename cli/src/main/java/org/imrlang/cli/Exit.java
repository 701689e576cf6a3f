package org.imrlang.cli;

/** The exit codes of every command. */
final class Exit {

    /** It was done, and nothing is wrong. */
    static final int FINE = 0;

    /** The rules, the request or a case is wrong. */
    static final int WRONG = 1;

    /** The call is wrong, or a file cannot be read. */
    static final int UNREADABLE = 2;

    private Exit() {}

    static int of(Exception exception) {
        return exception instanceof Problem problem ? problem.exit() : UNREADABLE;
    }
}

package org.imrlang.cli;

/** What keeps a command from going on, in words for the person who called it. */
final class Problem extends Exception {

    private static final long serialVersionUID = 1;

    private final int exit;

    Problem(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }

    /** The message of a problem; of anything else an apology, since its own words speak of the inside. */
    static String words(Exception exception) {
        return exception instanceof Problem ? exception.getMessage() : "a fault inside imr kept this from being done";
    }
}

package org.imrlang.files;

/** A ruleset cannot be read from disk. The message is one line, in words for the person who named the path. */
public final class UnreadableRulesetException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableRulesetException(String message) {
        super(message);
    }
}

package org.imrlang.batch;

import java.util.ArrayList;
import java.util.List;

/** A record that says something wrong: nothing of it is decided, and the stream goes on. */
public final class BadRecordException extends Exception {

    private static final long serialVersionUID = 1;

    private final ArrayList<String> problems;

    /** The mistakes, at least one, each naming what is wrong and what would be right. */
    public BadRecordException(List<String> problems) {
        // without the places in our own code: nobody reads them, and they cost more than reading the record
        super(String.join("; ", problems), null, false, false);
        this.problems = new ArrayList<>(problems);
    }

    /** The mistakes, each naming what is wrong and what would be right. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}

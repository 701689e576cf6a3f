package org.imrlang.json;

import java.util.ArrayList;
import java.util.List;

/** A request file that says something wrong. All of its mistakes are told at once, and nothing of it is decided. */
public final class InvalidJsonRequestException extends Exception {

    private static final long serialVersionUID = 1;

    private final ArrayList<String> problems;

    /** The mistakes, at least one, each naming its key by path and what would be right. */
    public InvalidJsonRequestException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = new ArrayList<>(problems);
    }

    /** The mistakes, each naming its key by path and what would be right. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}

package org.imrlang.runtime;

import java.util.Comparator;
import java.util.List;

/**
 * Something that the record could state, or come to state.
 *
 * @param name of the fact, or of what the request states of itself
 * @param cost how hard it is to come by, from 0
 * @param isOpen whether the record is silent on it; else it says otherwise
 * @param answers what it could state, what is likelier to help first; at least one
 */
record Question(String name, int cost, boolean isOpen, List<Change> answers) {

    /** What is easiest to come by first. */
    static final Comparator<Question> CHEAPEST_FIRST = Comparator.comparingInt(Question::cost);
}

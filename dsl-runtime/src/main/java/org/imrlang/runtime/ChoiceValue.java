package org.imrlang.runtime;

/** A value of a {@code one of} fact: the generated enums. */
public interface ChoiceValue {

    /** The value as the guideline language names it. */
    String text();
}

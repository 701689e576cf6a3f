package org.imrlang.runtime;

import java.io.Serializable;

/** What a record states of one fact. */
public sealed interface FactValue extends Serializable {

    /** The value of a yes/no fact. */
    record YesNo(Truth truth) implements FactValue {}
}

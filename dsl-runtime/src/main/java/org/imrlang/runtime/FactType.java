package org.imrlang.runtime;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What kind of value a fact has. */
public sealed interface FactType extends Serializable {

    /** Yes or no. */
    record YesNo() implements FactType {}

    /**
     * A number, compared exactly as written.
     *
     * @param unit as declared
     */
    record Number(Optional<String> unit) implements FactType {}

    /** A percentage: 50 and 50% are the same. */
    record Percent() implements FactType {}

    /** A day. */
    record Date() implements FactType {}

    /**
     * One of several values.
     *
     * @param values in the order of the declaration, at least one
     */
    record Choice(List<String> values) implements FactType {}

    /**
     * Codes of a system, such as diagnoses.
     *
     * @param system the system's name, where one is declared
     */
    record Codes(Optional<String> system) implements FactType {}
}

package org.imrlang.runtime;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a record states of one fact. */
public sealed interface FactValue extends Serializable {

    /** The value of a yes/no fact. */
    record YesNo(Truth truth) implements FactValue {}

    /** The value of a number or a percentage (50 for 50%). */
    record Number(BigDecimal value) implements FactValue {}

    /** The value of a date. */
    record Date(LocalDate value) implements FactValue {}

    /** The value of a choice. */
    record Choice(String value) implements FactValue {}

    /** The codes that the record lists: all of them; a known empty list lists nothing. */
    record Codes(List<String> values) implements FactValue {
        public Codes {
            values = List.copyOf(values);
        }
    }
}

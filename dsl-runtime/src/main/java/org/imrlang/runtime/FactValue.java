package org.imrlang.runtime;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record states of one fact.
 *
 * <p>How values are compared is written out: what Java writes for a record is made at the first comparison, and takes longer
 * than a whole decision.
 */
public sealed interface FactValue extends Serializable {

    /** The value of a yes/no fact. */
    record YesNo(Truth truth) implements FactValue {
        private static final YesNo IS_YES = new YesNo(Truth.YES);
        private static final YesNo IS_NO = new YesNo(Truth.NO);

        /** The value of a fact that is so, or is not: the same object for all of them. */
        public static YesNo of(boolean value) {
            return value ? IS_YES : IS_NO;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof YesNo that && truth == that.truth;
        }

        @Override
        public int hashCode() {
            return truth.hashCode();
        }
    }

    /** The value of a number or a percentage (50 for 50%). */
    record Number(BigDecimal value) implements FactValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Number that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** The value of a date. */
    record Date(LocalDate value) implements FactValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Date that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** The value of a choice. */
    record Choice(String value) implements FactValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Choice that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** The codes that the record lists: all of them; a known empty list lists nothing. */
    record Codes(List<String> values) implements FactValue {
        public Codes {
            values = List.copyOf(values);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Codes that && values.equals(that.values);
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }
}

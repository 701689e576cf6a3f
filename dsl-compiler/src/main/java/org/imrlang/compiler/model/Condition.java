package org.imrlang.compiler.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.DateRelation;
import org.imrlang.runtime.TimeSpan;

/** What a clause asks of the record. */
public sealed interface Condition {

    /** What each kind of condition becomes. */
    interface Visitor<R> {
        R holds(Holds condition);

        R defined(Defined condition);

        R documented(Documented condition);

        R stated(Stated condition);

        R number(NumberCompared condition);

        R numberIn(NumberIn condition);

        R date(DateCompared condition);

        R dateIn(DateIn condition);

        R chosen(Chosen condition);

        R includes(Includes condition);

        R related(DatesRelated condition);

        R not(Not condition);

        R all(All condition);

        R any(Any condition);

        R count(Count condition);
    }

    /** Dispatches on the kind. */
    <R> R accept(Visitor<R> visitor);

    /** A yes/no fact is yes. */
    record Holds(Fact fact) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.holds(this);
        }
    }

    /** A definition holds. */
    record Defined(Definition definition) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.defined(this);
        }
    }

    /** A fact or definition is known, whatever it says. */
    record Documented(Condition part) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.documented(this);
        }
    }

    /** A value is known, whatever it is. */
    record Stated(Reading what) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stated(this);
        }
    }

    /** A number or percentage stands so to another, compared exactly as written. */
    record NumberCompared(Reading what, Comparison how, BigDecimal value) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** A number or percentage lies in a range, both ends included. */
    record NumberIn(Reading what, BigDecimal low, BigDecimal high) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.numberIn(this);
        }
    }

    /** A date stands so to a day of the text. */
    record DateCompared(Reading what, Comparison how, LocalDate value) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.date(this);
        }
    }

    /** A date lies in a range, both ends included. */
    record DateIn(Reading what, LocalDate first, LocalDate last) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dateIn(this);
        }
    }

    /** A choice is one of these values. */
    record Chosen(Fact fact, List<String> values) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chosen(this);
        }
    }

    /** The codes include one that a pattern names; {@code *} at its end stands for any rest. */
    record Includes(Fact fact, List<String> patterns) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.includes(this);
        }
    }

    /**
     * A date stands so to another.
     *
     * @param span how long, where the relation speaks of a duration
     */
    record DatesRelated(Reading what, DateRelation how, Optional<TimeSpan> span, Reading other) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.related(this);
        }
    }

    /** Not so. */
    record Not(Condition part) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** All of these: {@code and}, {@code all of}. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.all(this);
        }
    }

    /** Any of these: {@code or}, {@code any of}; {@code none of} is not any of these. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** So many of these. */
    record Count(Quantifier quantifier, int count, List<Condition> parts) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.count(this);
        }
    }

    /** How a count is meant. */
    enum Quantifier {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }
}

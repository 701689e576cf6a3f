package org.imrlang.compiler.model;

import java.util.List;

/** What a clause asks of the record. */
public sealed interface Condition {

    /** What each kind of condition becomes. */
    interface Visitor<R> {
        R holds(Holds condition);

        R defined(Defined condition);

        R documented(Documented condition);

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

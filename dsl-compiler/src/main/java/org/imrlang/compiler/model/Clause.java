package org.imrlang.compiler.model;

import java.util.Optional;

/** One clause of a recommendation. */
public sealed interface Clause {

    /** Its first line in the guideline's text, from 1. */
    int line();

    /** What each kind of clause becomes. */
    interface Visitor<R> {
        R notRecommended(NotRecommended clause);

        R requires(Requires clause);

        R contraindicated(Contraindicated clause);

        R phase(Phase clause);

        R cites(Cites clause);

        R note(Note clause);
    }

    /** Dispatches on the kind. */
    <R> R accept(Visitor<R> visitor);

    /** Nothing is certifiable, unless a condition lifts that. */
    record NotRecommended(int line, Optional<Condition> unless) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notRecommended(this);
        }
    }

    /** Nothing is certifiable where this is not so. */
    record Requires(int line, Condition condition, Optional<String> reason) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.requires(this);
        }
    }

    /** Nothing is certifiable where this is so. */
    record Contraindicated(int line, Condition condition, Optional<String> reason) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contraindicated(this);
        }
    }

    /**
     * A phase of the course. Phases stand in the order in which they open.
     *
     * @param written how the author wrote it
     * @param amount the range as written, in the treatment's unit; nothing for {@code then continue}
     * @param low what must be delivered in all before the next phase opens
     * @param ceiling what it allows in all; {@link org.imrlang.runtime.Logic#UNLIMITED} for {@code then continue}
     */
    record Phase(
            int line, Written written, Optional<Range> amount, long low, long ceiling, Optional<Condition> condition)
            implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.phase(this);
        }
    }

    /** The ways to write a phase. */
    enum Written {
        INITIAL,
        THEN_MAX,
        THEN_MORE,
        THEN_CONTINUE
    }

    /** Where the recommendation is written. */
    record Cites(int line, Cite cite) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cites(this);
        }
    }

    /** Advice. */
    record Note(int line, String text) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.note(this);
        }
    }
}

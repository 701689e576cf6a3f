package org.imrlang.compiler.model;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Window;

/** One clause of a recommendation. */
public sealed interface Clause {

    /** Where it stands; of a clause from a table, its cell. */
    Span at();

    /** Its first line in the guideline's text, from 1. */
    default int line() {
        return at().line();
    }

    /** What each kind of clause becomes. */
    interface Visitor<R> {
        R notRecommended(NotRecommended clause);

        R requires(Requires clause);

        R contraindicated(Contraindicated clause);

        R phase(Phase clause);

        R frequency(Frequency clause);

        R duration(Duration clause);

        R stopAfterCount(StopAfterCount clause);

        R stopAfterTime(StopAfterTime clause);

        R until(Until clause);

        R cap(Cap clause);

        R apart(Apart clause);

        R optimum(Optimum clause);

        R cites(Cites clause);

        R evidence(EvidenceGrade clause);

        R note(Note clause);
    }

    /** Dispatches on the kind. */
    <R> R accept(Visitor<R> visitor);

    /** Nothing is certifiable, unless a condition lifts that. */
    record NotRecommended(Span at, Optional<Condition> unless) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notRecommended(this);
        }
    }

    /** Nothing is certifiable where this is not so. */
    record Requires(Span at, Condition condition, Optional<String> reason) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.requires(this);
        }
    }

    /** Nothing is certifiable where this is so. */
    record Contraindicated(Span at, Condition condition, Optional<String> reason) implements Clause {
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
     * @param frequency its own frequency, where it states one
     * @param duration its own duration, where it states one
     * @param adjustments what raises or lowers its high end, in the order of the text; of a phase on top of another
     *     one its own share
     */
    record Phase(
            Span at,
            Written written,
            Optional<Range> amount,
            long low,
            Optional<Frequency> frequency,
            Optional<Duration> duration,
            Optional<Condition> condition,
            List<Adjustment> adjustments)
            implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.phase(this);
        }
    }

    /** The ways to write a phase. */
    enum Written {
        INITIAL,
        UP_TO,
        THEN_MAX,
        THEN_MORE,
        THEN_CONTINUE
    }

    /** {@code raised to}, {@code lowered to}: another high end of a phase where a condition holds. */
    record Adjustment(Span at, boolean raises, long to, Condition condition) {}

    /** How often; for a recommendation, or for one of its phases. */
    record Frequency(Span at, List<FrequencyStep> steps) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.frequency(this);
        }
    }

    /** How long the requested course lasts; for a recommendation, or for one of its phases. */
    record Duration(Span at, Range range, TimeUnit unit) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.duration(this);
        }
    }

    /** Nothing more once so much was delivered. */
    record StopAfterCount(Span at, Range count, Condition unless) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stopAfterCount(this);
        }
    }

    /** Nothing more once so much time has passed since the first delivery. */
    record StopAfterTime(Span at, TimeSpan time, Condition unless) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stopAfterTime(this);
        }
    }

    /** The hard end of the course. */
    record Until(Span at, TimeSpan time, Reading date, Optional<Condition> unless) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.until(this);
        }
    }

    /**
     * At most so many in a window.
     *
     * @param date what a window {@code within … after} is counted from; nothing for the others
     * @param per a fact of which each value counts on its own
     */
    record Cap(
            Span at,
            Range amount,
            Window window,
            Optional<Reading> date,
            Optional<Fact> per,
            Optional<Condition> unless)
            implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cap(this);
        }
    }

    /** Deliveries at least so far apart; the low end of the range binds. */
    record Apart(Span at, Range range, TimeUnit unit, Optional<Fact> per, Optional<Condition> unless)
            implements Clause {
        /** What binds. */
        public TimeSpan least() {
            return new TimeSpan((int) range.low(), unit);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.apart(this);
        }
    }

    /** What is usual, as advice: {@code unit} is the treatment's unit, or a unit of time. */
    record Optimum(Span at, Range range, String unit) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.optimum(this);
        }
    }

    /** Where the recommendation is written. */
    record Cites(Span at, Cite cite) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cites(this);
        }
    }

    /** How strong the evidence is: {@code strong}, {@code moderate}, {@code limited}, … */
    record EvidenceGrade(Span at, String grade) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.evidence(this);
        }
    }

    /** Advice. */
    record Note(Span at, String text) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.note(this);
        }
    }
}

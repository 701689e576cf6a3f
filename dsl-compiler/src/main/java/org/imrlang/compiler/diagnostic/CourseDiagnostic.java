package org.imrlang.compiler.diagnostic;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** What can be wrong with the clauses of a recommendation or limit, seen together. */
public sealed interface CourseDiagnostic extends Diagnostic {

    /** A high end that is raised or lowered to where that changes nothing, or lowered below the low end. */
    record AdjustmentOutOfPlace(Span at, boolean raises, long to, long low, long high) implements CourseDiagnostic {
        @Override
        public String message() {
            return raises
                    ? "raised to " + to + " is not above the " + high + " that this phase allows anyway"
                    : to >= high
                            ? "lowered to " + to + " is not below the " + high + " that this phase allows anyway"
                            : "lowered to " + to + " is below " + low + ", the low end of this phase";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    raises
                            ? "write a number above " + high
                            : low < high
                                    ? "write a number from " + low + " to " + (high - 1)
                                    : "a phase of a single number cannot be lowered: write a range such as 1.." + high);
        }
    }

    /** A phase that is meant as the only one, beside another; {@code first} where it would be the first of several. */
    record UpToNotAlone(Span at, Optional<Edit> first, Span other) implements CourseDiagnostic {
        @Override
        public String message() {
            return "`up to` is the only phase of a recommendation, and another one stands beside it";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(first.map(edit -> "the first of several phases is the trial; write: " + edit.text())
                    .orElse("the first of several phases is written with `initial`, a later one with `then max`"));
        }

        @Override
        public Optional<Repair> repair() {
            return first.map(edit -> new Repair(List.of(edit), false));
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(other, "the other phase stands here"));
        }
    }

    /**
     * A frequency or duration for all phases that stands after the first of them.
     *
     * @param edits what puts it before the first phase; none where it cannot be put there
     */
    record AfterFirstPhase(Span at, String what, Span phase, List<Edit> edits) implements CourseDiagnostic {
        /** A copy of the edits is kept. */
        public AfterFirstPhase {
            edits = List.copyOf(edits);
        }

        @Override
        public String message() {
            return "`" + what + "` stands after the first phase, where it does not say which phases it is for";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("for one phase it stands directly after its number, before `if`; for all of them "
                    + (edits.isEmpty()
                            ? "before the first phase"
                            : "above the first phase, write: " + at.text().replaceAll("\\s+", " ")));
        }

        @Override
        public Optional<Repair> repair() {
            return edits.isEmpty() ? Optional.empty() : Optional.of(new Repair(edits, false));
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(phase, "the first phase stands here"));
        }
    }

    /** A condition that looks as if it were that of the phase behind it. */
    record ConditionBelongsAbove(Span at, Span phase) implements CourseDiagnostic {
        @Override
        public String message() {
            return "this condition is that of the phase above, and what follows it in its line has none";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "where the phase above is meant, write what follows on a line of its own; a condition stands behind its"
                            + " phase, for example: then max 20 if functional_improvement");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(phase, "it is the condition of this phase"));
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A frequency of what is counted in time. */
    record FrequencyOfTime(Span at, String treatment, String unit) implements CourseDiagnostic {
        @Override
        public String message() {
            return "`" + treatment + "` is counted in " + unit + ", and time has no frequency";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("remove the frequency, or declare the treatment in what is counted, such as sessions");
        }
    }

    /**
     * A cap per day or week.
     *
     * @param rate the frequency that says the same
     * @param edits what puts it in the place of the cap; none where more than the cap would have to change
     */
    record RateAsCap(Span at, String per, String rate, List<Edit> edits) implements CourseDiagnostic {
        /** A copy of the edits is kept. */
        public RateAsCap {
            edits = List.copyOf(edits);
        }

        @Override
        public String message() {
            return "there is no cap per " + per + "; that is a frequency";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(asFrequency(rate, edits));
        }

        @Override
        public Optional<Repair> repair() {
            return edits.isEmpty() ? Optional.empty() : Optional.of(new Repair(edits, false));
        }
    }

    /** A window that is too short for a cap; the parameters are those of {@link RateAsCap}. */
    record WindowTooShort(Span at, String window, int least, String rate, List<Edit> edits)
            implements CourseDiagnostic {
        /** A copy of the edits is kept. */
        public WindowTooShort {
            edits = List.copyOf(edits);
        }

        @Override
        public String message() {
            return "a cap counts over at least " + least + " days, not over " + window;
        }

        @Override
        public Optional<String> help() {
            return Optional.of(asFrequency(rate, edits));
        }

        @Override
        public Optional<Repair> repair() {
            return edits.isEmpty() ? Optional.empty() : Optional.of(new Repair(edits, false));
        }
    }

    private static String asFrequency(String rate, List<Edit> edits) {
        return edits.isEmpty()
                ? "how often is said in the recommendation, before its first phase; for example: " + rate
                : "how often is said before the first phase; write: " + rate;
    }

    /** A cap on the whole injury that the first phase already exceeds. */
    record CapBelowPhase(Span at, long cap, long phase, Span first) implements CourseDiagnostic {
        @Override
        public String message() {
            return "this cap of " + cap + " is below the " + phase + " of the first phase";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("raise the cap or lower the phase");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "the first phase stands here"));
        }
    }

    /**
     * A step of a frequency that another one follows, and that does not say how long it lasts.
     *
     * @param example the frequency with such a length
     */
    record StepWithoutEnd(Span at, String example) implements CourseDiagnostic {
        @Override
        public String message() {
            return "this step does not say how long it lasts before the next one";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("every step but the last says `for` and how long it lasts; for example: " + example);
        }
    }

    /**
     * A last step of a frequency that ends.
     *
     * @param over how long the course lasts, where no step stands before this one
     */
    record LastStepEnds(Span at, Optional<Edit> over) implements CourseDiagnostic {
        @Override
        public String message() {
            return over.isPresent()
                    ? "`for` says how long one of several steps lasts, and this frequency has one"
                    : "the last step of a frequency lasts as long as the treatment does";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(over.map(edit -> "if the course lasts so long, write: " + edit.text()
                            + "; if another frequency follows, it stands behind `, then`")
                    .orElse("leave `for` out of the last step, or write what follows it; for example: "
                            + "at 3 per week for 2 weeks, then 1 per week"));
        }

        @Override
        public Optional<Repair> repair() {
            return over.map(edit -> new Repair(List.of(edit), false));
        }
    }

    /** A second `otherwise` for one treatment. */
    record TwoOtherwise(Span at, String treatment, Span first) implements CourseDiagnostic {
        @Override
        public String message() {
            return "`otherwise` is said of `" + treatment + "` a second time";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("keep one of them, or say with `for` where each applies");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "the first one stands here"));
        }
    }

    /** A treatment that a heading or limit names twice. */
    record TreatmentTwice(Span at, String treatment, Span first) implements CourseDiagnostic {
        @Override
        public String message() {
            return "`" + treatment + "` is named here twice";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("name it once");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "it is named here already"));
        }
    }

    /** A limit over treatments that are counted in different units. */
    record UnlikeTreatments(Span at, String treatment, String unit, String other, String otherUnit)
            implements CourseDiagnostic {
        @Override
        public String message() {
            return "`" + treatment + "` is counted in " + unit + ", and `" + other + "` in " + otherUnit;
        }

        @Override
        public Optional<String> help() {
            return Optional.of("one limit counts in one unit: write a limit for each");
        }
    }

    /** A row for the same values as another one. */
    record RepeatedRow(Span at, Span first) implements CourseDiagnostic {
        @Override
        public String message() {
            return "another row of this table is for the same values";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("keep one of them, or change its values");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "the other row stands here"));
        }
    }

    /** A row that says nothing. */
    record EmptyRow(Span at) implements CourseDiagnostic {
        @Override
        public String message() {
            return "nothing is recommended in this row";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("fill one of its cells, or remove it");
        }
    }
}

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

    /** A phase that is meant as the only one, beside another. */
    record UpToNotAlone(Span at, Span other) implements CourseDiagnostic {
        @Override
        public String message() {
            return "`up to` is the only phase of a recommendation, and another one stands beside it";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write the first of several phases with `initial`");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(other, "the other phase stands here"));
        }
    }

    /** A frequency or duration for all phases that stands after the first of them. */
    record AfterFirstPhase(Span at, String what, Span phase) implements CourseDiagnostic {
        @Override
        public String message() {
            return "`" + what + "` stands after the first phase, and belongs to none";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "for one phase write it directly after its number, before `if`; for all of them before the first phase");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(phase, "the first phase stands here"));
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

    /** A cap per day or week. */
    record RateAsCap(Span at, String number, String per) implements CourseDiagnostic {
        @Override
        public String message() {
            return "there is no cap per " + per + "; that is a frequency";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write: at " + number + " per " + per);
        }
    }

    /** A window that is too short for a cap. */
    record WindowTooShort(Span at, String number, String window, int least) implements CourseDiagnostic {
        @Override
        public String message() {
            return "a cap counts over at least " + least + " days, not over " + window;
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "write what is meant for a shorter time as a frequency: at " + number + " every " + window);
        }
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

    /** A step of a frequency that another one follows, and that does not say how long it lasts. */
    record StepWithoutEnd(Span at) implements CourseDiagnostic {
        @Override
        public String message() {
            return "this step does not say how long it lasts before the next one";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("3 per week for 2 weeks, then 1 per week");
        }
    }

    /** A last step of a frequency that ends. */
    record LastStepEnds(Span at) implements CourseDiagnostic {
        @Override
        public String message() {
            return "the last step of a frequency lasts as long as the treatment does";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "leave `for` out of the last step, or write what follows it: 3 per week for 2 weeks, then 1 per week");
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

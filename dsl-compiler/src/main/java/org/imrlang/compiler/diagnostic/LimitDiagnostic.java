package org.imrlang.compiler.diagnostic;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** What can be wrong with numbers, limits, clauses and cases. */
public sealed interface LimitDiagnostic extends Diagnostic {

    /** A range whose ends are exchanged. */
    record ReversedRange(Span at, String low, String high) implements LimitDiagnostic {
        @Override
        public String message() {
            return "the range begins with " + low + " and ends with " + high;
        }

        @Override
        public Optional<String> help() {
            return Optional.of("the smaller number stands first; write: " + high + ".." + low);
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(Repair.proposed(at, high + ".." + low));
        }
    }

    /** A number that is not a whole count in its bounds. */
    record NotACount(Span at, String text, long least, long most) implements LimitDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` is no count: a whole number from " + least + " to " + most + " is needed";
        }
    }

    /** A number that must be above zero. */
    record NotAboveZero(Span at, String text) implements LimitDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` is not above zero";
        }
    }

    /** An amount in a unit that is not the treatment's. */
    record UnlikeUnits(Span at, String treatment, String unit, String written) implements LimitDiagnostic {
        @Override
        public String message() {
            return "`" + treatment + "` is counted in " + unit + ", not in " + written;
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write the amount in " + unit + ", or declare the treatment in " + written);
        }
    }

    /** More conditions are asked for than are listed. */
    record CountOutOfReach(Span at, String count, int listed) implements LimitDiagnostic {
        @Override
        public String message() {
            return "a number from 1 to " + listed + " is needed here, since " + listed
                    + (listed == 1 ? " condition is" : " conditions are") + " listed, not `" + count + "`";
        }
    }

    /** A later phase that allows no more than the one before. */
    record PhaseDoesNotRise(Span at, long high, boolean lowered, long before, Span earlier) implements LimitDiagnostic {
        @Override
        public String message() {
            return "this phase" + (lowered ? ", where it is lowered," : "") + " allows " + high
                    + " in all, no more than the " + before + " of the phase before";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("`then max` counts from the first session; what comes on top is written `then 6 more`");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(earlier, "the phase before stands here"));
        }
    }

    /** A later phase without a first one. */
    record ThenWithoutInitial(Span at) implements LimitDiagnostic {
        @Override
        public String message() {
            return "`then` needs a phase before it";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write the trial first: initial 4..6");
        }
    }

    /** A phase after {@code then continue}. */
    record AfterContinue(Span at, Span onward) implements LimitDiagnostic {
        @Override
        public String message() {
            return "no phase can follow `then continue`, which has no ceiling";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("move `then continue` to the end");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(onward, "`then continue` stands here"));
        }
    }

    /** A clause or line that may stand only once. */
    record StandsTwice(Span at, String what, Span first) implements LimitDiagnostic {
        @Override
        public String message() {
            return "`" + what + "` stands here a second time";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("keep one of them");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "it stands here already"));
        }
    }

    /** A case that lacks what every case has. */
    record IncompleteCase(Span at, String lacks) implements LimitDiagnostic {
        @Override
        public String message() {
            return "this case has no `" + lacks + "` line";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "request".equals(lacks) ? "request CBT 12 sessions" : "expect conforms in part certify 6");
        }
    }

    /** A day that does not exist. */
    record NoSuchDate(Span at, String date) implements LimitDiagnostic {
        @Override
        public String message() {
            return "`" + date + "` is not a day of the calendar";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write year, month and day: 2014-06-01");
        }
    }

    /** A case that contradicts itself. */
    record ContradictoryCase(Span at, String why) implements LimitDiagnostic {
        @Override
        public String message() {
            return why;
        }
    }
}

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

        @Override
        public Optional<String> help() {
            if (text.contains("%")) {
                return Optional.of("a share cannot be counted: write how many are meant");
            }
            if (text.contains(".") && !text.contains("..")) {
                return Optional.of("what is counted is counted in whole numbers: write the one below or the one above");
            }
            return Optional.of(
                    text.matches("0+")
                            ? "write at least 1, or leave the clause out; what is never allowed is written "
                                    + "`not recommended`"
                            : "write the number that the guideline states, within these bounds");
        }
    }

    /** A number that must be above zero. */
    record NotAboveZero(Span at, String text) implements LimitDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` is not above zero";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write a number above zero, or leave out how often or how long");
        }
    }

    /**
     * An amount in a unit that is not the treatment's.
     *
     * @param near the treatment's own unit, where that was misspelt
     * @param time whether time was written of what is not counted in time
     * @param declared where the treatment is declared; nothing where its use declares it
     */
    record UnlikeUnits(
            Span at,
            String treatment,
            String unit,
            String written,
            Optional<String> near,
            boolean time,
            Optional<Span> declared)
            implements LimitDiagnostic {
        @Override
        public String message() {
            return "`" + treatment + "` is counted in " + unit + ", not in " + written;
        }

        @Override
        public Optional<String> help() {
            return Optional.of(near.map(meant -> "did you mean `" + meant + "`?")
                    .orElse(
                            time
                                    ? "write how many " + unit
                                            + " are meant; how long they may take is written `over`, and "
                                            + "how often `at`"
                                    : "write the amount in " + unit + ", or declare the treatment in " + written));
        }

        @Override
        public Optional<Repair> repair() {
            return near.map(meant -> Repair.renamed(at, meant));
        }

        @Override
        public List<Related> related() {
            return declared.stream()
                    .map(place -> new Related(place, "`" + treatment + "` is declared here"))
                    .toList();
        }
    }

    /**
     * More conditions are asked for than are listed, or none.
     *
     * @param instead a list that says what may have been meant, such as {@code none of}, and where it would stand
     */
    record CountOutOfReach(Span at, String count, int listed, Optional<Edit> instead) implements LimitDiagnostic {
        @Override
        public String message() {
            return "a number from 1 to " + listed + " is needed here, since " + listed
                    + (listed == 1 ? " condition is" : " conditions are") + " listed, not `" + count + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(instead.map(
                            edit -> "if " + (edit.text().startsWith("all") ? "all of them must" : "none of them may")
                                    + " hold, write: " + edit.text())
                    .orElse("count how many of the listed conditions must hold, or list those that are lacking"));
        }

        @Override
        public Optional<Repair> repair() {
            return instead.map(edit -> new Repair(List.of(edit), false));
        }
    }

    /**
     * A later phase that allows no more than the one before.
     *
     * @param more the same number on top of the phase before, where that may have been meant
     */
    record PhaseDoesNotRise(Span at, long high, boolean lowered, long before, Optional<Edit> more, Span earlier)
            implements LimitDiagnostic {
        @Override
        public String message() {
            return "this phase" + (lowered ? ", where it is lowered," : "") + " allows " + high
                    + " in all, no more than the " + before + " of the phase before";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(more.map(edit -> "`then max` counts from the first session; if " + high
                            + " on top of the phase before are meant, write: " + edit.text())
                    .orElse("`then max` counts from the first session, so that its number lies above " + before));
        }

        @Override
        public Optional<Repair> repair() {
            return more.map(edit -> new Repair(List.of(edit), false));
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(earlier, "the phase before stands here"));
        }
    }

    /** A later phase without a first one; {@code initial} would make it the first. */
    record ThenWithoutInitial(Span at, Optional<Edit> initial) implements LimitDiagnostic {
        @Override
        public String message() {
            return "`then` needs a phase before it";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(initial.map(edit -> "if nothing comes before it, write: " + edit.text())
                    .orElse("write the trial before it; for example: initial 4..6"));
        }

        @Override
        public Optional<Repair> repair() {
            return initial.map(edit -> new Repair(List.of(edit), false));
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

    /**
     * A case that lacks what every case has.
     *
     * @param example such a line
     */
    record IncompleteCase(Span at, String lacks, String example) implements LimitDiagnostic {
        @Override
        public String message() {
            return "this case has no `" + lacks + "` line";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(("request".equals(lacks) ? "say what is asked for" : "say what must come of it")
                    + "; for example: " + example);
        }
    }

    /**
     * A day that does not exist.
     *
     * @param why what the calendar has instead
     * @param meant the date with month and day exchanged, where that exists
     */
    record NoSuchDate(Span at, String date, String why, Optional<String> meant) implements LimitDiagnostic {
        @Override
        public String message() {
            return "`" + date + "` is not a day of the calendar";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(meant.map(other -> "the month stands before the day; did you mean `" + other + "`?")
                    .orElse(why));
        }

        @Override
        public Optional<Repair> repair() {
            return meant.map(other -> Repair.proposed(at, other));
        }
    }

    /**
     * A case that contradicts itself: whatever the rules are, it cannot pass.
     *
     * @param why what stands against what
     * @param advice what to write instead
     * @param other the line that it contradicts
     */
    record ContradictoryCase(Span at, String why, String advice, Optional<Span> other) implements LimitDiagnostic {
        @Override
        public String message() {
            return why;
        }

        @Override
        public Optional<String> help() {
            return Optional.of(advice);
        }

        @Override
        public List<Related> related() {
            return other.stream()
                    .map(place -> new Related(place, "it contradicts this"))
                    .toList();
        }
    }
}

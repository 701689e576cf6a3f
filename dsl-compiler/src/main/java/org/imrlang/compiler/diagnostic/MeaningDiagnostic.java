package org.imrlang.compiler.diagnostic;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** What can be wrong with the meaning of a guideline that is well written: seen only when it is looked at as a whole. */
public sealed interface MeaningDiagnostic extends Diagnostic {

    /** Most of it is a doubt, and refuses nothing. */
    @Override
    default Severity severity() {
        return Severity.WARNING;
    }

    /**
     * Two recommendations that apply to the same request.
     *
     * @param always whether they both apply to every request
     * @param when in the author's words what such a request states; empty where it need not state anything
     * @param example a case, in one line, to which both apply
     */
    record OverlappingRecommendations(
            Span at, String treatment, boolean always, String when, String example, Span first)
            implements MeaningDiagnostic {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public String message() {
            return always
                    ? "this guideline speaks of `" + treatment + "` twice, and both apply to every request"
                    : "two recommendations for `" + treatment + "`, this and the one in line " + first.line()
                            + ", can apply to the same request";
        }

        @Override
        public Optional<String> help() {
            return Optional.of((always ? "" : "let one exclude the other, or ")
                    + "put the clauses under one heading; both apply, for example: " + example);
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, alsoApplies(when)));
        }
    }

    /** Two recommendations of which nothing shows that they exclude each other. */
    record MayBothApply(Span at, String treatment, String when, String example, Span first)
            implements MeaningDiagnostic {
        @Override
        public String message() {
            return "two recommendations for `" + treatment + "`, this and the one in line " + first.line()
                    + ", may both apply; the smaller amount counts then";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("if that is not meant, let one exclude the other; both apply, for example: " + example);
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, alsoApplies(when)));
        }
    }

    private static String alsoApplies(String when) {
        return when.isEmpty() ? "this one also applies" : "this one also applies when " + when;
    }

    /**
     * A condition that is never no.
     *
     * @param what the condition, in words
     * @param advice what to write instead
     * @param because the part that settles it together with the one that is marked
     */
    record AlwaysYes(Span at, String what, String advice, Optional<Span> because) implements MeaningDiagnostic {
        @Override
        public String message() {
            return what + " is always yes";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(advice);
        }

        @Override
        public List<Related> related() {
            return together(because, "one of the two always holds, this or the one above");
        }
    }

    /** A condition that is never yes; the parameters are those of {@link AlwaysYes}. */
    record AlwaysNo(Span at, String what, String advice, Optional<Span> because) implements MeaningDiagnostic {
        @Override
        public String message() {
            return what + " is always no";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(advice);
        }

        @Override
        public List<Related> related() {
            return together(because, "this and what is marked above never hold together");
        }
    }

    private static List<Related> together(Optional<Span> because, String why) {
        return because.stream().map(place -> new Related(place, why)).toList();
    }

    /** A recommendation whose {@code for} is never yes; {@code because} is as with {@link AlwaysYes}. */
    record NeverApplies(Span at, String treatment, Optional<Span> because) implements MeaningDiagnostic {
        @Override
        public String message() {
            return "this recommendation for `" + treatment + "` can never apply: its `for` is always no";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("correct the condition, or remove the recommendation");
        }

        @Override
        public List<Related> related() {
            return together(because, "this and what is marked above never hold together");
        }
    }

    /** An {@code otherwise} beside a recommendation that leaves nothing over. */
    record OtherwiseNeverApplies(Span at, String treatment, Span always) implements MeaningDiagnostic {
        @Override
        public String message() {
            return "this `otherwise` can never apply: another recommendation for `" + treatment
                    + "` applies to every request";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("say with `for` to which requests the other one applies, or remove this one");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(always, "this one applies to every request"));
        }
    }

    /**
     * A phase that nothing opens.
     *
     * @param why the reason, after a colon
     * @param because the place that has to do with it
     */
    record NeverOpens(Span at, String why, Optional<Related> because) implements MeaningDiagnostic {
        @Override
        public String message() {
            return "this phase can never open: " + why;
        }

        @Override
        public Optional<String> help() {
            return Optional.of("correct the condition, or remove the phase");
        }

        @Override
        public List<Related> related() {
            return because.stream().toList();
        }
    }

    /** A phase that a cap or a stop shuts before it opens. */
    record OpensTooLate(Span at, long delivered, Span shuts) implements MeaningDiagnostic {
        @Override
        public String message() {
            return "this phase can never allow anything: it opens when " + delivered + (delivered == 1 ? " is" : " are")
                    + " delivered, and then nothing more is allowed";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("raise the number that shuts it, or remove the phase");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(shuts, "this shuts it"));
        }
    }

    /**
     * A cap whose window is over before the course is.
     *
     * @param window the window, in words
     * @param course how long the course may last, in words
     * @param length where that is written
     */
    record ShortWindow(Span at, String window, String course, Span length) implements MeaningDiagnostic {
        @Override
        public String message() {
            return "this cap counts over " + window + ", and the course may last " + course;
        }

        @Override
        public Optional<String> help() {
            return Optional.of("it allows as much again for each window that the course fills; what bounds the whole "
                    + "course is a cap `per request` or `per injury`");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(length, "the length of the course stands here"));
        }
    }
}

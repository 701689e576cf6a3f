package org.imrlang.compiler.diagnostic;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** What can be wrong between guidelines: what they use of each other, their editions and their order. */
public sealed interface ScopeDiagnostic extends Diagnostic {

    /** A guideline that no file holds. */
    record UnknownGuideline(Span at, String name, Optional<String> near) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "no guideline named `" + name + "` is in this ruleset";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(near.map(other -> "did you mean `" + other + "`?")
                    .orElse("add its file to the ruleset, or remove it here"));
        }
    }

    /** A guideline that uses itself. */
    record UsesItself(Span at, String name) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "the guideline `" + name + "` uses itself";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("remove it here: a guideline sees its own declarations");
        }
    }

    /** A name that two used guidelines declare as different things. */
    record AmbiguousName(Span at, String name, String one, Span first, String other, Span second)
            implements ScopeDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is declared in `" + one + "` and in `" + other + "`, as different things";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("declare it in this guideline, or use only one of the two");
        }

        @Override
        public List<Related> related() {
            return List.of(
                    new Related(first, "`" + name + "` of `" + one + "` is declared here"),
                    new Related(second, "`" + name + "` of `" + other + "` is declared here"));
        }
    }

    /** A name that is used as something other than yes or no, and that nothing declares. */
    record NeedsDeclaration(Span at, String name, String declaration) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is not declared, and only a yes/no fact can do without";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("declare it: " + declaration);
        }
    }

    /** An end that is not after the beginning. */
    record EndsBeforeItBegins(Span at, String from, String until) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "`until " + until + "` is not after `from " + from + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("`until` is the first day on which the guideline is no longer in effect");
        }
    }

    /** Two editions that are in effect at once. */
    record EditionsOverlap(Span at, String name, Optional<String> from, Optional<String> until, Span other)
            implements ScopeDiagnostic {
        @Override
        public String message() {
            return "two editions of `" + name + "` are in effect at once" + days();
        }

        private String days() {
            return from.map(day -> " from " + day).orElse("")
                    + until.map(day -> " until " + day).orElse("");
        }

        @Override
        public Optional<String> help() {
            return Optional.of("end the earlier one on the day on which the later one begins: effective until DATE");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(other, "the other edition stands here"));
        }
    }

    /** Two editions that go by different dates of a request. */
    record EditionsDiffer(Span at, String name, String basis, String otherBasis, Span other)
            implements ScopeDiagnostic {
        @Override
        public String message() {
            return "this edition of `" + name + "` goes by the " + basis + ", the other one by the " + otherBasis;
        }

        @Override
        public Optional<String> help() {
            return Optional.of("editions of one guideline go by the same date");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(other, "the other edition stands here"));
        }
    }

    /** A text that is no unit. */
    record NotAUnit(Span at, String text) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` is no unit: a text is a unit only where it is two words joined by `/`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "write one word without quotes, such as mg, or two words joined by /, such as \"mg/day\"");
        }
    }

    /** Two names of guidelines, authorities, units or systems that differ only by case. */
    record TwinNames(Span at, String what, String name, String other, Span first) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "the " + what + " `" + name + "` differs from `" + other + "` only by upper and lower case";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write `" + other + "` here, or choose a name that differs");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "`" + other + "` stands here"));
        }
    }
}

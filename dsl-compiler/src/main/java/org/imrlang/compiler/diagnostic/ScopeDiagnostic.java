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

        @Override
        public Optional<Repair> repair() {
            return near.map(other -> Repair.renamed(at, other));
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

    /**
     * A name that is used as something other than yes or no, and that nothing declares.
     *
     * @param declaration how it would be declared
     * @param above where
     */
    record NeedsDeclaration(Span at, String name, String declaration, Span above) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is not declared, and only a yes/no fact can do without";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("declare it: " + declaration);
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(Repair.proposed(above, declaration + "\n\n"));
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
            return Optional.of(
                    "`until` is the first day on which the guideline is no longer in effect: write a day after "
                            + from);
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
            return Optional.of("a request must fall under one of them: let the earlier one end on the day on which the "
                    + "later one begins");
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
            return Optional.of(
                    "else a request could fall under both, or under neither: let all editions go by the same date");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(other, "the other edition stands here"));
        }
    }

    /** A text that is no unit; {@code word} where it would be one without quotation marks. */
    record NotAUnit(Span at, String text, boolean word) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "`" + text
                    + "` is no unit: words in quotation marks are a unit only where they are two joined by `/`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    word
                            ? "write: " + text
                            : "write one word without quotes, such as mg, or two words joined by /, such as \"mg/day\"");
        }

        @Override
        public Optional<Repair> repair() {
            return word ? Optional.of(Repair.certain(at, text)) : Optional.empty();
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
            return Optional.of(
                    what.equals("guideline")
                            ? "give one of them a name that differs more"
                            : "one " + what + " is written alike everywhere; write: " + other);
        }

        @Override
        public Optional<Repair> repair() {
            return what.equals("guideline") ? Optional.empty() : Optional.of(Repair.certain(at, other));
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "`" + other + "` stands here"));
        }
    }

    /** Two names of authorities, units or systems that are nearly alike. */
    record NearTwin(Span at, String what, String name, String near, Span first) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "the " + what + " `" + name + "` is nearly `" + near + "`, and counts as another " + what;
        }

        @Override
        public Optional<String> help() {
            return Optional.of("did you mean `" + near + "`?");
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(Repair.renamed(at, near));
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "`" + near + "` stands here"));
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** Two files with guidelines of one name. */
    record DuplicateGuideline(Span at, String name, Span other) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "a guideline named `" + name + "` stands in " + other.file().name() + " as well";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("give one of them another name, or say with `effective` when each of them is in effect");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(other, "the other one stands here"));
        }
    }

    /** A header that is not at the top, or a second one. */
    record GuidelineNotFirst(Span at) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "`guideline` stands at the top of its file, once";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("move it to the top, or move what follows it to a file of its own");
        }
    }

    /** A part stated twice. */
    record DuplicatePart(Span at, String part, Span first) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "`" + part + "` is stated a second time";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("keep one of them");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "it is stated here already"));
        }
    }

    /** A guideline that cites nothing. */
    record NothingCited(Span at, String guideline) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "the guideline `" + guideline + "` does not say where its recommendations are written";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("declare a source and write `cite` and its name under each recommendation");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A guideline without a case. */
    record NothingTested(Span at, String guideline, String treatment) implements ScopeDiagnostic {
        @Override
        public String message() {
            return "no case tests the guideline `" + guideline + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "a case shows that the guideline says what is meant; for example: case \"at the outset\" request "
                            + treatment + " 6 completed 0 expect conforms certify 6");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }
}

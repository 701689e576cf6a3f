package org.imrlang.compiler.diagnostic;

import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** What can be wrong with the text before its meaning is looked at. */
public sealed interface TextDiagnostic extends Diagnostic {

    /** Bytes that are not UTF-8. */
    record NotUtf8(Span at) implements TextDiagnostic {
        @Override
        public String message() {
            return "this file is not written in UTF-8; it stops being readable here";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("save the file again with the encoding UTF-8");
        }
    }

    /** A file in which nothing is written. */
    record EmptyFile(Span at) implements TextDiagnostic {
        @Override
        public String message() {
            return "nothing is written in this file";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "a whole guideline can be one line: CBT initial 4..6 then max 20 if functional_improvement");
        }
    }

    /** Parentheses or {@code not} within each other, deeper than anybody can read. */
    record NestedTooDeep(Span at, int most) implements TextDiagnostic {
        @Override
        public String message() {
            return "conditions stand within each other more than " + most + " deep here";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("give a part of the condition a name: define name as condition");
        }
    }

    /** A character that the language does not use. */
    record StrayCharacter(Span at, String character) implements TextDiagnostic {
        @Override
        public String message() {
            int point = character.codePointAt(0);
            String shown = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                    ? "an invisible character"
                    : "`" + character + "`";
            return shown + " (" + String.format(java.util.Locale.ROOT, "U+%04X", point)
                    + ") means nothing in a guideline";
        }

        @Override
        public Optional<String> help() {
            return switch (character) {
                case "-", "–", "—", "…" -> Optional.of("a range is written with two dots, for example: 4..6");
                case "'", "‘", "’" -> Optional.of("text stands in straight double quotes, for example: \"text\"");
                case "%" -> Optional.of("a percent sign follows its number, for example: 50%");
                case "_" -> Optional.of("a name begins with a letter");
                case "/" -> Optional.of("a comment starts with //");
                default -> Optional.of("leave it out, or say in words what it stands for");
            };
        }
    }

    /** A number that touches a word; nothing can be written instead where it would be a name. */
    record NumberTouchesWord(Span at, String text, Optional<Fix> fix) implements TextDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` is neither a number nor a name";
        }

        @Override
        public Optional<String> help() {
            return fix.map(Fix::help).or(() -> Optional.of("a name begins with a letter"));
        }

        @Override
        public Optional<Repair> repair() {
            return fix.map(Fix::repair);
        }
    }

    /** A text whose closing quote is missing. */
    record UnclosedText(Span at, Optional<Fix> fix) implements TextDiagnostic {
        @Override
        public String message() {
            return "this text has no closing quote on its line";
        }

        @Override
        public Optional<String> help() {
            return fix.map(Fix::help).or(() -> Optional.of("close it with \" on the same line"));
        }

        @Override
        public Optional<Repair> repair() {
            return fix.map(Fix::repair);
        }
    }

    /** A reserved word where a name is expected. */
    record ReservedWord(Span at, String word) implements TextDiagnostic {
        @Override
        public String message() {
            return "`" + word + "` is a word of the language and cannot be a name";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("choose another name, for example " + word + "_1");
        }
    }

    /** Something else was expected here. */
    record UnexpectedText(Span at, String found, String expected, String advice) implements TextDiagnostic {
        @Override
        public String message() {
            return found + " does not fit here: " + expected + " is expected";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(advice);
        }
    }

    /** A backslash that stands for nothing. */
    record UnknownEscape(Span at, String text) implements TextDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` means nothing inside a text";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write \\\" for a quote and \\\\ for a backslash");
        }
    }

    /** {@code and} beside {@code or} without parentheses. */
    record MixedAndOr(Span at) implements TextDiagnostic {
        @Override
        public String message() {
            return "`and` and `or` stand side by side; guidelines are misread there";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("say with parentheses which belongs together: (a or b) and c");
        }
    }

    /** Two conditions side by side. */
    record MissingConnective(Span at, String second) implements TextDiagnostic {
        @Override
        public String message() {
            return "`and` or `or` is missing before `" + second + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("put `and` between the two if both have to hold, `or` if one of them is enough");
        }
    }

    /** {@code and/or}. */
    record AndSlashOr(Span at, String words) implements TextDiagnostic {
        @Override
        public String message() {
            return "`" + words + "` can be read as either";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("`or` holds where one of the two holds, and where both do; `and` only where both do");
        }
    }

    /** A phase of which nobody can tell whether it is a total or an addition. */
    record TotalOrMore(Span at, String amount) implements TextDiagnostic {
        @Override
        public String message() {
            return "`" + amount + "` can be a total, or come on top of what went before";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("put `max` before the number if it counts from the first one on, `more` after it if it "
                    + "comes on top");
        }
    }

    /** What a case cannot expect. */
    record UnknownOutcome(Span at, String words) implements TextDiagnostic {
        @Override
        public String message() {
            return "`" + words + "` is no outcome";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "the outcomes are: conforms, conforms in part, does not conform, undocumented, not " + "addressed");
        }
    }

    /** A line that ends too early. */
    record UnfinishedLine(Span at, String last, String missing, String example) implements TextDiagnostic {
        @Override
        public String message() {
            return missing + " is missing after `" + last + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("for example: " + example);
        }
    }

    /** A clause that no treatment's name stands above. */
    record ClauseWithoutTreatment(Span at, String clause) implements TextDiagnostic {
        @Override
        public String message() {
            return "`" + clause + "` belongs to no recommendation: no treatment's name stands above it";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("a recommendation begins with its treatment, for example: "
                    + "CBT initial 4..6 then max 20 if functional_improvement");
        }
    }
}

package org.imrlang.compiler.diagnostic;

import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** What can be wrong with the text before its meaning is looked at. */
public sealed interface TextDiagnostic extends Diagnostic {

    /** A file that is too large to be a guideline. */
    record FileTooLarge(Span at, long megabytes, int most) implements TextDiagnostic {
        @Override
        public String message() {
            return "this file holds " + megabytes + " MB; a guideline file holds at most " + most + " MB";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("split the guideline into several files");
        }
    }

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
                case "-", "–", "—", "…" -> Optional.of("a range is written with two dots: 4..6");
                case "“", "”", "„", "'", "‘", "’" -> Optional.of("text stands in straight double quotes: \"text\"");
                case "&" -> Optional.of("write `and`");
                case "!" -> Optional.of("write `not`");
                case "≤" -> Optional.of("write `at most` or <=");
                case "≥" -> Optional.of("write `at least` or >=");
                case "≠" -> Optional.of("write !=");
                case "%" -> Optional.of("a percent sign follows its number at once: 50%");
                case "_" -> Optional.of("a name begins with a letter");
                case "|" -> Optional.of("write `or`");
                case "#", "/" -> Optional.of("a comment starts with //");
                default -> Optional.empty();
            };
        }
    }

    /** A number that touches a word. */
    record NumberTouchesWord(Span at, String text) implements TextDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` is neither a number nor a name";
        }

        @Override
        public Optional<String> help() {
            int digits = 0;
            while (digits < text.length() && "0123456789.".indexOf(text.charAt(digits)) >= 0) {
                digits++;
            }
            return Optional.of("put a space between them: " + text.substring(0, digits) + " " + text.substring(digits)
                    + "; a name begins with a letter");
        }
    }

    /** A text whose closing quote is missing. */
    record UnclosedText(Span at) implements TextDiagnostic {
        @Override
        public String message() {
            return "this text has no closing quote on its line";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("close it with \" on the same line");
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
    record UnexpectedText(Span at, String found, String expected, Optional<String> example) implements TextDiagnostic {
        @Override
        public String message() {
            return found + " does not fit here: " + expected + " is expected";
        }

        @Override
        public Optional<String> help() {
            return example.map(text -> "for example: " + text);
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
}

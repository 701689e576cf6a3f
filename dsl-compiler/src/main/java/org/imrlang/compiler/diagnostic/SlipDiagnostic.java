package org.imrlang.compiler.diagnostic;

import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** Slips of the pen: text that is not written as the language is, and of which it is known how it should have been. */
public sealed interface SlipDiagnostic extends Diagnostic {

    /** How it should have been written. */
    Fix fix();

    @Override
    default Optional<String> help() {
        return Optional.of(fix().help());
    }

    @Override
    default Optional<Repair> repair() {
        return Optional.of(fix().repair());
    }

    /** A word of the language with a letter too many, too few, changed or exchanged. */
    record MisspeltWord(Span at, String word, String meant, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + word + "` does not fit here";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("did you mean `" + meant + "`?");
        }
    }

    /** A word of the language that is not written in lower case. */
    record WordInCapitals(Span at, String word, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + word + "` is a word of the language and is written in lower case";
        }
    }

    /** Other words for what the language says. */
    record OtherWord(Span at, String words, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + words + "` is not how the language says it";
        }
    }

    /** A sign that the language does not have, for one or a word that it has. */
    record OtherSign(Span at, String sign, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + sign + "` is no sign of the language";
        }
    }

    /** A range that is not written with two dots. */
    record RangeSign(Span at, String range, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + range + "` is a range, and a range is written with two dots";
        }
    }

    /** A number that is not written in plain digits. */
    record NumberForm(Span at, String number, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + number + "` is not how a number is written";
        }
    }

    /** A date in another order or form; where days and months can be exchanged, both readings are there. */
    record DateForm(Span at, String date, Optional<String> other, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + date + "` is not how a date is written: year, month, day";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(fix.help()
                    + other.map(day -> ", or " + day + " if the day stands first")
                            .orElse(""));
        }
    }

    /** A frequency in other words or signs. */
    record FrequencyForm(Span at, String frequency, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + frequency + "` is not how a frequency is written";
        }
    }

    /** A text in curly or single quotes. */
    record QuoteForm(Span at, String quote, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "a text stands in straight double quotes, not in " + quote;
        }
    }

    /** A comment as other languages write it. */
    record CommentForm(Span at, String sign, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "a comment does not begin with `" + sign + "`";
        }
    }

    /** A sign that says nothing, such as a semicolon at the end of a line. */
    record NeedlessSign(Span at, String sign, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + sign + "` says nothing here";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("leave it out");
        }
    }

    /** A word that says nothing. */
    record NeedlessWord(Span at, String word, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + word + "` does not belong here";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("leave it out");
        }
    }

    /** A word or sign without which the line cannot be read. */
    record MissingWord(Span at, String word, String before, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + word + "` is missing " + before;
        }
    }

    /** A name of several words, or with signs inside. */
    record NameInParts(Span at, String name, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is not one word, and a name is: its parts are joined by `_`";
        }
    }

    /** A recommendation that begins in the middle of a line. */
    record FirstOnItsLine(Span at, String name, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "the treatment of a recommendation is the first word on its line; `" + name + "` is not";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("begin a new line with it; write: " + name);
        }
    }

    /** A unit that does not stand on the line of its number. */
    record UnitOnNextLine(Span at, String unit, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "`" + unit + "` begins a line here, and a unit stands on the line of its number";
        }
    }

    /** The row of dashes under the head of a table. */
    record RuledRow(Span at, Fix fix) implements SlipDiagnostic {
        @Override
        public String message() {
            return "the rows of a table are not divided by lines";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("leave it out");
        }
    }
}

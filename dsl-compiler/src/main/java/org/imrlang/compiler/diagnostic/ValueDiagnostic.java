package org.imrlang.compiler.diagnostic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imrlang.compiler.source.Span;

/** What can be wrong with the type of a fact, and with values that are compared with it or stated of it. */
public sealed interface ValueDiagnostic extends Diagnostic {

    /**
     * A fact of one type where another type is needed.
     *
     * @param advice how it may stand in a condition
     */
    record WrongType(Span at, String name, String is, String needed, String advice, Optional<Span> declared)
            implements ValueDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is " + is + ", and " + needed + " is needed here";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(advice);
        }

        @Override
        public List<Related> related() {
            return declared.stream()
                    .map(place -> new Related(place, "`" + name + "` is declared here"))
                    .toList();
        }
    }

    /** A value of another type than the fact's. */
    record WrongValue(Span at, String text, String name, String is, String example) implements ValueDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` is no value of `" + name + "`, which is " + is;
        }

        @Override
        public Optional<String> help() {
            return Optional.of("for example: " + example);
        }
    }

    /**
     * A value that the fact does not have.
     *
     * @param near one that it has, and that may have been meant
     * @param owner another fact that has this very value
     */
    record UnknownValue(
            Span at, String value, String name, List<String> values, Optional<String> near, Optional<String> owner)
            implements ValueDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` has no value `" + value + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(near.map(other -> "did you mean `" + other + "`?")
                    .orElse(owner.map(other -> "`" + value + "` is a value of `" + other + "`; those of `" + name
                                            + "` are ")
                                    .orElse("its values are ")
                            + String.join(", ", values)));
        }

        @Override
        public Optional<Repair> repair() {
            return near.map(other -> Repair.renamed(at, other));
        }
    }

    /** A value where a condition is needed, without the fact that it is a value of. */
    record ValueAsFact(Span at, String value, String fact, Optional<Span> declared) implements ValueDiagnostic {
        @Override
        public String message() {
            return "`" + value + "` is a value of `" + fact + "`, and no condition by itself";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("did you mean `" + condition() + "`?");
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(Repair.proposed(at, condition()));
        }

        private String condition() {
            return fact + " is " + value;
        }

        @Override
        public List<Related> related() {
            return declared.stream()
                    .map(place -> new Related(place, "`" + fact + "` is declared here"))
                    .toList();
        }
    }

    /** A value that a fact lists twice, or once in upper and once in lower case. */
    record RepeatedValue(Span at, String value, String other, Span first) implements ValueDiagnostic {
        @Override
        public String message() {
            return value.equals(other)
                    ? "the value `" + value + "` is listed a second time"
                    : "the value `" + value + "` differs from `" + other + "` only by upper and lower case";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("rename or remove one of them");
        }

        @Override
        public List<Related> related() {
            return List.of(new Related(first, "`" + other + "` stands here"));
        }
    }

    /** A percentage where a plain number is needed. */
    record UnexpectedPercent(Span at, String text, String what) implements ValueDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` is a percentage, and " + what + " is none";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write: " + number());
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(Repair.proposed(at, number()));
        }

        private String number() {
            return text.replace("%", "").strip();
        }
    }

    /** A percentage compared with a number, or a range of them, that is not written as one. */
    record PercentSignMissing(Span at, String name, String text) implements ValueDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is a percentage, and `" + text + "` is written without %; it is read as "
                    + String.join("%..", numbers())
                    + "%";
        }

        @Override
        public Optional<String> help() {
            return Optional.of((isFraction() ? "a half, say, is 50%, and not 0.5; write: " : "write: ") + percent());
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(isFraction() ? Repair.proposed(at, percent()) : Repair.certain(at, percent()));
        }

        /** Whether it looks like a share of one, which is not what it is read as. */
        private boolean isFraction() {
            BigDecimal number = new BigDecimal(numbers().get(numbers().size() - 1));
            return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
        }

        private String percent() {
            boolean fraction = isFraction();
            return numbers().stream()
                    .map(number -> fraction
                            ? new BigDecimal(number)
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            : number)
                    .map(number -> number + "%")
                    .collect(Collectors.joining(".."));
        }

        private List<String> numbers() {
            return List.of(text.split("\\.\\."));
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A number in another unit than the fact's; {@code near} where that is its own, misspelt. */
    record UnlikeValueUnits(Span at, String name, Optional<String> unit, String written, Optional<String> near)
            implements ValueDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is a number" + unit.map(of -> " of " + of).orElse(" without a unit") + ", not of "
                    + written;
        }

        @Override
        public Optional<String> help() {
            return Optional.of(near.map(meant -> "did you mean `" + meant + "`?")
                    .or(() -> unit.map(of -> "write the number in " + of))
                    .orElse("leave the unit out, or declare the fact as a `number in " + written + "`"));
        }

        @Override
        public Optional<Repair> repair() {
            return near.map(meant -> Repair.renamed(at, meant));
        }
    }

    /** A percentage with a unit; {@code number} is where its number stands, before the unit. */
    record PercentInUnit(Span at, String name, Span number, String unit) implements ValueDiagnostic {
        @Override
        public String message() {
            return "`" + name + "` is a percentage, which has no unit; `" + unit + "` does not belong here";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write: " + percent());
        }

        @Override
        public Optional<Repair> repair() {
            List<Edit> edits = List.of(new Edit(number.to(at), percent()));
            return Optional.of(new Repair(edits, unit.equals("percent") || unit.equals("pct")));
        }

        private String percent() {
            return number.text().replace("%", "").strip() + "%";
        }
    }

    /** A star that is not at the end of a code. */
    record StarInside(Span at, String pattern, String name) implements ValueDiagnostic {
        @Override
        public String message() {
            return "the `*` in `" + pattern + "` does not stand at its end";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "`*` stands for any rest, and so only at the end; for example: " + name + " includes (\"F32.*\")");
        }
    }

    /** Evidence of a strength that the language does not know. */
    record UnknownGrade(Span at, String text, Optional<String> near) implements ValueDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` says nothing of the strength of evidence";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(near.map(other -> "did you mean `" + other + "`?")
                    .orElse("write strong, moderate, limited, insufficient or consensus"));
        }

        @Override
        public Optional<Repair> repair() {
            return near.map(other -> Repair.renamed(at, other));
        }
    }

    /** A number beyond all that can be meant. */
    record NumberTooLarge(Span at, String text, long most) implements ValueDiagnostic {
        @Override
        public String message() {
            return "`" + text + "` is more than " + most;
        }

        @Override
        public Optional<String> help() {
            return Optional.of("nothing is done so often or lasts so long: write the number that the guideline states");
        }
    }
}

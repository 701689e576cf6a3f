package org.imrlang.compiler.diagnostic;

import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** More than a guideline ever needs: what is so large is not read, or not told, any further. */
public sealed interface SizeDiagnostic extends Diagnostic {

    /** A file that is too large to be a guideline. */
    record FileTooLarge(Span at, int most) implements SizeDiagnostic {
        @Override
        public String message() {
            return "this file is larger than " + most + " MB, the most that a guideline file may hold";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("split the guideline into several files");
        }
    }

    /** A line that nobody can read. */
    record LineTooLong(Span at, int most) implements SizeDiagnostic {
        @Override
        public String message() {
            return "this line is longer than " + most + " characters";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("go on in the next line: a line may end wherever a blank may stand outside quotes");
        }
    }

    /** A name that nobody can tell from another. */
    record NameTooLong(Span at, int most) implements SizeDiagnostic {
        @Override
        public String message() {
            return "this name is longer than " + most + " characters";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("give it a short name, and say the rest in quotes behind it");
        }
    }

    /** A number of more digits than anything can be measured with. */
    record NumberTooLong(Span at, int most) implements SizeDiagnostic {
        @Override
        public String message() {
            return "this number is longer than " + most + " characters";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("write the number that the guideline states");
        }
    }

    /**
     * More mistakes than are told.
     *
     * @param at the first that is not
     * @param severity of those that are not
     */
    record TooManyMistakes(Span at, Severity severity, int most) implements SizeDiagnostic {
        @Override
        public String message() {
            return "there are more than " + most + " " + severity.text() + "s, and not all of them are told";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("mend those that are told, and check again");
        }
    }
}

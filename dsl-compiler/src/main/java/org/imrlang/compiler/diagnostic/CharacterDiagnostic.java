package org.imrlang.compiler.diagnostic;

import java.util.Locale;
import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** Characters that are not what they seem, or cannot be seen at all. */
public sealed interface CharacterDiagnostic extends Diagnostic {

    /** What is to be written in its place. */
    Fix fix();

    @Override
    default Optional<String> help() {
        return Optional.of(fix().help());
    }

    @Override
    default Optional<Repair> repair() {
        return Optional.of(fix().repair());
    }

    /** A mark that changes the direction in which text is shown: what is read is then not what is seen. */
    record DirectionMark(Span at, int character, Fix fix) implements CharacterDiagnostic {
        @Override
        public String message() {
            return "an invisible mark turns the direction of the text here: " + named(character)
                    + "; what is read is not what is seen";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("leave it out, and look again at what then stands here");
        }
    }

    /** A character that cannot be seen, or looks like a blank and is none. */
    record InvisibleCharacter(Span at, int character, Fix fix) implements CharacterDiagnostic {
        @Override
        public String message() {
            return "a character that cannot be seen stands here: " + named(character);
        }

        @Override
        public Optional<String> help() {
            String text = fix.repair().edits().get(0).text();
            return Optional.of(text.isEmpty() ? "leave it out" : "leave it out, and put a plain blank in its place");
        }
    }

    /**
     * A letter, digit or sign of another script that looks like one of ours.
     *
     * @param place which letter of its word it is, from 1
     * @param more how many others stand in the same word
     */
    record LookAlikeLetter(Span at, String word, int character, String meant, int place, int more, Fix fix)
            implements CharacterDiagnostic {
        @Override
        public String message() {
            String others = more == 0 ? "" : " (and " + more + " more in this word)";
            String where = word.codePointCount(0, word.length()) == 1 ? "" : "character " + place + " of ";
            return where + "`" + word + "` only looks like `" + meant + "`: it is " + named(character) + others;
        }
    }

    /** A letter with an accent, or one of another script, in a name. */
    record ForeignLetter(Span at, String word, int character, Fix fix) implements CharacterDiagnostic {
        @Override
        public String message() {
            return "a name is written in the letters a to z, digits and `_`; `" + word + "` holds " + named(character);
        }
    }

    private static String named(int character) {
        String name = Optional.ofNullable(Character.getName(character)).orElse("a character without a name");
        return name.toLowerCase(Locale.ROOT) + String.format(Locale.ROOT, " (U+%04X)", character);
    }
}

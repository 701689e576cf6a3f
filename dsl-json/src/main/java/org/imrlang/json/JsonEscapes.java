package org.imrlang.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How JSON that a person may see in a terminal is written: what is not seen, and what a terminal obeys or takes for the end
 * of a line, is written as {@code \\u} and four digits. Every reader of JSON makes the same text of it.
 */
public final class JsonEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private static final int DELETE = 0x7F;
    private static final int DIGITS = 4;

    /** One for all, since it holds nothing that changes. */
    public static final JsonEscapes INSTANCE = new JsonEscapes();

    private final int[] ascii = standardAsciiEscapesForJSON();

    private JsonEscapes() {
        ascii[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
                yield new SerializedString("\\u" + "0".repeat(DIGITS - digits.length()) + digits);
            }
            default -> null; // as it is
        };
    }
}

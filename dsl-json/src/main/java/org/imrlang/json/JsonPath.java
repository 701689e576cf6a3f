package org.imrlang.json;

import java.util.Locale;

/**
 * Where in a file a value stands, as a person would point at it: {@code requests[0].facts.pain_relief}. It is written out
 * only where a message says it.
 */
final class JsonPath {

    /** The file as a whole. */
    static final JsonPath ROOT = new JsonPath();

    private static final int MOST_SHOWN = 60;
    private static final char LAST_PLAIN = '\u007E';

    /** Of which this is a part; the file is a part of itself. */
    private final JsonPath whole;

    private final String key;
    private final int index;

    private JsonPath() {
        this.whole = this;
        this.key = "";
        this.index = -1;
    }

    private JsonPath(JsonPath whole, String key, int index) {
        this.whole = whole;
        this.key = key;
        this.index = index;
    }

    JsonPath key(String inner) {
        return new JsonPath(this, inner, -1);
    }

    JsonPath index(int inner) {
        return new JsonPath(this, "", inner);
    }

    private String text() {
        if (whole == this) {
            return "";
        }
        String outer = whole.text();
        if (index >= 0) {
            return outer + "[" + index + "]";
        }
        String shown = shown(key);
        String readable = shown.isBlank() ? "\"" + shown + "\"" : shown;
        return outer.isEmpty() ? readable : outer + "." + readable;
    }

    /** A message about what stands here. */
    String says(String message) {
        String text = text();
        return text.isEmpty() ? message : text + ": " + message;
    }

    /** Text of the author as a message shows it: short, and without what a terminal would obey. */
    static String shown(String text) {
        return shown(text, MOST_SHOWN);
    }

    /** The first so many characters; control characters become spaces, and what is not seen is named. */
    static String shown(String text, int most) {
        if (text.length() <= most && isPlain(text)) {
            return text;
        }
        String start = text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
        StringBuilder shown = new StringBuilder(start.length());
        start.codePoints().forEach(one -> {
            switch (Character.getType(one)) {
                case Character.CONTROL -> shown.append(' ');
                case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    shown.append("<U+").append(hexadecimal(one)).append('>');
                default -> shown.appendCodePoint(one);
            }
        });
        return shown.toString();
    }

    private static String hexadecimal(int character) {
        String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** Whether it is of letters and signs that all can see; nearly always, and quicker told than by a pattern. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' || one > LAST_PLAIN) {
                return false;
            }
        }
        return true;
    }
}

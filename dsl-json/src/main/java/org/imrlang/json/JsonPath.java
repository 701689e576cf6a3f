package org.imrlang.json;

/** Where in a file a value stands, as a person would point at it: {@code requests[0].facts.pain_relief}. */
final class JsonPath {

    /** The file as a whole. */
    static final JsonPath ROOT = new JsonPath("");

    private static final int MOST_SHOWN = 60;

    private final String text;

    private JsonPath(String text) {
        this.text = text;
    }

    JsonPath key(String key) {
        String shown = shown(key);
        String readable = shown.isBlank() ? "\"" + shown + "\"" : shown;
        return new JsonPath(text.isEmpty() ? readable : text + "." + readable);
    }

    JsonPath index(int index) {
        return new JsonPath(text + "[" + index + "]");
    }

    /** A message about what stands here. */
    String says(String message) {
        return text.isEmpty() ? message : text + ": " + message;
    }

    /** Text of the author as a message shows it: short, and without what a terminal would obey. */
    static String shown(String text) {
        return shown(text, MOST_SHOWN);
    }

    /** The first so many characters; control characters become spaces. */
    static String shown(String text, int most) {
        String start = text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
        return start.replaceAll("\\p{Cc}", " ");
    }
}

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
        String shown = key.codePointCount(0, key.length()) <= MOST_SHOWN
                ? key
                : key.substring(0, key.offsetByCodePoints(0, MOST_SHOWN)) + "…";
        String readable = shown.isBlank() ? "\"" + visible(shown) + "\"" : visible(shown);
        return new JsonPath(text.isEmpty() ? readable : text + "." + readable);
    }

    JsonPath index(int index) {
        return new JsonPath(text + "[" + index + "]");
    }

    /** A message about what stands here. */
    String says(String message) {
        return text.isEmpty() ? message : text + ": " + message;
    }

    /** Text of the author without what a terminal would obey: control characters become spaces. */
    static String visible(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}

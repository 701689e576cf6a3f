package org.imrlang.pages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes HTML or SVG, element by element. Whatever is given as text or as the value of an attribute is escaped here and
 * nowhere else, so that nothing an author or a request says can become markup. Not thread-safe.
 */
public final class Html {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns; an attribute with an empty value is written without one
     */
    public Html open(String tag, String... attributes) {
        start(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    public Html close() {
        if (open.isEmpty()) {
            throw new IllegalStateException("an element is closed that was never opened");
        }
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds text alone. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that holds nothing and is not closed, such as {@code br}. */
    public Html empty(String tag, String... attributes) {
        start(tag, attributes).append('>');
        return this;
    }

    /** Text between tags. */
    public Html text(String text) {
        written.append(escaped(text));
        return this;
    }

    /** A line end, for whoever reads the source. */
    public Html line() {
        written.append('\n');
        return this;
    }

    /** What another has written; all its elements are closed. */
    public Html add(Html other) {
        written.append(other);
        return this;
    }

    /** Markup of our own that was escaped where it was made: a style sheet, a script, a fragment of a read-back. */
    public Html markup(String markup) {
        written.append(markup);
        return this;
    }

    /** All that was written. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> was not closed");
        }
        return written.toString();
    }

    private StringBuilder start(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of <" + tag + "> has no value");
        }
        written.append('<').append(tag);
        for (int index = 0; index < attributes.length; index += 2) {
            written.append(' ').append(attributes[index]);
            if (!attributes[index + 1].isEmpty()) {
                written.append("=\"").append(escaped(attributes[index + 1])).append('"');
            }
        }
        return written;
    }

    /** Whether an address of an author's leads to the web: all others might do something when they are followed. */
    public static boolean isWeb(String address) {
        String start = address.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }

    /** Text as it stands between tags and in attributes; control characters become spaces, line ends stay. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append('\n');
                default -> html.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            }
        });
        return html.toString();
    }
}

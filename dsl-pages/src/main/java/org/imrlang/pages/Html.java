package org.imrlang.pages;

import java.util.ArrayDeque;
import java.util.Deque;
import org.imrlang.compiler.explain.HtmlText;

/**
 * Writes HTML or SVG, element by element. Whatever is given as text or as the value of an attribute is escaped, so that nothing an author or a request says can become markup. Not thread-safe.
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
        written.append(HtmlText.escaped(text));
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
                written.append("=\"")
                        .append(HtmlText.escaped(attributes[index + 1]))
                        .append('"');
            }
        }
        return written;
    }
}

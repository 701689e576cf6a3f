package org.imrlang.reports;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML, element by element, an element a line; whatever is given as text or as a value is escaped here alone. */
final class Xml {

    private static final String INDENT = "  ";

    private final StringBuilder written = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    Xml open(String tag, String... attributes) {
        start(tag, attributes).append(">\n");
        open.push(tag);
        return this;
    }

    Xml close() {
        String tag = open.pop();
        indent().append("</").append(tag).append(">\n");
        return this;
    }

    Xml empty(String tag, String... attributes) {
        start(tag, attributes).append("/>\n");
        return this;
    }

    /** An element that holds text alone. */
    Xml element(String tag, String text, String... attributes) {
        start(tag, attributes)
                .append('>')
                .append(escaped(text, false))
                .append("</")
                .append(tag)
                .append(">\n");
        return this;
    }

    String text() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> was not closed");
        }
        return written.toString();
    }

    private StringBuilder start(String tag, String... attributes) {
        indent().append('<').append(tag);
        for (int index = 0; index < attributes.length; index += 2) {
            written.append(' ')
                    .append(attributes[index])
                    .append("=\"")
                    .append(escaped(attributes[index + 1], true))
                    .append('"');
        }
        return written;
    }

    private StringBuilder indent() {
        return written.append(INDENT.repeat(open.size()));
    }

    /** What XML cannot hold, not even escaped, becomes the sign for what cannot be shown. */
    private static String escaped(String text, boolean attribute) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> {
                    if (attribute) {
                        escaped.append("&#").append(c).append(';');
                    } else {
                        escaped.append((char) c);
                    }
                }
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}

package org.imrlang.compiler.explain;

import java.util.Locale;

/** What an author or a request says, so that it can become no markup: the one place where text is escaped for a page. */
public final class HtmlText {

    private HtmlText() {}

    /** Text as it stands between tags and in attributes; control characters become spaces, line ends stay. */
    public static String escaped(String text) {
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

    /** Whether an address of an author's leads to the web: all others might do something when they are followed. */
    public static boolean isWeb(String address) {
        String start = address.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }
}

package org.imrlang.compiler.explain;

/** A read-back as one HTML file that needs nothing else: no scripts, and no links but those to web addresses. */
public final class HtmlPage {

    private HtmlPage() {}

    /** The whole page. */
    public static String of(ReadBack readBack) {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(HtmlText.escaped(readBack.title()))
                .append("</title>\n<style>\n")
                .append(HtmlStyle.CSS)
                .append("</style>\n</head>\n<body>\n<main>\n");
        html.append(new HtmlFragment(anchor -> "#" + anchor).of(readBack.blocks()));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }
}

package org.imrlang.compiler.explain;

import java.util.List;
import java.util.Locale;

/** A read-back as one HTML file that needs nothing else: no scripts, and no links but those to web addresses. */
public final class HtmlPage implements Block.Visitor<String> {

    private HtmlPage() {}

    /** The whole page. */
    public static String of(ReadBack readBack) {
        HtmlPage page = new HtmlPage();
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(escaped(readBack.title()))
                .append("</title>\n<style>\n")
                .append(HtmlStyle.CSS)
                .append("</style>\n</head>\n<body>\n<main>\n");
        readBack.blocks().forEach(block -> html.append(block.accept(page)));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    // <h2 id="psychological.sources">Where it is written</h2>
    @Override
    public String heading(Block.Heading heading) {
        String tag = "h" + Math.min(heading.level(), 6);
        return "<" + tag + " id=\"" + escaped(heading.anchor()) + "\">" + text(heading.text()) + "</" + tag + ">\n";
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return "<p>" + text(paragraph.text()) + "</p>\n";
    }

    @Override
    public String items(Block.Items items) {
        return list(items.numbered() ? "ol" : "ul", items.items(), "");
    }

    private static String list(String tag, List<Item> items, String indent) {
        StringBuilder html = new StringBuilder(indent + "<" + tag + ">\n");
        for (Item item : items) {
            html.append(indent)
                    .append(item.anchor()
                            .map(anchor -> "<li id=\"" + escaped(anchor) + "\">")
                            .orElse("<li>"))
                    .append(text(item.text()));
            if (!item.below().isEmpty()) {
                html.append('\n')
                        .append(list("ul", item.below(), indent + "  "))
                        .append(indent);
            }
            html.append("</li>\n");
        }
        return html.append(indent).append("</").append(tag).append(">\n").toString();
    }

    // <div class="table" …><table><thead><tr><th scope="col">…</th></tr></thead>
    // <tbody><tr><th scope="row">…</th><td>…</td></tr></tbody></table></div>
    @Override
    public String table(Block.Table table) {
        StringBuilder html = new StringBuilder(
                "<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>");
        table.heads()
                .forEach(head ->
                        html.append("<th scope=\"col\">").append(text(head)).append("</th>"));
        html.append("</tr>\n</thead>\n<tbody>\n");
        for (List<Text> row : table.rows()) {
            html.append("<tr><th scope=\"row\">").append(text(row.get(0))).append("</th>");
            row.stream()
                    .skip(1)
                    .forEach(cell -> html.append("<td>").append(text(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private static String text(Text text) {
        StringBuilder html = new StringBuilder();
        text.runs().forEach(run -> html.append(run(run)));
        return html.toString();
    }

    private static String run(Text.Run run) {
        String words = escaped(run.words());
        String target = run.target().orElse("");
        return switch (run.kind()) {
            case WORDS -> words;
            case LABEL -> "<strong>" + words + "</strong>";
            case NAME -> "<code>" + words + "</code>";
            case REFERENCE -> "<a href=\"#" + escaped(target) + "\">" + words + "</a>";
            case LINK ->
                isWeb(target) ? "<a href=\"" + escaped(target) + "\" rel=\"noreferrer\">" + words + "</a>" : words;
        };
    }

    /** Whether an address of the author's leads to the web: all others might do something when they are followed. */
    private static boolean isWeb(String address) {
        String start = address.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }

    /** Text of the author as text of the page, between tags and in attributes. */
    private static String escaped(String text) {
        StringBuilder html = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            }
        });
        return html.toString();
    }
}

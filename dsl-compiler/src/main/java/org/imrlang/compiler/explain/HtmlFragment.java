package org.imrlang.compiler.explain;

import java.util.List;
import java.util.function.UnaryOperator;

/** Parts of a read-back as HTML, to stand in a page. */
public final class HtmlFragment implements Block.Visitor<String> {

    private final UnaryOperator<String> addresses;

    /** @param addresses from the anchor that a reference names to the address of a link */
    public HtmlFragment(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    /** Blocks, one after the other. */
    public String of(List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        blocks.forEach(block -> html.append(block.accept(this)));
        return html.toString();
    }

    // <h2 id="psychological.sources">Where it is written</h2>
    @Override
    public String heading(Block.Heading heading) {
        String tag = "h" + Math.min(heading.level(), 6);
        return "<" + tag + " id=\"" + HtmlText.escaped(heading.anchor()) + "\">" + text(heading.text()) + "</" + tag
                + ">\n";
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return "<p>" + text(paragraph.text()) + "</p>\n";
    }

    @Override
    public String items(Block.Items items) {
        return list(items.numbered() ? "ol" : "ul", items.items(), "");
    }

    private String list(String tag, List<Item> items, String indent) {
        StringBuilder html = new StringBuilder(indent + "<" + tag + ">\n");
        for (Item item : items) {
            html.append(indent)
                    .append(item.anchor()
                            .map(anchor -> "<li id=\"" + HtmlText.escaped(anchor) + "\">")
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
                "<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>");
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

    /** Words that stand in a line. */
    public String text(Text text) {
        StringBuilder html = new StringBuilder();
        text.runs().forEach(run -> html.append(run(run)));
        return html.toString();
    }

    private String run(Text.Run run) {
        String words = HtmlText.escaped(run.words());
        String target = run.target().orElse("");
        return switch (run.kind()) {
            case WORDS -> words;
            case LABEL -> "<strong>" + words + "</strong>";
            case NAME -> "<code>" + words + "</code>";
            case REFERENCE -> "<a href=\"" + HtmlText.escaped(addresses.apply(target)) + "\">" + words + "</a>";
            case LINK ->
                HtmlText.isWeb(target)
                        ? "<a href=\"" + HtmlText.escaped(target) + "\" rel=\"noreferrer\">" + words + "</a>"
                        : words;
        };
    }
}

package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.List;

/** A read-back as plain text, in lines that a terminal and a letter can hold. */
public final class TextLayout implements Block.Visitor<List<String>> {

    /** The longest line, a single longer word aside. */
    static final int WIDTH = 96;

    /** However deep a condition is nested, its words have so much room. */
    private static final int NARROWEST = 40;

    private static final String BULLET = "•";
    private static final String UNDERLINES = "=-~";

    private TextLayout() {}

    /** The whole read-back; every line ends with a line feed. */
    public static String of(ReadBack readBack) {
        TextLayout layout = new TextLayout();
        StringBuilder text = new StringBuilder();
        for (Block block : readBack.blocks()) {
            if (text.length() > 0) {
                text.append(block instanceof Block.Heading heading && heading.level() <= 2 ? "\n\n" : "\n");
            }
            block.accept(layout).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    @Override
    public List<String> heading(Block.Heading heading) {
        List<String> lines = new ArrayList<>(Wrapping.of(heading.text().plain(), WIDTH));
        if (heading.level() <= UNDERLINES.length()) {
            int width = lines.stream().mapToInt(Wrapping::width).max().orElse(0);
            lines.add(UNDERLINES.substring(heading.level() - 1, heading.level()).repeat(width));
        }
        return lines;
    }

    @Override
    public List<String> paragraph(Block.Paragraph paragraph) {
        return Wrapping.of(paragraph.text().plain(), WIDTH);
    }

    @Override
    public List<String> items(Block.Items items) {
        List<String> lines = new ArrayList<>();
        int most = String.valueOf(items.items().size()).length() + 1;
        for (int i = 0; i < items.items().size(); i++) {
            String number = (i + 1) + ".";
            String mark = items.numbered() ? " ".repeat(most - number.length()) + number : BULLET;
            item(items.items().get(i), "  ", mark, lines);
        }
        return lines;
    }

    private static void item(Item item, String indent, String mark, List<String> lines) {
        String hanging = indent + " ".repeat(mark.length() + 1);
        String before = indent + mark + " ";
        for (String line : Wrapping.of(item.text().plain(), Math.max(NARROWEST, WIDTH - hanging.length()))) {
            lines.add(before + line);
            before = hanging;
        }
        item.below().forEach(one -> item(one, hanging, BULLET, lines));
    }

    @Override
    public List<String> table(Block.Table table) {
        return new TextTable(table, WIDTH).lines();
    }
}

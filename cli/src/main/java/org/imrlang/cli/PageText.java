package org.imrlang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of Markdown as text for a terminal: paragraphs wrapped, blocks of code indented as they are, everything else as
 * it was written. Knows as much of Markdown as the pages of the diagnostics use.
 */
final class PageText {

    private static final String FENCE = "```";
    private static final String INDENT = "    ";

    /** Nobody follows a link in a terminal. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)\\s]+\\)");

    private final StringBuilder text = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private final Colours colours;

    private PageText(Colours colours) {
        this.colours = colours;
    }

    /** The page, every line of it ended with a line feed. */
    static String of(String page, Colours colours) {
        PageText written = new PageText(colours);
        boolean code = false;
        for (String line : page.lines().toList()) {
            if (line.startsWith(FENCE)) {
                written.endParagraph();
                code = !code;
                written.blankLine();
            } else if (code) {
                written.text.append((INDENT + line).stripTrailing()).append('\n');
            } else {
                written.prose(line);
            }
        }
        written.endParagraph();
        return written.text.toString().stripTrailing() + "\n";
    }

    private void prose(String written) {
        String line = LINK.matcher(written).replaceAll("$1");
        if (line.startsWith("#")) {
            endParagraph();
            blankLine();
            text.append(colours.name(line.replaceFirst("^#+\\s*", "").replace("`", "")))
                    .append('\n');
        } else if (line.isBlank()) {
            endParagraph();
            blankLine();
        } else {
            if (line.startsWith("- ")) {
                endParagraph();
            }
            paragraph.add(line);
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            text.append(Words.wrapped(String.join(" ", paragraph), ""));
            paragraph.clear();
        }
    }

    /** One, however many were asked for. */
    private void blankLine() {
        if (text.length() > 0 && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }
}

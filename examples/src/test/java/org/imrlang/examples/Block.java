package org.imrlang.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param line the line of its opening fence, from 1
 * @param kind the first word behind the fence
 * @param mark what follows
 * @param text what stands between the fences
 */
record Block(int line, String kind, String mark, String text) {

    private static final Pattern FENCED =
            Pattern.compile("(?ms)^```(?<kind>\\S*) ?(?<mark>[^\\n]*)\\n(?<text>.*?)^```$");

    /** The name of the file that it shows, without a folder. */
    Optional<String> file() {
        String name = mark.split(" ")[0];
        return name.matches("[a-z-]+\\.(imr|json)") ? Optional.of(name) : Optional.empty();
    }

    /** Those of a page, in their order. */
    static List<Block> of(String page) {
        List<Block> blocks = new ArrayList<>();
        Matcher found = FENCED.matcher(page);
        while (found.find()) {
            int line = 1
                    + (int) page.substring(0, found.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            blocks.add(new Block(line, found.group("kind"), found.group("mark"), found.group("text")));
        }
        return blocks;
    }
}

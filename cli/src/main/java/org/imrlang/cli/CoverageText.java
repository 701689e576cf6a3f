package org.imrlang.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.testing.coverage.Count;
import org.imrlang.testing.coverage.Coverage;
import org.imrlang.testing.coverage.FileCoverage;
import org.imrlang.testing.coverage.Item;

/** What the cases exercise and what never came, file by file, in the author's words. */
final class CoverageText {

    private CoverageText() {}

    static String of(Coverage coverage, Colours colours) {
        StringBuilder text = new StringBuilder();
        coverage.files().stream().filter(file -> !file.items().isEmpty()).forEach(file -> append(file, colours, text));
        Count all = coverage.count();
        String total = all.possible() == 0 ? "there is nothing to exercise" : words(all);
        return text.append("\ncoverage: ").append(total).append('\n').toString();
    }

    private static void append(FileCoverage file, Colours colours, StringBuilder text) {
        String name = Visible.words(file.file().name());
        text.append('\n')
                .append(colours.name(name + ": " + words(file.count())))
                .append('\n')
                .append(Words.wrapped(
                        file.counts().entrySet().stream()
                                .map(kind -> kind.getKey().plural() + " "
                                        + kind.getValue().exercised() + " of "
                                        + kind.getValue().possible())
                                .collect(Collectors.joining(", ")),
                        "  "));
        missing(file)
                .forEach((what, words) -> text.append("  ")
                        .append(name)
                        .append(':')
                        .append(what.line())
                        .append(": ")
                        .append(words)
                        .append(words.contains("`, `") ? " were " : " was ")
                        .append(what.missing())
                        .append('\n'));
    }

    /** What is missing alike on one line is said in one line. */
    private record Missing(int line, String missing) {}

    private static Map<Missing, String> missing(FileCoverage file) {
        Map<Missing, String> grouped = new LinkedHashMap<>();
        for (Item item : file.items()) {
            if (!item.told().isEmpty()) {
                grouped.merge(
                        new Missing(item.at().line(), item.toldMissing()),
                        "`" + Visible.words(item.words()) + "`",
                        (before, one) -> before + ", " + one);
            }
        }
        return grouped;
    }

    private static String words(Count count) {
        return count.exercised() + " of " + count.possible() + " exercised (" + count.percent() + " %)";
    }
}

package org.imrlang.reports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imrlang.runtime.Truth;
import org.imrlang.testing.coverage.Coverage;
import org.imrlang.testing.coverage.FileCoverage;
import org.imrlang.testing.coverage.Item;
import org.imrlang.testing.coverage.Kind;

/**
 * What the cases exercise, in the format of LCOV: recommendations are its functions, answers that are told apart its
 * branches. A line was run as often as what stands on it was weighed, that of a recommendation as often as it applied.
 */
public final class LcovReport {

    private LcovReport() {}

    /** The whole report, a record for each file that holds something to exercise. */
    public static String text(Coverage coverage) {
        StringBuilder text = new StringBuilder();
        coverage.files().stream().filter(file -> !file.items().isEmpty()).forEach(file -> append(file, text));
        return text.toString();
    }

    private static void append(FileCoverage file, StringBuilder text) {
        text.append("TN:\n").append("SF:").append(oneLine(file.file().name())).append('\n');
        functions(file, text);
        branches(file, text);
        lines(file, text);
        text.append("end_of_record\n");
    }

    private static void functions(FileCoverage file, StringBuilder text) {
        List<Item> functions =
                file.items().stream().filter(item -> isFunction(item.kind())).toList();
        functions.forEach(item -> text.append("FN:")
                .append(item.at().line())
                .append(',')
                .append(name(item))
                .append('\n'));
        functions.forEach(item -> text.append("FNDA:")
                .append(item.weighed())
                .append(',')
                .append(name(item))
                .append('\n'));
        long hit = functions.stream().filter(item -> item.weighed() > 0).count();
        text.append("FNF:")
                .append(functions.size())
                .append("\nFNH:")
                .append(hit)
                .append('\n');
    }

    private static boolean isFunction(Kind kind) {
        return kind == Kind.RECOMMENDATION || kind == Kind.ROW;
    }

    /** A name may stand once only in a file. A comma would end it. */
    private static String name(Item item) {
        return oneLine(item.words()).replace(",", ";") + " (line " + item.at().line() + ")";
    }

    private static void branches(FileCoverage file, StringBuilder text) {
        Map<Integer, Integer> blocks = new TreeMap<>();
        int found = 0;
        int hit = 0;
        for (Item item : file.items()) {
            if (item.possible() > 1) {
                int line = item.at().line();
                int block = blocks.merge(line, 1, Integer::sum) - 1;
                int branch = 0;
                for (Map.Entry<Truth, Integer> answer : item.times().entrySet()) {
                    text.append("BRDA:")
                            .append(line)
                            .append(',')
                            .append(block)
                            .append(',')
                            .append(branch++);
                    text.append(',').append(item.weighed() == 0 ? "-" : String.valueOf(answer.getValue()));
                    text.append('\n');
                }
                found += item.possible();
                hit += item.exercised();
            }
        }
        text.append("BRF:").append(found).append("\nBRH:").append(hit).append('\n');
    }

    private static void lines(FileCoverage file, StringBuilder text) {
        Map<Integer, Integer> counts = new TreeMap<>();
        file.itemsByLine().forEach((line, items) -> counts.put(line, count(items)));
        counts.forEach((line, count) ->
                text.append("DA:").append(line).append(',').append(count).append('\n'));
        long hit = counts.values().stream().filter(count -> count > 0).count();
        text.append("LF:").append(counts.size()).append("\nLH:").append(hit).append('\n');
    }

    private static int count(List<Item> items) {
        List<Item> applied =
                items.stream().filter(item -> isFunction(item.kind())).toList();
        return (applied.isEmpty() ? items : applied)
                .stream().mapToInt(Item::weighed).max().orElse(0);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    }
}

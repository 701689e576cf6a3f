package org.imrlang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.imrlang.batch.Tally;
import org.imrlang.runtime.Outcome;

/** Lays out the counts of a run as a table. */
final class SummaryText {

    private static final String BETWEEN = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    private SummaryText() {}

    static String of(Tally tally) {
        SummaryText text = new SummaryText();
        List<String> head = new ArrayList<>(List.of(""));
        for (Outcome outcome : Outcome.values()) {
            head.add(outcome.text());
        }
        head.add("in all");
        text.rows.add(head);
        text.section("treatment", tally.treatments());
        text.section("guideline", tally.guidelines());
        text.section("missing fact", tally.missing());
        text.row("in all", tally.outcomes());
        String bad =
                tally.badRecords() == 0 ? "" : ", of which " + number(tally.badRecords()) + " could not be decided";
        return text.laidOut() + "\n" + Words.count(tally.records(), "record") + bad + "\n";
    }

    private void section(String title, SortedMap<String, Map<Outcome, Long>> counts) {
        if (!counts.isEmpty()) {
            rows.add(List.of(title));
            counts.forEach((name, outcomes) -> row(BETWEEN + name, outcomes));
        }
    }

    private void row(String name, Map<Outcome, Long> outcomes) {
        List<String> row = new ArrayList<>(List.of(name));
        long all = 0;
        for (Outcome outcome : Outcome.values()) {
            long count = outcomes.getOrDefault(outcome, 0L);
            row.add(number(count));
            all += count;
        }
        row.add(number(all));
        rows.add(row);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private String laidOut() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String blanks = " ".repeat(widths.get(i) - row.get(i).length());
                line.append(i == 0 ? row.get(i) + blanks : BETWEEN + blanks + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}

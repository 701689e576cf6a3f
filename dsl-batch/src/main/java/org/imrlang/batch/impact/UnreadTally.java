package org.imrlang.batch.impact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts lines that cannot be read. Not thread-safe. */
final class UnreadTally {

    private final Earliest<Long, UnreadLine> examples;
    private final Map<String, Long> reasons = new TreeMap<>();
    private long lines;

    UnreadTally(int examples) {
        this.examples = new Earliest<>(examples);
    }

    void add(long line, Collection<String> why, List<String> problems) {
        lines++;
        why.forEach(reason -> reasons.merge(reason, 1L, Long::sum));
        examples.add(line, new UnreadLine(line, problems));
    }

    void add(UnreadTally other) {
        lines += other.lines;
        other.reasons.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        examples.addAll(other.examples);
    }

    Unread counted() {
        return new Unread(lines, reasons, examples.values());
    }
}

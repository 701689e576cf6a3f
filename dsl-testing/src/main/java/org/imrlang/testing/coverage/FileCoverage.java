package org.imrlang.testing.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imrlang.compiler.source.SourceFile;

/**
 * What the cases exercise of one file.
 *
 * @param guideline the guideline's name
 * @param items all that they can exercise, by place
 */
public record FileCoverage(SourceFile file, String guideline, List<Item> items) {

    /** All of it together. */
    public Count count() {
        return Count.of(items);
    }

    /** By kind, in the order of {@link Kind}; only of the kinds that the file has. */
    public Map<Kind, Count> counts() {
        Map<Kind, Count> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Item> own = items.stream().filter(item -> item.kind() == kind).toList();
            if (!own.isEmpty()) {
                counts.put(kind, Count.of(own));
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    /** What stands on each line that holds something to exercise, or begins above it and reaches it; by place. */
    public SortedMap<Integer, List<Item>> itemsByLine() {
        SortedMap<Integer, List<Item>> lines = new TreeMap<>();
        for (Item item : items) {
            int last = file.line(Math.max(item.at().start(), item.at().end() - 1));
            for (int line = item.at().line(); line <= last; line++) {
                if (!file.lineText(line).isBlank()) {
                    lines.computeIfAbsent(line, same -> new ArrayList<>()).add(item);
                }
            }
        }
        return Collections.unmodifiableSortedMap(lines);
    }

    /** How well each of these lines is exercised. */
    public SortedMap<Integer, LineState> lines() {
        SortedMap<Integer, LineState> lines = new TreeMap<>();
        itemsByLine()
                .forEach((line, own) -> own.forEach(item -> lines.merge(line, item.state(), FileCoverage::together)));
        return Collections.unmodifiableSortedMap(lines);
    }

    private static LineState together(LineState one, LineState other) {
        return one == other ? one : LineState.PART;
    }
}

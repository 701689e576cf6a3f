package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/** Collects the changes of one item. What a table's head says is read once for each row, and changed once. */
final class ChangesOfItem {

    private final SourceFile file;
    private final Map<List<Change.Edit>, Change> changes = new LinkedHashMap<>();
    private String aspect = "";

    ChangesOfItem(SourceFile file) {
        this.file = file;
    }

    /** Says what of the guideline the changes that follow are about. */
    void about(String words) {
        aspect = words;
    }

    /** Writes something else in a place. */
    void replace(Span at, String text) {
        if (!at.text().equals(text)) {
            add(List.of(new Change.Edit(at.start(), at.end(), text)));
        }
    }

    /** Writes something else in several places at once. */
    void replace(List<Span> places, String text) {
        List<Change.Edit> edits = new ArrayList<>();
        places.forEach(at -> edits.add(new Change.Edit(at.start(), at.end(), text)));
        add(edits);
    }

    /** Leaves something out. */
    void drop(Span at) {
        add(List.of(new Change.Edit(at.start(), at.end(), "")));
    }

    /** Writes something before a place. */
    void insert(Span before, String text) {
        add(List.of(new Change.Edit(before.start(), before.start(), text)));
    }

    private void add(List<Change.Edit> edits) {
        changes.putIfAbsent(edits, new Change(file, List.copyOf(edits), aspect));
    }

    /** The changes so far, by place. */
    List<Change> found() {
        List<Change> found = new ArrayList<>(changes.values());
        found.sort((one, other) -> {
            int order = Integer.compare(one.at().start(), other.at().start());
            return order != 0
                    ? order
                    : Integer.compare(one.at().end(), other.at().end());
        });
        return found;
    }
}

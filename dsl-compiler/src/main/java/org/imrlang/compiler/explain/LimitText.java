package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;

/** A limit that stands over the guidelines. */
record LimitText(Reader reader) {

    /** The limit with its notes and citations below. */
    Item item(Limit limit) {
        List<Item> below = new ArrayList<>();
        limit.cap()
                .unless()
                .ifPresent(
                        unless -> below.add(reader.conditions().of(unless).after(Text.of("This does not hold if "))));
        limit.notes().forEach(note -> below.add(Item.of(Text.label("Note:").and(" " + Naming.quoted(note.text())))));
        limit.cites()
                .forEach(cites -> below.add(Item.of(
                        Text.label("Written in").and(" ").and(reader.citations().of(cites.cite())))));
        return Item.of(Text.label(bound(limit) + ":").and(" " + atMost(limit) + "."), below);
    }

    /** What is bound, and how several are counted. */
    private String bound(Limit limit) {
        String treatments =
                limit.treatments().stream().map(reader.naming()::treatment).collect(Collectors.joining("; "));
        if (limit.treatments().size() == 1) {
            return treatments + (limit.together() ? ", together" : "");
        }
        return (limit.together() ? "All of these together: " : "Each of these on its own: ") + treatments;
    }

    private String atMost(Limit limit) {
        Treatment first = limit.treatments().get(0);
        return new CapText(reader).atMost(limit.cap(), Descriptions.treatment(first));
    }
}

package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slips in the order in which they are found; a name that is written wrong in several places is one of them. */
final class SlipsOfNames {

    private final List<Slip> slips = new ArrayList<>();
    private final Map<String, Integer> firsts = new LinkedHashMap<>();
    private final Map<Integer, List<Change>> others = new LinkedHashMap<>();

    /** Takes up a slip, with the name that it is about if it is about one. */
    void add(Slip slip, Optional<String> name) {
        Optional<Integer> first = name.map(firsts::get);
        if (first.isPresent()) {
            others.computeIfAbsent(first.get(), unknown -> new ArrayList<>()).addAll(slip.changes());
            return;
        }
        name.ifPresent(word -> firsts.put(word, slips.size()));
        slips.add(slip);
    }

    /** How many there are. */
    int size() {
        return slips.size();
    }

    /** All of them. */
    List<Slip> all() {
        List<Slip> all = new ArrayList<>(slips);
        others.forEach((index, changes) -> {
            Slip first = all.get(index);
            List<Change> every = new ArrayList<>(first.changes());
            every.addAll(changes);
            all.set(index, new Slip(first.start(), first.end(), every, first.certain(), first.words()));
        });
        return List.copyOf(all);
    }
}

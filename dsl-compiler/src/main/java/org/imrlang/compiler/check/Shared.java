package org.imrlang.compiler.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which boxes may have something in common. Of thousands of recommendations, as the rows of a large table, nearly all
 * exclude each other by the value of one fact: those are not looked at one by one. A box that is left out shares nothing;
 * one that is named may share nothing all the same.
 */
final class Shared {

    /** A box that is open in more cells of an axis is taken to be open in all of them. */
    private static final int MOST_CELLS = 64;

    private final List<Box> boxes;

    /** For each axis that most boxes say something of: those that are open in a cell, by the cell, ascending. */
    private final Map<Integer, Map<Integer, List<Integer>>> byCell = new HashMap<>();

    /** For each such axis: those that are open everywhere, ascending. */
    private final Map<Integer, List<Integer>> everywhere = new HashMap<>();

    Shared(List<Box> boxes) {
        this.boxes = boxes;
        Map<Integer, Integer> saying = new HashMap<>();
        for (Box box : boxes) {
            for (int axis : box.axes()) {
                saying.merge(axis, 1, Integer::sum);
            }
        }
        saying.forEach((axis, count) -> {
            if (2 * count > boxes.size()) {
                index(axis);
            }
        });
    }

    private void index(int axis) {
        Map<Integer, List<Integer>> cells = new HashMap<>();
        List<Integer> open = new ArrayList<>();
        for (int number = 0; number < boxes.size(); number++) {
            int own = number;
            BitSet of = boxes.get(number).get(axis);
            if (of == null || of.cardinality() > MOST_CELLS) {
                open.add(number);
            } else {
                of.stream()
                        .forEach(cell -> cells.computeIfAbsent(cell, unused -> new ArrayList<>())
                                .add(own));
            }
        }
        byCell.put(axis, cells);
        everywhere.put(axis, open);
    }

    /** The numbers, ascending, of the boxes before this one that may have something in common with it. */
    int[] before(int number) {
        int best = -1;
        int least = number;
        for (int axis : boxes.get(number).axes()) {
            int count = count(number, axis);
            if (count < least) {
                best = axis;
                least = count;
            }
        }
        return best < 0 ? IntStream.range(0, number).toArray() : listed(number, best);
    }

    /** How many boxes an axis leaves. */
    private int count(int number, int axis) {
        Map<Integer, List<Integer>> cells = byCell.get(axis);
        BitSet open = boxes.get(number).get(axis);
        if (cells == null || open == null || open.cardinality() > MOST_CELLS) {
            return Integer.MAX_VALUE;
        }
        int count = everywhere.getOrDefault(axis, List.of()).size();
        for (int cell = open.nextSetBit(0); cell >= 0; cell = open.nextSetBit(cell + 1)) {
            count += cells.getOrDefault(cell, List.of()).size();
        }
        return count;
    }

    private int[] listed(int number, int axis) {
        Map<Integer, List<Integer>> cells = byCell.getOrDefault(axis, Map.of());
        BitSet open = boxes.get(number).get(axis);
        IntStream own = open == null
                ? IntStream.empty()
                : open.stream()
                        .flatMap(cell ->
                                cells.getOrDefault(cell, List.of()).stream().mapToInt(Integer::intValue));
        IntStream others = everywhere.getOrDefault(axis, List.of()).stream().mapToInt(Integer::intValue);
        return IntStream.concat(own, others)
                .filter(one -> one < number)
                .distinct()
                .sorted()
                .toArray();
    }
}

package org.imrlang.pages.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Where an amount lies on the picture: linear, from 0 on, but for stretches without any amount of interest that would
 * leave next to no room for the rest. Such a stretch is drawn short, and shown as a break.
 */
final class Scale {

    /** Stretches are drawn short where all others together are less than this part of each of them. */
    private static final double TOO_LITTLE = 0.08;

    private static final int MOST_BREAKS = 3;

    /** The part of the width that a short stretch takes. */
    private static final double SHORT = 0.12;

    private final double left;
    private final List<Stretch> stretches = new ArrayList<>();

    private record Stretch(long from, long to, double start, double width, boolean broken) {}

    /**
     * @param amounts all that is to be seen
     * @param left where 0 lies
     * @param width what all amounts take together
     */
    Scale(Collection<Long> amounts, double left, double width) {
        this.left = left;
        Set<Long> sorted = new TreeSet<>(amounts);
        sorted.add(0L);
        List<Long> points = List.copyOf(sorted);
        Set<Integer> broken = breaks(points);
        double atLength = width * (1 - SHORT * broken.size());
        long shown = 0;
        for (int i = 1; i < points.size(); i++) {
            shown += broken.contains(i) ? 0 : points.get(i) - points.get(i - 1);
        }
        double start = left;
        for (int i = 1; i < points.size(); i++) {
            long length = points.get(i) - points.get(i - 1);
            double taken = broken.contains(i) ? width * SHORT : atLength * length / shown;
            stretches.add(new Stretch(points.get(i - 1), points.get(i), start, taken, broken.contains(i)));
            start += taken;
        }
    }

    /** The stretches to be drawn short, by the place of their end: the longest, where the others vanish beside them. */
    private static Set<Integer> breaks(List<Long> points) {
        List<Integer> longestFirst = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            longestFirst.add(i);
        }
        ToLongFunction<Integer> length = end -> points.get(end) - points.get(end - 1);
        longestFirst.sort(Comparator.comparingLong(length).reversed());
        int broken = 0;
        long rest = points.get(points.size() - 1);
        for (int next = 0; next < Math.min(MOST_BREAKS, longestFirst.size() - 1); next++) {
            long longest = length.applyAsLong(longestFirst.get(next));
            rest -= longest;
            if (rest < TOO_LITTLE * longest) {
                broken = next + 1;
            }
        }
        return new HashSet<>(longestFirst.subList(0, broken));
    }

    /** Where an amount lies; the end of the scale for all that lie beyond. */
    double at(long amount) {
        double end = left;
        for (Stretch one : stretches) {
            if (amount <= one.to()) {
                return one.start() + one.width() * (amount - one.from()) / (one.to() - one.from());
            }
            end = one.start() + one.width();
        }
        return end;
    }

    /** The middles of the breaks. */
    List<Double> breaks() {
        return stretches.stream()
                .filter(Stretch::broken)
                .map(one -> one.start() + one.width() / 2)
                .toList();
    }
}

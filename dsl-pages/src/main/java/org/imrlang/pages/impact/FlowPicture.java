package org.imrlang.pages.impact;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.imrlang.batch.impact.ImpactWords;
import org.imrlang.batch.impact.OutcomeCounts;
import org.imrlang.pages.Html;
import org.imrlang.runtime.Outcome;

/**
 * Which outcomes requests go to from which: the outcomes by the base on the left, by the head on the right, and between them
 * a band for each pair, as wide as it has requests. Outcomes stand in the same order on both sides.
 */
final class FlowPicture {

    private static final double WIDTH = 360;
    private static final double BAR = 9;
    private static final double TOP = 30;

    /** All requests together are as high; bands too thin to be seen are drawn wider. */
    private static final double HEIGHT = 240;

    private static final double THINNEST = 2;

    /** Room for the words above a bar. */
    private static final double GAP = 26;

    private static final double WORDS_ABOVE = 5;

    /** A band that is thinner holds no number. */
    private static final double ROOM_FOR_NUMBER = 15;

    private static final double BASELINE = 4;
    private static final double LEFT = BAR;
    private static final double RIGHT = WIDTH - BAR;
    private static final double MIDDLE = WIDTH / 2;

    /** Where a band's number stands: where bands have hardly left their bar, none lies on another. */
    private static final double NUMBER_AT = 47;

    /** How far a band has come there from its begin to its end. */
    private static final double COME = 0.018;

    private final OutcomeCounts counts;
    private final Html shapes = new Html();
    private final Html words = new Html();
    private double lowest;

    private FlowPicture(OutcomeCounts counts) {
        this.counts = counts;
    }

    /**
     * The picture.
     *
     * @param counts at least one request
     * @param label what a reader who does not see it is told instead
     */
    static Html of(OutcomeCounts counts, String label) {
        FlowPicture picture = new FlowPicture(counts);
        picture.draw();
        return picture.svg(label);
    }

    private Html svg(String label) {
        return new Html()
                .open(
                        "svg",
                        "class",
                        "flows",
                        "viewBox",
                        "0 0 " + number(WIDTH) + " " + number(lowest + BASELINE),
                        "role",
                        "img",
                        "aria-label",
                        label)
                .line()
                .add(shapes)
                .add(words)
                .close()
                .line();
    }

    private void draw() {
        text("base", 0, TOP - GAP / 2, "head");
        text("head", WIDTH, TOP - GAP / 2, "head end");
        Map<Outcome, Double> left = new EnumMap<>(Outcome.class);
        Map<Outcome, Double> right = new EnumMap<>(Outcome.class);
        double y = TOP;
        for (Outcome outcome : Outcome.values()) {
            y = bar(outcome, 0, y, "", left, true);
        }
        lowest = y;
        y = TOP;
        for (Outcome outcome : Outcome.values()) {
            y = bar(outcome, RIGHT, y, "end", right, false);
        }
        lowest = Math.max(lowest, y);
        for (Outcome from : Outcome.values()) {
            for (Outcome to : Outcome.values()) {
                if (counts.of(from, to) > 0) {
                    band(from, to, left, right);
                }
            }
        }
    }

    /** The bar of an outcome and its words above; gives where the next one begins. */
    private double bar(
            Outcome outcome, double x, double above, String anchor, Map<Outcome, Double> tops, boolean isBase) {
        double height = 0;
        long requests = 0;
        for (Outcome other : Outcome.values()) {
            long flow = isBase ? counts.of(outcome, other) : counts.of(other, outcome);
            height += thickness(flow);
            requests += flow;
        }
        if (requests == 0) {
            return above;
        }
        double top = above + GAP;
        tops.put(outcome, top);
        text(outcome.text() + " " + ImpactWords.number(requests), x == 0 ? 0 : WIDTH, top - WORDS_ABOVE, anchor);
        shapes.open(
                        "rect",
                        "class",
                        "bar " + tone(outcome),
                        "x",
                        number(x),
                        "y",
                        number(top),
                        "width",
                        number(BAR),
                        "height",
                        number(height))
                .close()
                .line();
        return top + height;
    }

    /** Takes its room from both bars, from the top. */
    private void band(Outcome from, Outcome to, Map<Outcome, Double> left, Map<Outcome, Double> right) {
        double thickness = thickness(counts.of(from, to));
        double begin = left.getOrDefault(from, TOP);
        double end = right.getOrDefault(to, TOP);
        left.put(from, begin + thickness);
        right.put(to, end + thickness);
        String path = "M" + point(LEFT, begin) + curve(begin, end, RIGHT) + "L" + point(RIGHT, end + thickness)
                + curve(end + thickness, begin + thickness, LEFT) + "Z";
        shapes.open("path", "class", "band " + tone(from), "d", path)
                .element("title", from.text() + " → " + to.text() + ": " + ImpactWords.number(counts.of(from, to)))
                .close()
                .line();
        if (thickness >= ROOM_FOR_NUMBER) {
            text(
                    ImpactWords.number(counts.of(from, to)),
                    NUMBER_AT,
                    begin + COME * (end - begin) + thickness / 2 + BASELINE,
                    "middle");
        }
    }

    private double thickness(long requests) {
        return requests == 0 ? 0 : Math.max(THINNEST, HEIGHT * requests / counts.sum());
    }

    private static String curve(double from, double to, double x) {
        return "C" + point(MIDDLE, from) + " " + point(MIDDLE, to) + " " + point(x, to);
    }

    private void text(String text, double x, double y, String classes) {
        if (classes.isEmpty()) {
            words.element("text", text, "x", number(x), "y", number(y)).line();
        } else {
            words.element("text", text, "class", classes, "x", number(x), "y", number(y))
                    .line();
        }
    }

    private static String tone(Outcome outcome) {
        return "tone-" + outcome.ordinal();
    }

    private static String point(double x, double y) {
        return number(x) + "," + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

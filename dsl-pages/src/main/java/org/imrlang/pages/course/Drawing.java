package org.imrlang.pages.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imrlang.pages.Html;
import org.imrlang.pages.course.Lane.Bar;
import org.imrlang.pages.course.Lane.Dated;
import org.imrlang.pages.course.Lane.Look;

/** Draws lanes and their axis as SVG, from top to bottom. Used once. */
final class Drawing {

    private static final double WIDTH = 360;
    private static final double LEFT = 6;
    private static final double RIGHT = 340;
    private static final double ARROW = 14;
    private static final double LABEL = 11.5;
    private static final double SMALL = 10;
    private static final double LINE = 14.5;
    private static final double BAR = 12;
    private static final double GAP = 11;
    private static final double SIGN = 15;
    private static final int MOST_LINES = 3;

    /** Deliveries closer than this run together. */
    private static final double TICKS_APART = 2;

    private final String id;
    private final long used;
    private final List<Lane> lanes;
    private final Scale scale;

    /** What lies behind, and what lies on top of it: words are never covered. */
    private final Html shapes = new Html();

    private final Html words = new Html();
    private double y = 2;

    Drawing(String id, long used, List<Lane> lanes) {
        this.id = id;
        this.used = used;
        this.lanes = lanes;
        this.scale = new Scale(CoursePicture.marked(lanes, used), LEFT, RIGHT - LEFT);
    }

    void lanes() {
        for (Lane lane : lanes) {
            label(lane);
            if (lane.bars().isEmpty()) {
                y += lane.isHeading() ? 2 : GAP / 2;
                continue;
            }
            y += 4;
            now();
            lane.bars().stream()
                    .filter(bar -> bar.from() < bar.to() || lane.bars().size() == 1)
                    .forEach(this::bar);
            double under = deliveries(lane.deliveries());
            y += BAR + under + GAP;
        }
    }

    /** Where the request begins, lane for lane: a line through all of them would cross the words. */
    private void now() {
        line("now", scale.at(used), y - 3, scale.at(used), y + BAR + 3);
    }

    private void label(Lane lane) {
        String status = CoursePicture.shown(lane.status());
        String label = CoursePicture.shown(lane.label());
        double indent = sign(lane.sign());
        List<List<Lettering.Run>> lines = Lettering.lines(
                status.isEmpty() ? label : label + ":", status, LABEL, WIDTH - 2 * LEFT - indent, MOST_LINES);
        for (List<Lettering.Run> line : lines) {
            y += LINE;
            words.open(
                    "text",
                    "class",
                    lane.isHeading() ? "heading" : "label",
                    "x",
                    plain(LEFT + indent),
                    "y",
                    plain(y - 3));
            for (Lettering.Run run : line) {
                if (run.bold()) {
                    words.element("tspan", run.text(), "class", "status");
                } else {
                    words.text(run.text());
                }
            }
            words.close().line();
        }
    }

    /** A sign before words without a bar; how much room it takes. */
    private double sign(Lane.Sign sign) {
        double middle = y + LINE - 7;
        switch (sign) {
            case NONE -> {
                return 0;
            }
            case SHUT -> cross(LEFT + 5, middle);
            case UNCLEAR -> shape("circle", "doubt", "cx", plain(LEFT + 5), "cy", plain(middle), "r", "4");
        }
        return SIGN;
    }

    private void cross(double x, double middle) {
        shape("path", "cross", "d", "M" + plain(x - 4) + " " + plain(middle - 4) + "l8 8m0 -8l-8 8");
    }

    private void bar(Bar bar) {
        double from = scale.at(bar.from());
        double to = bar.isEndless() ? scale.at(Long.MAX_VALUE) + ARROW : scale.at(bar.to());
        String style = "bar " + bar.look().style();
        if (bar.isEndless()) {
            double tip = y + BAR / 2;
            double neck = Math.max(from, to - 8);
            shape(
                    "path",
                    style,
                    "d",
                    "M" + plain(from) + " " + plain(y) + "H" + plain(neck) + "L" + plain(to) + " " + plain(tip) + "L"
                            + plain(neck) + " " + plain(y + BAR) + "H" + plain(from) + "z",
                    "fill",
                    fill(bar.look()));
        } else if (to > from) {
            shape(
                    "rect",
                    style,
                    "x",
                    plain(from),
                    "y",
                    plain(y),
                    "width",
                    plain(Math.max(1.5, to - from)),
                    "height",
                    plain(BAR),
                    "fill",
                    fill(bar.look()));
        } else {
            nothing(from, bar.look());
        }
        if (bar.mark() > bar.from()) {
            double mark = scale.at(bar.mark());
            line("mark", mark, y, mark, y + BAR);
        }
        if (bar.look() == Look.LEFT && to > from) {
            line("wall", to, y - 2, to, y + BAR + 2);
        }
        for (double middle : scale.breaks()) {
            if (middle > from && middle < to) {
                zigzag(middle, y - 2, y + BAR + 2);
            }
        }
    }

    /** No length: a cross where nothing is let through, a question mark would be read as words. */
    private void nothing(double at, Look look) {
        double middle = y + BAR / 2;
        double x = Math.max(at, LEFT + 5);
        if (look == Look.LEFT || look == Look.CONFORMS) {
            cross(x, middle);
        } else {
            shape("circle", "none", "cx", plain(x - 1), "cy", plain(middle), "r", "4");
        }
    }

    private String fill(Look look) {
        return switch (look) {
            case REQUESTED, POSSIBLE, UNCLEAR, LEFT_PERHAPS -> "url(#" + id + "-" + look.style() + ")";
            case DELIVERED, AUTHORIZED, OPEN, SHUT, CONFORMS, LEFT -> "currentColor";
        };
    }

    /** A notch for each delivery, and the dates of the first and the last below; how much room those take. */
    private double deliveries(List<Dated> deliveries) {
        if (deliveries.isEmpty()) {
            return 0;
        }
        Dated first = deliveries.get(0);
        Dated last = deliveries.get(deliveries.size() - 1);
        double length = scale.at(last.to()) - scale.at(first.from());
        if (length / deliveries.size() > TICKS_APART) {
            for (Dated one : deliveries) {
                if (one.from() > 0) {
                    line("notch", scale.at(one.from()), y, scale.at(one.from()), y + BAR);
                }
            }
        }
        List<Mark> dates = new ArrayList<>();
        place(dates, first);
        place(dates, last);
        if (dates.size() < 2) {
            return 0;
        }
        deliveries.forEach(one -> place(dates, one));
        for (Mark date : dates) {
            line("tick", date.at(), y + BAR, date.at(), y + BAR + 3);
            text("small", date.start(), y + BAR + 3 + SMALL, date.text());
        }
        return SMALL + 4;
    }

    private void place(List<Mark> dates, Dated delivery) {
        double at = (scale.at(delivery.from()) + scale.at(delivery.to())) / 2;
        place(dates, delivery.date().toString(), at);
    }

    /** A word at a place of the scale. */
    private record Mark(String text, double at, double start, double width) {}

    /** Places a word as near to where it belongs as the picture has room, unless another is in its way. */
    private static void place(List<Mark> marks, String text, double at) {
        double width = Lettering.width(text, SMALL, false);
        double start = Math.max(LEFT, Math.min(WIDTH - LEFT - width, at - width / 2));
        boolean free = marks.stream()
                .allMatch(one -> start + width + 4 < one.start() || one.start() + one.width() + 4 < start);
        if (free) {
            marks.add(new Mark(text, at, start, width));
        }
    }

    /**
     * The axis below the lanes.
     *
     * @param now what is said of where the request begins; empty for nothing
     * @param unit what the axis counts
     */
    void axis(String now, String unit) {
        double end = scale.at(Long.MAX_VALUE);
        line("axis", LEFT, y, end, y);
        scale.breaks().forEach(middle -> zigzag(middle, y - 4, y + 4));
        List<Mark> amounts = new ArrayList<>();
        for (long amount : CoursePicture.marked(lanes, used)) {
            place(amounts, String.format(Locale.ROOT, "%,d", amount), scale.at(amount));
        }
        for (Mark amount : amounts) {
            line("tick", amount.at(), y, amount.at(), y + 4);
            text("small", amount.start(), y + 5 + SMALL, amount.text());
        }
        y += 5 + SMALL;
        if (!now.isEmpty()) {
            y += SMALL + 4;
            now(now);
        }
        for (List<Lettering.Run> line :
                Lettering.lines(CoursePicture.shown(unit), "", SMALL, WIDTH - 2 * LEFT, MOST_LINES)) {
            y += SMALL + 4;
            text("small quiet", LEFT, y, line.get(0).text());
        }
        y += 5;
    }

    /** An arrow to where the request begins, and words beside it, on the side that has room. */
    private void now(String words) {
        double at = scale.at(used);
        shape("path", "arrow", "d", "M" + plain(at) + " " + plain(y - 8) + "l4 7h-8z");
        double width = Lettering.width(words, SMALL, false);
        boolean fits = at + 7 + width <= WIDTH;
        text("small", fits ? at + 7 : at - 7 - width, y, words);
    }

    Html svg(String title, String description) {
        Html svg = new Html()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "course",
                        "viewBox",
                        "0 0 " + plain(WIDTH) + " " + plain(y),
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-title",
                        "aria-describedby",
                        id + "-description")
                .line();
        svg.element("title", CoursePicture.shown(title), "id", id + "-title").line();
        svg.element("desc", CoursePicture.shown(description), "id", id + "-description")
                .line();
        svg.open("defs").line();
        pattern(svg, Look.REQUESTED, "M-1 1l2 -2M0 6l6 -6M5 7l2 -2");
        pattern(svg, Look.POSSIBLE, "M0 3h6M3 0v6");
        pattern(svg, Look.UNCLEAR, "M1 1h1.6M4 4h1.6");
        pattern(svg, Look.LEFT_PERHAPS, "M1 1h1.6M4 4h1.6");
        svg.close().line();
        return svg.add(shapes).add(words).close();
    }

    private void pattern(Html svg, Look look, String path) {
        svg.open(
                        "pattern",
                        "id",
                        id + "-" + look.style(),
                        "width",
                        "6",
                        "height",
                        "6",
                        "patternUnits",
                        "userSpaceOnUse")
                .open("path", "d", path, "class", "hatch " + look.style())
                .close()
                .close()
                .line();
    }

    private void zigzag(double x, double top, double bottom) {
        double third = (bottom - top) / 3;
        String path = plain(x - 3) + " " + plain(bottom) + "l4 " + plain(-third) + "l-4 " + plain(-third) + "l4 "
                + plain(-third);
        shape("path", "slit", "d", "M" + path);
        shape("path", "break", "d", "M" + path);
    }

    private void line(String style, double x1, double y1, double x2, double y2) {
        shape("path", style, "d", "M" + plain(x1) + " " + plain(y1) + "L" + plain(x2) + " " + plain(y2));
    }

    private void shape(String tag, String style, String... attributes) {
        List<String> all = new ArrayList<>(List.of("class", style));
        all.addAll(List.of(attributes));
        shapes.open(tag, all.toArray(String[]::new)).close().line();
    }

    private void text(String style, double x, double baseline, String text) {
        words.element("text", text, "class", style, "x", plain(x), "y", plain(baseline))
                .line();
    }

    /** A length as SVG takes it, the same everywhere. */
    private static String plain(double length) {
        BigDecimal rounded = BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
    }
}

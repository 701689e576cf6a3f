package org.imrlang.compiler.property;

/** Random frequencies and lengths of a course, as text. */
final class RandomFrequency {

    private final Draw draw;

    RandomFrequency(Draw draw) {
        this.draw = draw;
    }

    /** What stands behind {@code at}. */
    String frequency() {
        if (!draw.maybe(4)) {
            String once = once();
            return once.contains("every") || !draw.maybe(6) ? once : once + " fading";
        }
        StringBuilder steps = new StringBuilder(once() + " for " + stepSpan());
        if (!draw.maybe(3)) {
            steps.append(", then ").append(once()).append(" for ").append(stepSpan());
        }
        return steps.append(", then ").append(draw.maybe(3) ? "fading" : once()).toString();
    }

    private String stepSpan() {
        return draw.word("1 week", "2 weeks", "10 days", "1 month", "1 month", "2 months");
    }

    private String once() {
        String count = switch (draw.from(0, 7)) {
            case 0 -> "0.5";
            case 1 -> "1.5..2";
            case 2 -> "0..1";
            default -> {
                int low = draw.from(1, 3);
                yield Draw.range(low, low + draw.from(0, 1));
            }
        };
        return draw.maybe(3)
                ? count + " every " + draw.word("2 weeks", "10 days", "1 month", "2 days")
                : count + " per " + draw.word("week", "week", "month", "day", "year");
    }

    /** What stands behind {@code over}. */
    String course() {
        int low = draw.from(1, 8);
        return Draw.range(low, low + draw.from(0, 3)) + " " + draw.word("weeks", "weeks", "months", "days", "years");
    }
}

package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;

/**
 * Random phases that rise, also where the earlier is raised and the later lowered. Numbers are small, so that the
 * limits of a recommendation lie near each other.
 */
final class RandomPhases {

    /** No first phase allows more than this, however raised; caps per injury begin here. */
    static final int FIRST_TOP = 9;

    private final Draw draw;
    private final RandomConditions conditions;
    private final RandomFrequency frequencies;

    RandomPhases(Draw draw, RandomConditions conditions) {
        this.draw = draw;
        this.conditions = conditions;
        this.frequencies = new RandomFrequency(draw);
    }

    List<DrawnClause> phases(DrawnTreatment treatment, boolean withUnit) {
        List<DrawnClause> phases = new ArrayList<>();
        if (draw.maybe(8)) {
            return phases;
        }
        boolean counted = treatment.time().isEmpty();
        int low = draw.from(1, 4);
        int high = low + draw.from(0, 4);
        int top = high;
        boolean only = draw.maybe(4);
        Adjusted first = adjusted(low, high, 1, FIRST_TOP);
        String limit = amount(treatment, withUnit, low, high, first) + tail(counted, 4) + first.text;
        phases.add(DrawnClause.phase((only ? "up to " : "initial ") + limit));
        top = Math.max(top, first.highest);
        int count = only ? 0 : draw.from(0, 3);
        for (int i = 1; i <= count; i++) {
            if (i == count && draw.maybe(3)) {
                phases.add(DrawnClause.phase("then continue" + tail(counted, 2)));
            } else if (draw.maybe(3)) {
                low = draw.from(1, 3);
                high = low + draw.from(0, 3);
                Adjusted share = adjusted(low, high, 1, high + 4);
                String more = amount(treatment, withUnit, low, high, share) + " more";
                phases.add(DrawnClause.phase("then " + more + tail(counted, 2) + share.text));
                top += Math.max(high, share.highest);
            } else {
                high = top + draw.from(1, 5);
                low = Math.max(1, high - draw.from(0, 4));
                Adjusted all = adjusted(low, high, top + 1, high + 4);
                phases.add(DrawnClause.phase(
                        "then max " + amount(treatment, withUnit, low, high, all) + tail(counted, 2) + all.text));
                top = Math.max(high, all.highest);
            }
        }
        return phases;
    }

    private String tail(boolean counted, int conditionOneIn) {
        List<String> own = new ArrayList<>();
        if (counted && draw.maybe(6)) {
            own.add(" at " + frequencies.frequency());
        }
        if (draw.maybe(6)) {
            own.add(" over " + frequencies.course());
        }
        String condition = draw.maybe(conditionOneIn) ? " if " + conditions.condition() : "";
        return String.join("", draw.shuffled(own)) + condition;
    }

    private record Adjusted(String text, int highest) {}

    /** Raised and lowered: above the high end up to the most, below it down to the low end and the least. */
    private Adjusted adjusted(int low, int high, int least, int most) {
        List<String> parts = new ArrayList<>();
        int highest = high;
        for (int i = draw.maybe(4) ? draw.from(1, 2) : 0; i > 0 && most > high; i--) {
            int raised = draw.from(high + 1, most);
            highest = Math.max(highest, raised);
            parts.add("raised to " + raised + " if " + conditions.condition(1));
        }
        int lowest = Math.max(low, least);
        for (int i = draw.maybe(4) ? draw.from(1, 2) : 0; i > 0 && lowest < high; i--) {
            parts.add("lowered to " + draw.from(lowest, high - 1) + " if " + conditions.condition(1));
        }
        StringBuilder text = new StringBuilder();
        for (String part : draw.<String>shuffled(parts)) {
            text.append(draw.maybe(2) ? ", " : " ").append(part);
        }
        return new Adjusted(text.toString(), highest);
    }

    /** A limit's range: where it is raised or lowered, in the treatment's unit, of which those numbers are. */
    private String amount(DrawnTreatment treatment, boolean withUnit, int low, int high, Adjusted adjusted) {
        return adjusted.text.isEmpty() ? amount(treatment, withUnit, low, high) : Draw.range(low, high);
    }

    /** A range, with or without its unit; of days and weeks sometimes the other. */
    String amount(DrawnTreatment treatment, boolean withUnit, int low, int high) {
        if (!withUnit || draw.maybe(2)) {
            return Draw.range(low, high);
        }
        if (treatment.unit().equals("weeks") && draw.maybe(3)) {
            return Draw.range(7 * low + draw.from(0, 3), 7 * high + draw.from(3, 6)) + " days";
        }
        if (treatment.unit().equals("days") && low % 7 == 0 && high % 7 == 0) {
            return Draw.range(low / 7, high / 7) + " weeks";
        }
        boolean singular = low == 1 && high == 1 && !treatment.unit().contains("/");
        String unit = treatment.unitText();
        return Draw.range(low, high) + " " + (singular ? unit.substring(0, unit.length() - 1) : unit);
    }
}

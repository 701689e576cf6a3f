package org.imrlang.compiler.property;

import java.util.List;

/** Random caps: of a recommendation, and those that stand over the guidelines. */
final class RandomCaps {

    private final Draw draw;
    private final Scope scope;
    private final RandomConditions conditions;
    private final RandomPhases phases;

    RandomCaps(Draw draw, Scope scope, RandomConditions conditions, RandomPhases phases) {
        this.draw = draw;
        this.scope = scope;
        this.conditions = conditions;
        this.phases = phases;
    }

    /** A cap of a recommendation. */
    String cap(DrawnTreatment treatment, boolean withUnit) {
        if (draw.maybe(5)) {
            return "max " + amount(treatment, withUnit, 1) + " within " + draw.spanText() + " after "
                    + draw.of(scope.dates()) + unless();
        }
        return perWindow(treatment, withUnit);
    }

    /** {@code max … per WINDOW}. */
    String perWindow(DrawnTreatment treatment, boolean withUnit) {
        String window = window();
        int least = window.equals("injury") ? RandomPhases.FIRST_TOP : 1;
        return "max " + amount(treatment, withUnit, least) + " per " + window + perFact() + unless();
    }

    private String amount(DrawnTreatment treatment, boolean withUnit, int least) {
        int low = least + draw.from(0, 5);
        int high = low + draw.from(0, 4);
        if (treatment.unit().equals("days") && draw.maybe(2)) {
            return phases.amount(treatment, withUnit, 7 * ((low + 6) / 7), 7 * ((high + 6) / 7));
        }
        return phases.amount(treatment, withUnit, low, high);
    }

    /** A window without its {@code per}. */
    String window() {
        return switch (draw.from(0, 7)) {
            case 0 -> "request";
            case 1 -> "injury";
            case 2 -> "month";
            case 3 -> "year";
            case 4 -> "calendar year";
            default -> draw.text(draw.window());
        };
    }

    String perFact() {
        List<String> choices = scope.choices();
        return choices.isEmpty() || draw.maybe(2) ? "" : " per " + draw.of(choices);
    }

    String unless() {
        return draw.maybe(3) ? " unless " + conditions.condition() : "";
    }
}

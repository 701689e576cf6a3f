package org.imrlang.compiler.property;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Truth;

/** Random values, near what the drawn texts compare them with. */
final class RandomValues {

    private static final List<List<String>> CODES = List.of(
            List.of(),
            List.of("F32.2"),
            List.of("F33.2"),
            List.of("F32.1", "M54.5"),
            List.of("M51.2"),
            List.of("G89.4", "F33.2"),
            List.of("F32"));

    private final Draw draw;

    RandomValues(Draw draw) {
        this.draw = draw;
    }

    /** A known value of this type; dates lie near the anchor. */
    FactValue of(FactType type, LocalDate anchor) {
        if (type instanceof FactType.YesNo) {
            return new FactValue.YesNo(Truth.of(!draw.maybe(3)));
        }
        if (type instanceof FactType.Number) {
            return new FactValue.Number(number(0, 8));
        }
        if (type instanceof FactType.Percent) {
            return new FactValue.Number(
                    draw.maybe(4) ? new BigDecimal("30.5") : BigDecimal.valueOf(10L * draw.from(0, 8)));
        }
        if (type instanceof FactType.Date) {
            return new FactValue.Date(draw.dayNear(anchor));
        }
        if (type instanceof FactType.Choice choice) {
            return new FactValue.Choice(draw.of(choice.values()));
        }
        if (type instanceof FactType.Codes) {
            return new FactValue.Codes(draw.of(CODES));
        }
        throw new IllegalStateException("no value of " + type);
    }

    private BigDecimal number(int low, int high) {
        BigDecimal whole = BigDecimal.valueOf(draw.from(low, high));
        return draw.maybe(4) ? whole.add(new BigDecimal(draw.word("0.5", "0.25", "0.0"))) : whole;
    }

    Frequency frequency() {
        TimeUnit per = draw.of(List.of(TimeUnit.WEEK, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.DAY));
        return new Frequency(number(1, 4), per);
    }

    CourseDuration duration() {
        TimeUnit unit = draw.of(List.of(TimeUnit.WEEK, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.DAY, TimeUnit.YEAR));
        return new CourseDuration(
                unit == TimeUnit.DAY ? number(1, 45) : number(1, unit == TimeUnit.YEAR ? 2 : 10), unit);
    }

    /** A duration that fills one window of every cap, as one that is not stated does. */
    CourseDuration shortDuration() {
        return draw.maybe(2)
                ? new CourseDuration(number(1, 3), TimeUnit.WEEK)
                : new CourseDuration(BigDecimal.valueOf(draw.from(1, 30)), TimeUnit.DAY);
    }
}

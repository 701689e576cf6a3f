package org.imrlang.testing.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.AmountSyntax;
import org.imrlang.compiler.syntax.Syntax.DurationSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;

/** Changes numbers by one, days by one, and units of time to those beside them. */
final class MeasureChanges {

    /** The unit below and the unit above. */
    private static final Map<String, List<String>> BESIDE = Map.of(
            "day", List.of("week"),
            "week", List.of("day", "month"),
            "month", List.of("week", "year"),
            "year", List.of("month"));

    private final ChangesOfItem changes;

    MeasureChanges(ChangesOfItem changes) {
        this.changes = changes;
    }

    void number(NumberSyntax number) {
        String sign = number.percent() ? "%" : "";
        BigDecimal less = number.value().subtract(BigDecimal.ONE);
        if (less.signum() >= 0) {
            changes.replace(number.at(), less.toPlainString() + sign);
        }
        changes.replace(number.at(), number.value().add(BigDecimal.ONE).toPlainString() + sign);
    }

    void low(RangeSyntax range) {
        number(range.low());
    }

    void high(RangeSyntax range) {
        number(range.high());
    }

    void ends(RangeSyntax range) {
        number(range.low());
        number(range.high());
    }

    /** The end of an amount that binds; an amount that is a duration has a unit to change as well. */
    void high(AmountSyntax amount) {
        high(amount.range());
        amount.unit().ifPresent(this::unit);
    }

    void duration(DurationSyntax duration) {
        number(duration.count());
        unit(duration.unit());
    }

    /** A unit of time becomes those beside it; other units have none. */
    void unit(NameSyntax unit) {
        boolean plural = unit.text().endsWith("s");
        String word = plural ? unit.text().substring(0, unit.text().length() - 1) : unit.text();
        for (String other : BESIDE.getOrDefault(word, List.of())) {
            changes.replace(unit.at(), plural ? other + "s" : other);
        }
    }

    void date(TextSyntax date) {
        date(date.at(), date.text());
    }

    private void date(Span at, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            changes.replace(at, day.minusDays(1).toString());
            changes.replace(at, day.plusDays(1).toString());
        } catch (DateTimeParseException noDate) {
            throw new IllegalStateException("a guideline without errors has dates of the calendar: " + text, noDate);
        }
    }
}

package org.imrlang.testing.mutation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Condition;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.Days;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Values;

/** What a condition that reads a value, and is made of no others, says of it: the reckoning is that of the runtime. */
final class LeafTruth {

    private LeafTruth() {}

    /** The truth of a condition that reads one value, as one of {@link Truths}. */
    static int of(Condition condition, Optional<FactValue> value) {
        return Truths.ofBits(bits(condition, value));
    }

    private static int bits(Condition condition, Optional<FactValue> value) {
        if (condition instanceof Condition.Holds) {
            return value.map(one -> ((FactValue.YesNo) one).truth().bits()).orElse(Logic.UNKNOWN);
        } else if (condition instanceof Condition.Stated) {
            return value.filter(one -> !one.equals(Candidates.NEVER)).isPresent() ? Logic.YES : Logic.NO;
        } else if (condition instanceof Condition.NumberCompared number) {
            return compared(value, number.how(), number.value());
        } else if (condition instanceof Condition.NumberIn number) {
            return compared(value, Comparison.AT_LEAST, number.low())
                    & compared(value, Comparison.AT_MOST, number.high());
        } else if (condition instanceof Condition.DateCompared date) {
            return Days.compare(day(value), date.how(), Days.of(date.value()));
        } else if (condition instanceof Condition.DateIn date) {
            return Days.in(day(value), Days.of(date.first()), Days.of(date.last()));
        } else if (condition instanceof Condition.Chosen chosen) {
            return value.map(one -> Values.isOneOf(
                            ((FactValue.Choice) one).value(), chosen.values().toArray(String[]::new)))
                    .orElse(Logic.UNKNOWN);
        } else if (condition instanceof Condition.Includes includes) {
            return value.map(one ->
                            Values.includes(codes(one), includes.patterns().toArray(String[]::new)))
                    .orElse(Logic.UNKNOWN);
        }
        throw new IllegalStateException("a condition of several values: " + condition);
    }

    private static int compared(Optional<FactValue> value, Comparison how, BigDecimal other) {
        return value.map(one -> Values.compare(((FactValue.Number) one).value(), how, other))
                .orElse(Logic.UNKNOWN);
    }

    private static List<String> codes(FactValue value) {
        return ((FactValue.Codes) value).values();
    }

    /** The truth of how two dates stand to each other. */
    static int of(Condition.DatesRelated related, Optional<FactValue> what, Optional<FactValue> other) {
        int day = day(what);
        int second = day(other);
        return Truths.ofBits(related.span()
                .map(span -> Days.related(day, related.how(), span.count(), span.unit(), second))
                .orElseGet(() -> Days.related(day, related.how(), second)));
    }

    private static int day(Optional<FactValue> value) {
        if (value.isEmpty()) {
            return Days.UNKNOWN;
        }
        return value.get().equals(Candidates.NEVER) ? Days.NEVER : Days.of(((FactValue.Date) value.get()).value());
    }
}

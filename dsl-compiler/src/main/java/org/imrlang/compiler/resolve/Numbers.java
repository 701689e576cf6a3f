package org.imrlang.compiler.resolve;

import java.math.BigDecimal;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.syntax.Syntax.AmountSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.runtime.Units;

/** Counts and amounts: whole, in their bounds, and in the treatment's unit. */
final class Numbers {

    /** The largest count that a guideline may write; sums of several still fit. */
    static final long MOST = 1_000_000;

    private final Diagnostics diagnostics;
    private final boolean quiet;

    /** @param quiet whether the file is broken, so that what looks like a unit may be the broken word */
    Numbers(Diagnostics diagnostics, boolean quiet) {
        this.diagnostics = diagnostics;
        this.quiet = quiet;
    }

    /** A whole number in bounds, or nothing where it was refused. */
    Optional<Long> count(NumberSyntax number, long least) {
        BigDecimal value = number.value();
        boolean whole = !number.percent() && value.stripTrailingZeros().scale() <= 0;
        if (!whole || value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            diagnostics.add(
                    new LimitDiagnostic.NotACount(number.at(), number.at().text(), least, MOST));
            return Optional.empty();
        }
        return Optional.of(value.longValueExact());
    }

    /** A count above zero that may have decimals, or nothing where it was refused. */
    Optional<BigDecimal> positive(NumberSyntax number) {
        if (number.percent() || number.value().signum() == 0) {
            diagnostics.add(
                    new LimitDiagnostic.NotAboveZero(number.at(), number.at().text()));
            return Optional.empty();
        }
        return Optional.of(number.value());
    }

    /** A range of counts, or nothing where it was refused. */
    Optional<Range> range(RangeSyntax range) {
        Optional<Long> low = count(range.low(), 1);
        Optional<Long> high = range.high().equals(range.low()) ? low : count(range.high(), 1);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.get() > high.get()) {
            diagnostics.add(new LimitDiagnostic.ReversedRange(
                    range.at(), range.low().at().text(), range.high().at().text()));
            return Optional.empty();
        }
        return Optional.of(new Range(low.get(), high.get()));
    }

    /** An amount in the treatment's unit, or nothing where it was refused. */
    Optional<Range> amount(AmountSyntax amount, Treatment treatment) {
        return range(amount.range()).flatMap(range -> inUnit(range, amount, treatment));
    }

    private Optional<Range> inUnit(Range range, AmountSyntax amount, Treatment treatment) {
        if (amount.unit().isEmpty()) {
            return Optional.of(range);
        }
        String unit = amount.unit().get().text();
        if (Units.convert(range.low(), unit, treatment.unit()).isEmpty()) {
            if (!quiet) {
                diagnostics.add(new LimitDiagnostic.UnlikeUnits(
                        amount.unit().get().at(), treatment.name(), treatment.unit(), unit));
            }
            return Optional.empty();
        }
        long low = Units.convert(range.low(), unit, treatment.unit()).getAsLong();
        long high = Units.convert(range.high(), unit, treatment.unit()).getAsLong();
        if (low < 1 || high > MOST) {
            diagnostics.add(
                    new LimitDiagnostic.NotACount(amount.at(), amount.at().text(), 1, MOST));
            return Optional.empty();
        }
        return Optional.of(new Range(low, high));
    }
}

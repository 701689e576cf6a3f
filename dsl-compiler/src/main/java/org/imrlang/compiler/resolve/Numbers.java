package org.imrlang.compiler.resolve;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.diagnostic.ValueDiagnostic;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.syntax.Syntax.AmountSyntax;
import org.imrlang.compiler.syntax.Syntax.DurationSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.Units;

/** Counts and amounts: whole, in their bounds, and in the treatment's unit. */
final class Numbers {

    /** The largest count that a guideline may write; sums of several still fit. */
    static final long MOST = 1_000_000;

    /** How units are abbreviated, which the language does not do. */
    private static final Map<String, String> ABBREVIATED = Map.ofEntries(
            Map.entry("d", "days"),
            Map.entry("wk", "weeks"),
            Map.entry("wks", "weeks"),
            Map.entry("mo", "months"),
            Map.entry("mos", "months"),
            Map.entry("mth", "months"),
            Map.entry("mths", "months"),
            Map.entry("yr", "years"),
            Map.entry("yrs", "years"),
            Map.entry("hr", "hours"),
            Map.entry("hrs", "hours"),
            Map.entry("min", "minutes"),
            Map.entry("mins", "minutes"),
            Map.entry("inj", "injections"),
            Map.entry("sess", "sessions"));

    private final Diagnostics diagnostics;
    private final Scope scope;
    private final Lookup lookup;

    /** @param scope of which file, where what looks like a unit may be a broken word */
    Numbers(Diagnostics diagnostics, Scope scope, Lookup lookup) {
        this.diagnostics = diagnostics;
        this.scope = scope;
        this.lookup = lookup;
    }

    /** A whole number in bounds, or nothing where it was refused. */
    Optional<Long> count(NumberSyntax number, long least) {
        BigDecimal value = number.value();
        boolean whole = !number.percent()
                && (value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0);
        if (!whole || value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            diagnostics.add(
                    new LimitDiagnostic.NotACount(number.at(), number.at().text(), least, MOST));
            return Optional.empty();
        }
        return Optional.of(value.longValueExact());
    }

    /** A count above zero that may have decimals, or nothing where it was refused. */
    Optional<BigDecimal> positive(NumberSyntax number) {
        return decimal(number).filter(value -> {
            if (value.signum() == 0) {
                diagnostics.add(new LimitDiagnostic.NotAboveZero(
                        number.at(), number.at().text()));
            }
            return value.signum() > 0;
        });
    }

    /** A count that may have decimals and may be zero, or nothing where it was refused. */
    Optional<BigDecimal> decimal(NumberSyntax number) {
        String text = number.at().text();
        if (number.percent()) {
            diagnostics.add(new ValueDiagnostic.UnexpectedPercent(number.at(), text, "a frequency or duration"));
            return Optional.empty();
        }
        if (number.value().compareTo(BigDecimal.valueOf(MOST)) > 0) {
            diagnostics.add(new ValueDiagnostic.NumberTooLarge(number.at(), text, MOST));
            return Optional.empty();
        }
        return Optional.of(number.value());
    }

    /** A duration, or nothing where it was refused. */
    Optional<TimeSpan> duration(DurationSyntax duration) {
        return count(duration.count(), 1).map(count -> new TimeSpan(count.intValue(), Dates.unit(duration.unit())));
    }

    /** A range of counts, or nothing where it was refused. */
    Optional<Range> range(RangeSyntax range) {
        Optional<Long> low = count(range.low(), 1);
        Optional<Long> high = range.high().equals(range.low()) ? low : count(range.high(), 1);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        return isReversed(range) ? Optional.empty() : Optional.of(new Range(low.get(), high.get()));
    }

    /** Whether a range begins with the larger number, which is refused. */
    boolean isReversed(RangeSyntax range) {
        if (range.low().value().compareTo(range.high().value()) <= 0) {
            return false;
        }
        diagnostics.add(new LimitDiagnostic.ReversedRange(
                range.at(), range.low().at().text(), range.high().at().text()));
        return true;
    }

    /** An amount in the treatment's unit, or nothing where it was refused. */
    Optional<Range> amount(AmountSyntax amount, Treatment treatment) {
        return range(amount.range()).flatMap(range -> inUnit(range, amount, treatment));
    }

    private Optional<Range> inUnit(Range range, AmountSyntax amount, Treatment treatment) {
        if (amount.unit().isEmpty() || Lookup.isUnknown(treatment)) {
            return Optional.of(range);
        }
        NameSyntax unit = amount.unit().get();
        Optional<Long> low = inUnit(range.low(), unit, treatment);
        Optional<Long> high = inUnit(range.high(), unit, treatment);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.get() < 1 || high.get() > MOST) {
            diagnostics.add(
                    new LimitDiagnostic.NotACount(amount.at(), amount.at().text(), 1, MOST));
            return Optional.empty();
        }
        return Optional.of(new Range(low.get(), high.get()));
    }

    /** Refuses a unit that is not the treatment's. */
    void unlike(NameSyntax unit, Treatment treatment) {
        Optional<String> near = nearUnit(unit.text(), treatment.unit());
        if (scope.unread().touches(unit.at()) || near.isEmpty() && lookup.isCountedByUse(treatment, unit)) {
            return;
        }
        diagnostics.add(new LimitDiagnostic.UnlikeUnits(
                unit.at(),
                treatment.name(),
                treatment.unit(),
                unit.text(),
                near,
                Units.isTime(unit.text()) && !Units.isTime(treatment.unit()),
                scope.find(treatment.name()).map(declared -> declared.name().at())));
    }

    /** The unit that is meant, where another one's name is all but it. */
    static Optional<String> nearUnit(String written, String unit) {
        boolean near = Units.same(unit, ABBREVIATED.getOrDefault(written.toLowerCase(Locale.ROOT), ""))
                || Near.to(written, List.of(unit)).isPresent()
                || Near.to(written + "s", List.of(unit)).isPresent()
                || Near.to(written, List.of(unit + "s")).isPresent();
        return near && !Units.isTime(written) ? Optional.of(unit) : Optional.empty();
    }

    /** A count in the treatment's unit, or nothing where the units are unlike. */
    Optional<Long> inUnit(long count, NameSyntax unit, Treatment treatment) {
        OptionalLong converted = Units.convert(count, unit.text(), treatment.unit());
        if (converted.isEmpty()) {
            unlike(unit, treatment);
            return Optional.empty();
        }
        return Optional.of(converted.getAsLong());
    }
}

package org.imrlang.compiler.resolve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.ValueDiagnostic;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ConditionSyntax.NumberValueSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.Units;

/** Numbers that facts are compared with, or that are stated of them, in the fact's unit. */
final class ValueResolver {

    private static final BigDecimal DAYS_PER_WEEK = BigDecimal.valueOf(7);

    private static final int BEYOND_ANY_NUMBER = 80;

    private final Context context;

    ValueResolver(Context context) {
        this.context = context;
    }

    /** The number as the fact counts it, or nothing where it was refused. */
    Optional<BigDecimal> number(Fact fact, NumberSyntax number, Optional<NameSyntax> unit) {
        if (fact.type() instanceof FactType.Number declared) {
            return isPercent(fact.name(), number)
                    ? Optional.empty()
                    : inUnit(fact.name(), declared.unit(), number.value(), unit);
        }
        if (fact.type() instanceof FactType.Percent) {
            unit.ifPresent(wrong -> context.diagnostics()
                    .add(new ValueDiagnostic.PercentInUnit(wrong.at(), fact.name(), number.at(), wrong.text())));
            if (unit.isEmpty() && !number.percent()) {
                withoutSign(fact, number.at());
            }
            return unit.isPresent() ? Optional.empty() : Optional.of(number.value());
        }
        throw new IllegalStateException("a fact that is no number has none: " + fact.name());
    }

    /** The number as what a request states is counted, or nothing where it was refused. */
    Optional<BigDecimal> number(
            BuiltIn what, NumberSyntax number, Optional<NameSyntax> unit, Optional<Treatment> treatment) {
        if (isPercent(what.text(), number)) {
            return Optional.empty();
        }
        if (what == BuiltIn.WEEKS) {
            return inUnit(what.text(), Optional.of("weeks"), number.value(), unit);
        }
        if (unit.isEmpty() || treatment.isEmpty() || Lookup.isUnknown(treatment.get())) {
            return Optional.of(number.value());
        }
        Optional<BigDecimal> converted =
                convert(number.value(), unit.get().text(), treatment.get().unit());
        if (converted.isEmpty()) {
            context.numbers().unlike(unit.get(), treatment.get());
        }
        return converted;
    }

    private void withoutSign(Fact fact, Span at) {
        context.diagnostics()
                .add(new ValueDiagnostic.PercentSignMissing(
                        at, fact.name(), at.text().replaceAll("\\s", "")));
    }

    /** The two percentages of a range that has no sign at all, which is said once; nothing of another one. */
    Optional<List<BigDecimal>> percentages(Fact fact, NumberValueSyntax low, NumberValueSyntax high) {
        boolean bare = Stream.of(low, high)
                .allMatch(one -> one.unit().isEmpty() && !one.number().percent());
        if (!(fact.type() instanceof FactType.Percent)
                || !bare
                || low.at().start() >= high.at().start()) {
            return Optional.empty();
        }
        withoutSign(fact, low.at().to(high.at()));
        return Optional.of(List.of(low.number().value(), high.number().value()));
    }

    private boolean isPercent(String name, NumberSyntax number) {
        if (number.percent()) {
            context.diagnostics()
                    .add(new ValueDiagnostic.UnexpectedPercent(
                            number.at(), number.at().text(), "`" + name + "`"));
        }
        return number.percent();
    }

    private Optional<BigDecimal> inUnit(
            String name, Optional<String> declared, BigDecimal value, Optional<NameSyntax> unit) {
        if (unit.isEmpty()) {
            return Optional.of(value);
        }
        Optional<BigDecimal> converted =
                declared.flatMap(of -> convert(value, unit.get().text(), of));
        if (converted.isEmpty() && !context.isBroken(unit.get().at())) {
            context.diagnostics()
                    .add(new ValueDiagnostic.UnlikeValueUnits(
                            unit.get().at(),
                            name,
                            declared,
                            unit.get().text(),
                            declared.flatMap(of -> Numbers.nearUnit(unit.get().text(), of))));
        }
        return converted;
    }

    /**
     * Only days and weeks convert. What is no number of weeks that can be written out is kept to more decimals than anyone
     * states, so that every comparison comes out as in days.
     */
    private static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
        if (Units.same(from, to)) {
            return Optional.of(value);
        }
        if (Units.same(from, "weeks") && Units.same(to, "days")) {
            return Optional.of(value.multiply(DAYS_PER_WEEK));
        }
        if (Units.same(from, "days") && Units.same(to, "weeks")) {
            BigDecimal weeks = value.divide(DAYS_PER_WEEK, BEYOND_ANY_NUMBER, RoundingMode.FLOOR);
            BigDecimal written = weeks.stripTrailingZeros();
            boolean exact = written.multiply(DAYS_PER_WEEK).compareTo(value) == 0;
            return Optional.of(exact ? written.setScale(Math.max(0, written.scale())) : weeks);
        }
        return Optional.empty();
    }
}

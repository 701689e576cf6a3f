package org.imrlang.compiler.resolve;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.diagnostic.ValueDiagnostic;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ConditionSyntax.ComparedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DateValueSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.InRangeSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NumberValueSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ValueSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.TimeUnit;

/** Resolves comparisons of numbers, percentages and dates with what the text says. */
final class ComparisonResolver {

    private final Context context;
    private final ValueResolver values;

    ComparisonResolver(Context context) {
        this.context = context;
        this.values = new ValueResolver(context);
    }

    Optional<Condition> compared(ComparedSyntax compared, Optional<Treatment> treatment) {
        Subject subject = subject(compared.name(), compared.value());
        Optional<Reading> what = comparable(compared.name(), subject);
        if (what.isEmpty()) {
            return Optional.empty();
        }
        if (subject.date().isPresent()) {
            return date(compared.name(), subject, compared.value())
                    .map(date -> new Condition.DateCompared(what.get(), compared.how(), date));
        }
        return number(compared.name(), subject, compared.value(), Optional.empty(), treatment)
                .map(number -> new Condition.NumberCompared(what.get(), compared.how(), number));
    }

    Optional<Condition> inRange(InRangeSyntax range, Optional<Treatment> treatment) {
        Subject subject = subject(range.name(), range.high());
        Optional<Reading> what = comparable(range.name(), subject);
        if (what.isEmpty()) {
            return Optional.empty();
        }
        boolean dates = subject.date().isPresent();
        if (dates != range.low() instanceof DateValueSyntax) {
            wrongValue(range.name(), subject, range.low().at().to(range.high().at()));
            return Optional.empty();
        }
        if (dates) {
            Optional<LocalDate> first = date(range.name(), subject, range.low());
            Optional<LocalDate> last = date(range.name(), subject, range.high());
            if (first.isEmpty()
                    || last.isEmpty()
                    || isReversed(range, first.get().compareTo(last.get()))) {
                return Optional.empty();
            }
            return Optional.of(new Condition.DateIn(what.get(), first.get(), last.get()));
        }
        Optional<List<BigDecimal>> percentages = percentages(subject, range);
        if (percentages.isPresent()) {
            BigDecimal first = percentages.get().get(0);
            BigDecimal last = percentages.get().get(1);
            return isReversed(range, first.compareTo(last))
                    ? Optional.empty()
                    : Optional.of(new Condition.NumberIn(what.get(), first, last));
        }
        Optional<BigDecimal> low = number(range.name(), subject, range.low(), unit(range.high()), treatment);
        if (low.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> high = number(range.name(), subject, range.high(), unit(range.low()), treatment);
        if (high.isEmpty() || isReversed(range, low.get().compareTo(high.get()))) {
            return Optional.empty();
        }
        return Optional.of(new Condition.NumberIn(what.get(), low.get(), high.get()));
    }

    private Optional<List<BigDecimal>> percentages(Subject subject, InRangeSyntax range) {
        return subject instanceof Subject.OfFact fact
                        && range.low() instanceof NumberValueSyntax low
                        && range.high() instanceof NumberValueSyntax high
                ? values.percentages(fact.fact(), low, high)
                : Optional.empty();
    }

    private boolean isReversed(InRangeSyntax range, int order) {
        if (order <= 0) {
            return false;
        }
        Span at = range.low().at().to(range.high().at());
        context.diagnostics().add(new LimitDiagnostic.ReversedRange(at, text(range.low()), text(range.high())));
        return true;
    }

    private static String text(ValueSyntax value) {
        return value instanceof NumberValueSyntax number
                ? number.number().at().text()
                : value.at().text();
    }

    private static Optional<NameSyntax> unit(ValueSyntax value) {
        return value instanceof NumberValueSyntax number ? number.unit() : Optional.empty();
    }

    private Subject subject(NameSyntax name, ValueSyntax value) {
        String type = value instanceof NumberValueSyntax number
                ? number.number().percent()
                        ? "percent"
                        : "number"
                                + number.unit()
                                        .map(unit -> " in " + unit.text())
                                        .orElse("")
                : "date";
        return context.lookup().subject(name, Optional.of(ByUse.of(type)));
    }

    private Optional<Reading> comparable(NameSyntax name, Subject subject) {
        boolean comparable = subject instanceof Subject.OfRequest
                || subject instanceof Subject.OfFact fact
                        && (fact.fact().type() instanceof FactType.Number
                                || fact.fact().type() instanceof FactType.Percent
                                || fact.fact().type() instanceof FactType.Date);
        if (!comparable) {
            context.conditions().wrongType(name, subject, "a number, percentage or date");
            return Optional.empty();
        }
        return subject.reading();
    }

    private Optional<LocalDate> date(NameSyntax name, Subject subject, ValueSyntax value) {
        if (value instanceof DateValueSyntax date) {
            return context.dates().date(date.date());
        }
        Optional<TimeUnit> time = unit(value).flatMap(unit -> Dates.unit(unit.text()));
        if (time.isPresent()) {
            // how long since a date, said as if the date were a number
            Span at = unit(value).map(unit -> value.at().to(unit.at())).orElse(value.at());
            context.diagnostics()
                    .add(new ValueDiagnostic.WrongValue(
                            at,
                            at.text(),
                            name.text(),
                            subject.words(),
                            "at least " + at.text() + " after " + name.text()));
        } else {
            wrongValue(name, subject, value.at());
        }
        return Optional.empty();
    }

    /** @param other the unit of the other end of a range, which counts for this one as well where it states none */
    private Optional<BigDecimal> number(
            NameSyntax name,
            Subject subject,
            ValueSyntax value,
            Optional<NameSyntax> other,
            Optional<Treatment> treatment) {
        if (!(value instanceof NumberValueSyntax number)) {
            wrongValue(name, subject, value.at());
            return Optional.empty();
        }
        Optional<NameSyntax> unit = number.unit().or(() -> other);
        if (subject instanceof Subject.OfFact fact) {
            return values.number(fact.fact(), number.number(), unit);
        }
        if (subject instanceof Subject.OfRequest request) {
            return values.number(request.what(), number.number(), unit, treatment);
        }
        throw new IllegalStateException("only facts and what a request states are compared: " + subject);
    }

    private void wrongValue(NameSyntax name, Subject subject, Span at) {
        context.diagnostics()
                .add(new ValueDiagnostic.WrongValue(
                        at, at.text(), name.text(), subject.words(), example(name, subject)));
    }

    private static String example(NameSyntax name, Subject subject) {
        return subject.date().isPresent() ? name.text() + " at least 2014-06-01" : subject.example(name.text());
    }
}

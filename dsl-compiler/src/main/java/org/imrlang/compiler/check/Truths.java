package org.imrlang.compiler.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Days;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Values;
import org.jspecify.annotations.Nullable;

/** What conditions are in one situation, in the bits of {@link Logic}: nothing is opaque here. */
final class Truths implements Condition.Visitor<Integer> {

    private final Situation situation;
    private final Course course;
    private final Map<Definition.Key, Integer> definitions = new HashMap<>();

    Truths(Situation situation) {
        this.situation = situation;
        this.course = situation.course();
    }

    /** Whether all of these are yes. */
    boolean allYes(List<Condition> conditions) {
        return conditions.stream().allMatch(condition -> condition.accept(this) == Logic.YES);
    }

    @Override
    public Integer holds(Condition.Holds condition) {
        return situation.fact(condition.fact().name()).orElse(null) instanceof FactValue.YesNo yesNo
                ? yesNo.truth().bits()
                : Logic.UNKNOWN;
    }

    @Override
    public Integer defined(Condition.Defined condition) {
        Definition definition = condition.definition();
        Integer known = definitions.get(definition.key());
        if (known == null) {
            known = definition.condition().accept(this);
            definitions.put(definition.key(), known);
        }
        return known;
    }

    @Override
    public Integer documented(Condition.Documented condition) {
        return Logic.documented(condition.part().accept(this));
    }

    @Override
    public Integer stated(Condition.Stated condition) {
        return isStated(condition.what()) ? Logic.YES : Logic.NO;
    }

    private boolean isStated(Reading what) {
        if (what instanceof Reading.OfFact fact) {
            return situation.fact(fact.name()).isPresent();
        }
        BuiltIn builtIn = ((Reading.OfRequest) what).what();
        return switch (builtIn) {
            case PER_WEEK -> course.frequency().isPresent();
            case WEEKS -> course.duration().isPresent();
            default -> builtIn.isDate() ? Days.isKnown(day(what)) : number(builtIn) != null;
        };
    }

    @Override
    public Integer number(Condition.NumberCompared condition) {
        return compared(condition.what(), condition.how(), condition.value());
    }

    @Override
    public Integer numberIn(Condition.NumberIn condition) {
        return compared(condition.what(), Comparison.AT_LEAST, condition.low())
                & compared(condition.what(), Comparison.AT_MOST, condition.high());
    }

    private int compared(Reading what, Comparison how, BigDecimal value) {
        if (what instanceof Reading.OfFact fact) {
            return Values.compare(
                    situation.fact(fact.name()).orElse(null) instanceof FactValue.Number number ? number.value() : null,
                    how,
                    value);
        }
        BuiltIn builtIn = ((Reading.OfRequest) what).what();
        return switch (builtIn) {
            case PER_WEEK -> course.perWeek(how, value);
            case WEEKS -> course.weeks(how, value);
            default -> Values.compare(number(builtIn), how, value);
        };
    }

    private @Nullable BigDecimal number(BuiltIn what) {
        String treatment = situation.treatment();
        Optional<BigDecimal> completed = Optional.of(course)
                .filter(Course::knowsCompleted)
                .map(known -> BigDecimal.valueOf(known.completed(treatment)));
        return switch (what) {
            case REQUESTED -> BigDecimal.valueOf(course.quantity());
            case COMPLETED -> completed.orElse(null);
            case AUTHORIZED ->
                course.authorized().isPresent()
                        ? BigDecimal.valueOf(course.authorized().getAsInt())
                        : completed.orElse(null);
            default -> throw new IllegalStateException("`" + what.text() + "` is no count");
        };
    }

    @Override
    public Integer date(Condition.DateCompared condition) {
        return Days.compare(day(condition.what()), condition.how(), Days.of(condition.value()));
    }

    @Override
    public Integer dateIn(Condition.DateIn condition) {
        return Days.in(day(condition.what()), Days.of(condition.first()), Days.of(condition.last()));
    }

    private int day(Reading what) {
        if (what instanceof Reading.OfFact fact) {
            return situation.fact(fact.name()).orElse(null) instanceof FactValue.Date date
                    ? Days.of(date.value())
                    : Days.UNKNOWN;
        }
        String treatment = situation.treatment();
        BuiltIn builtIn = ((Reading.OfRequest) what).what();
        return switch (builtIn) {
            case REQUEST_DATE -> course.requestDay();
            case SERVICE_DATE -> course.serviceDay();
            case INJURY_DATE -> course.injuryDay();
            case STARTED -> course.started(treatment);
            case LAST_DELIVERED -> course.lastDelivered(treatment);
            default -> throw new IllegalStateException("`" + builtIn.text() + "` is no date");
        };
    }

    @Override
    public Integer chosen(Condition.Chosen condition) {
        return Values.isOneOf(
                situation.fact(condition.fact().name()).orElse(null) instanceof FactValue.Choice choice
                        ? choice.value()
                        : null,
                condition.values().toArray(String[]::new));
    }

    @Override
    public Integer includes(Condition.Includes condition) {
        return Values.includes(
                situation.fact(condition.fact().name()).orElse(null) instanceof FactValue.Codes codes
                        ? codes.values()
                        : null,
                condition.patterns().toArray(String[]::new));
    }

    @Override
    public Integer related(Condition.DatesRelated condition) {
        int day = day(condition.what());
        int other = day(condition.other());
        return condition
                .span()
                .map(span -> Days.related(day, condition.how(), span.count(), span.unit(), other))
                .orElseGet(() -> Days.related(day, condition.how(), other));
    }

    @Override
    public Integer not(Condition.Not condition) {
        return Logic.not(condition.part().accept(this));
    }

    @Override
    public Integer all(Condition.All condition) {
        int all = Logic.YES;
        for (Condition part : condition.parts()) {
            all &= part.accept(this);
        }
        return all;
    }

    @Override
    public Integer any(Condition.Any condition) {
        int any = Logic.NO;
        for (Condition part : condition.parts()) {
            any |= part.accept(this);
        }
        return any;
    }

    @Override
    public Integer count(Condition.Count condition) {
        int sure = 0;
        int possible = 0;
        for (Condition part : condition.parts()) {
            int truth = part.accept(this);
            sure += Logic.countSure(truth);
            possible += Logic.countPossible(truth);
        }
        return switch (condition.quantifier()) {
            case AT_LEAST -> Logic.atLeast(condition.count(), sure, possible);
            case AT_MOST -> Logic.atMost(condition.count(), sure, possible);
            case EXACTLY -> Logic.exactly(condition.count(), sure, possible);
        };
    }
}

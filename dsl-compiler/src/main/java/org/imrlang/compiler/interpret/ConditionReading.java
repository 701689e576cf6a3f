package org.imrlang.compiler.interpret;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Days;
import org.imrlang.runtime.Evidence;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.Operand;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Values;
import org.jspecify.annotations.Nullable;

/** Reads a condition against what a request states. Used by one thread. */
final class ConditionReading implements Condition.Visitor<Evidence> {

    private static final int FEW = 4;

    private final Request request;
    private final Described described;
    private final TreatmentInfo treatment;
    private final Map<Definition.Key, Truth> givenDefinitions;

    /** Each definition is read once. */
    private Map<Definition.Key, Evidence> definitions = Map.of();

    /** @param givenDefinitions what a case says of definitions without saying how they came about */
    ConditionReading(Request request, Described described, Map<Definition.Key, Truth> givenDefinitions) {
        this.request = request;
        this.described = described;
        this.treatment = described.info();
        this.givenDefinitions = givenDefinitions;
    }

    @Override
    public Evidence holds(Condition.Holds condition) {
        String name = condition.fact().name();
        return Evidence.fact(
                described.fact(condition.fact()), request.truth(name).bits());
    }

    @Override
    public Evidence defined(Condition.Defined condition) {
        Definition definition = condition.definition();
        Definition.Key key = definition.key();
        Evidence known = definitions.get(key);
        if (known == null) {
            Truth given = givenDefinitions.get(key);
            known = given == null
                    ? definition.condition().accept(this)
                    : Evidence.fact(new FactInfo(definition.name(), Descriptions.words(definition)), given.bits());
            definitions = definitions.isEmpty() ? new HashMap<>(FEW) : definitions;
            definitions.put(key, known);
        }
        return known;
    }

    @Override
    public Evidence documented(Condition.Documented condition) {
        return Evidence.documented(condition.part().accept(this));
    }

    @Override
    public Evidence stated(Condition.Stated condition) {
        return Evidence.stated(operand(condition.what()));
    }

    @Override
    public Evidence number(Condition.NumberCompared condition) {
        return Evidence.leaf(compared(condition.what(), condition.how(), condition.value()), operand(condition.what()))
                .turningAt(condition.value());
    }

    @Override
    public Evidence numberIn(Condition.NumberIn condition) {
        int low = compared(condition.what(), Comparison.AT_LEAST, condition.low());
        int high = compared(condition.what(), Comparison.AT_MOST, condition.high());
        return Evidence.leaf(low & high, operand(condition.what())).turningAt(condition.low(), condition.high());
    }

    private int compared(Reading what, Comparison how, BigDecimal value) {
        Course course = request.course();
        if (what instanceof Reading.OfFact fact) {
            return Values.compare(request.number(fact.name()), how, value);
        }
        BuiltIn builtIn = ((Reading.OfRequest) what).what();
        return switch (builtIn) {
            case REQUESTED -> Values.compare(BigDecimal.valueOf(course.quantity()), how, value);
            case COMPLETED -> Values.compare(completed(), how, value);
            case AUTHORIZED ->
                Values.compare(
                        course.authorized().isPresent()
                                ? BigDecimal.valueOf(course.authorized().getAsInt())
                                : completed(),
                        how,
                        value);
            case PER_WEEK -> course.perWeek(how, value);
            case WEEKS -> course.weeks(how, value);
            case REQUEST_DATE, SERVICE_DATE, INJURY_DATE, STARTED, LAST_DELIVERED ->
                throw new IllegalStateException(builtIn.text() + " is no number");
        };
    }

    private @Nullable BigDecimal completed() {
        Course course = request.course();
        return course.knowsCompleted() ? BigDecimal.valueOf(course.completed(treatment.name())) : null;
    }

    @Override
    public Evidence date(Condition.DateCompared condition) {
        int truth = Days.compare(day(condition.what()), condition.how(), Days.of(condition.value()));
        return Evidence.leaf(truth, operand(condition.what())).turningOn(Days.of(condition.value()));
    }

    @Override
    public Evidence dateIn(Condition.DateIn condition) {
        int truth = Days.in(day(condition.what()), Days.of(condition.first()), Days.of(condition.last()));
        return Evidence.leaf(truth, operand(condition.what()))
                .turningOn(Days.of(condition.first()), Days.of(condition.last()));
    }

    private int day(Reading what) {
        Course course = request.course();
        if (what instanceof Reading.OfFact fact) {
            return request.day(fact.name());
        }
        BuiltIn builtIn = ((Reading.OfRequest) what).what();
        return switch (builtIn) {
            case REQUEST_DATE -> course.requestDay();
            case SERVICE_DATE -> course.serviceDay();
            case INJURY_DATE -> course.injuryDay();
            case STARTED -> course.started(treatment.name());
            case LAST_DELIVERED -> course.lastDelivered(treatment.name());
            case REQUESTED, COMPLETED, AUTHORIZED, PER_WEEK, WEEKS ->
                throw new IllegalStateException(builtIn.text() + " is no date");
        };
    }

    @Override
    public Evidence chosen(Condition.Chosen condition) {
        int truth = Values.isOneOf(
                request.choice(condition.fact().name()), condition.values().toArray(String[]::new));
        return Evidence.leaf(truth, operand(condition.fact()));
    }

    @Override
    public Evidence includes(Condition.Includes condition) {
        String[] patterns = condition.patterns().toArray(String[]::new);
        int truth = Values.includes(request.codes(condition.fact().name()), patterns);
        return Evidence.leaf(truth, operand(condition.fact())).turningWith(patterns);
    }

    @Override
    public Evidence related(Condition.DatesRelated condition) {
        int day = day(condition.what());
        int other = day(condition.other());
        int truth = condition
                .span()
                .map(span -> Days.related(day, condition.how(), span.count(), span.unit(), other))
                .orElseGet(() -> Days.related(day, condition.how(), other));
        Evidence leaf = Evidence.leaf(truth, operand(condition.what()), operand(condition.other()));
        return condition.span().map(leaf::turningAfter).orElse(leaf);
    }

    /** A value that a clause reads. */
    Operand operand(Reading what) {
        return what instanceof Reading.OfFact fact
                ? operand(fact.fact())
                : Operand.builtIn(((Reading.OfRequest) what).what(), request.course(), treatment);
    }

    /** The value of a fact. */
    Operand operand(Fact fact) {
        FactInfo info = described.fact(fact);
        FactType type = fact.type();
        if (type instanceof FactType.YesNo) {
            return Operand.truth(info, request.truth(fact.name()).bits());
        }
        if (type instanceof FactType.Number || type instanceof FactType.Percent) {
            return Operand.number(info, request.number(fact.name()));
        }
        if (type instanceof FactType.Date) {
            return Operand.day(info, request.day(fact.name()));
        }
        if (type instanceof FactType.Choice) {
            return Operand.choice(info, request.choice(fact.name()));
        }
        if (type instanceof FactType.Codes) {
            return Operand.codes(info, request.codes(fact.name()));
        }
        throw new IllegalStateException("a fact of an unknown type: " + fact);
    }

    @Override
    public Evidence not(Condition.Not condition) {
        return Evidence.not(condition.part().accept(this));
    }

    @Override
    public Evidence all(Condition.All condition) {
        return Evidence.all(each(condition.parts()));
    }

    @Override
    public Evidence any(Condition.Any condition) {
        return Evidence.any(each(condition.parts()));
    }

    @Override
    public Evidence count(Condition.Count condition) {
        Evidence[] parts = each(condition.parts());
        return switch (condition.quantifier()) {
            case AT_LEAST -> Evidence.atLeast(condition.count(), parts);
            case AT_MOST -> Evidence.atMost(condition.count(), parts);
            case EXACTLY -> Evidence.exactly(condition.count(), parts);
        };
    }

    private Evidence[] each(List<Condition> parts) {
        Evidence[] each = new Evidence[parts.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = parts.get(i).accept(this);
        }
        return each;
    }
}

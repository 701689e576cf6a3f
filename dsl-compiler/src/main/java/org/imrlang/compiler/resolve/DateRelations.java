package org.imrlang.compiler.resolve;

import java.util.Optional;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.syntax.ConditionSyntax.DistanceKind;
import org.imrlang.compiler.syntax.ConditionSyntax.DistanceSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.OrderSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.WithinOfSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.DateRelation;
import org.imrlang.runtime.TimeSpan;

/** Resolves how dates stand to each other. */
final class DateRelations {

    private static final String DATES = "time is counted from a fact that is declared as a `date`, or from "
            + "`request_date`, `service_date`, `injury_date`, `started` or `last_delivered`";

    private final Context context;

    DateRelations(Context context) {
        this.context = context;
    }

    Optional<Condition> order(OrderSyntax order) {
        Optional<Reading> first = first(order.first());
        Optional<Reading> second = date(order.second());
        DateRelation how = order.after() ? DateRelation.AFTER : DateRelation.BEFORE;
        return first.flatMap(
                what -> second.map(other -> new Condition.DatesRelated(what, how, Optional.empty(), other)));
    }

    Optional<Condition> within(WithinOfSyntax within) {
        Optional<Reading> first = first(within.first());
        Optional<TimeSpan> span = context.numbers().duration(within.span());
        return related(first, DateRelation.WITHIN, span, date(within.second()));
    }

    Optional<Condition> distance(DistanceSyntax distance) {
        Optional<Reading> first = first(distance.first());
        Optional<TimeSpan> span = context.numbers().duration(distance.span());
        return related(first, relation(distance.kind(), distance.after()), span, date(distance.second()));
    }

    private static Optional<Condition> related(
            Optional<Reading> first, DateRelation how, Optional<TimeSpan> span, Optional<Reading> second) {
        if (first.isEmpty() || span.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Condition.DatesRelated(first.get(), how, span, second.get()));
    }

    private static DateRelation relation(DistanceKind kind, boolean after) {
        return switch (kind) {
            case WITHIN, AT_MOST -> after ? DateRelation.AT_MOST_AFTER : DateRelation.AT_MOST_BEFORE;
            case LESS_THAN -> after ? DateRelation.LESS_THAN_AFTER : DateRelation.LESS_THAN_BEFORE;
            case AT_LEAST -> after ? DateRelation.AT_LEAST_AFTER : DateRelation.AT_LEAST_BEFORE;
            case MORE_THAN -> after ? DateRelation.MORE_THAN_AFTER : DateRelation.MORE_THAN_BEFORE;
        };
    }

    private Optional<Reading> first(Optional<NameSyntax> name) {
        return name.isPresent() ? date(name.get()) : Optional.of(new Reading.OfRequest(BuiltIn.REQUEST_DATE));
    }

    /** The date that a name means, or nothing where it was refused. */
    Optional<Reading> date(NameSyntax name) {
        Subject subject = context.lookup().subject(name, Optional.of(ByUse.of("date")));
        Optional<Reading> date = subject.date();
        if (date.isEmpty()) {
            context.conditions().wrongType(name, subject, "a date", DATES);
        }
        return date;
    }
}

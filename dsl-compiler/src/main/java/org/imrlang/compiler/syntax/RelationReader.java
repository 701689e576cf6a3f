package org.imrlang.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ConditionSyntax.ChosenSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ComparedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DateValueSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DistanceKind;
import org.imrlang.compiler.syntax.ConditionSyntax.DistanceSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DocumentedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.InRangeSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.IncludesSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NumberValueSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.OrderSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ValueSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.WithinOfSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.grammar.ImrParser;
import org.imrlang.runtime.Comparison;

/** Reads what a condition says of a fact, and how it compares dates. */
final class RelationReader {

    private final WordReader words;

    RelationReader(WordReader words) {
        this.words = words;
    }

    /** What is said of a fact, or of a built-in word. */
    ConditionSyntax relation(Span at, NameSyntax name, ImrParser.RelationContext relation) {
        if (relation instanceof ImrParser.DocumentedRelationContext documented) {
            return new DocumentedSyntax(at, name, documented.NOT() != null);
        }
        if (relation instanceof ImrParser.ComparedRelationContext compared) {
            return new ComparedSyntax(at, name, comparison(compared.comparison()), value(compared.value()));
        }
        if (relation instanceof ImrParser.InNumbersRelationContext range) {
            Optional<NameSyntax> unit = words.unit(range.valueUnit());
            List<NumberSyntax> ends = range.NUMBER().stream().map(words::number).toList();
            return new InRangeSyntax(at, name, number(ends.get(0), unit), number(ends.get(ends.size() - 1), unit));
        }
        if (relation instanceof ImrParser.InDatesRelationContext range) {
            List<TerminalNode> ends = range.DATE();
            return new InRangeSyntax(at, name, date(ends.get(0)), date(ends.get(ends.size() - 1)));
        }
        if (relation instanceof ImrParser.IsRelationContext is) {
            return new ChosenSyntax(at, name, is.NOT() != null, List.of(words.name(is.name())));
        }
        if (relation instanceof ImrParser.InListRelationContext in) {
            return new ChosenSyntax(at, name, false, words.names(in.name()));
        }
        if (relation instanceof ImrParser.IncludesRelationContext includes) {
            return new IncludesSyntax(at, name, words.texts(includes.text()));
        }
        if (relation instanceof ImrParser.OrderedRelationContext dates) {
            return dates(at, Optional.of(name), dates.dateRelation());
        }
        throw new IllegalStateException("a comparison is not read: " + relation.getText());
    }

    /** How two dates stand to each other; the first is the request date where it is left out. */
    ConditionSyntax dates(Span at, Optional<NameSyntax> first, ImrParser.DateRelationContext relation) {
        if (relation instanceof ImrParser.OrderRelationContext order) {
            return new OrderSyntax(at, first, order.AFTER() != null, words.name(order.subject()));
        }
        if (relation instanceof ImrParser.WithinOfRelationContext within) {
            return new WithinOfSyntax(at, first, words.duration(within.duration()), words.name(within.subject()));
        }
        if (relation instanceof ImrParser.DistanceRelationContext distance) {
            return new DistanceSyntax(
                    at,
                    first,
                    kind(distance.distance()),
                    words.duration(distance.duration()),
                    distance.AFTER() != null,
                    words.name(distance.subject()));
        }
        throw new IllegalStateException("a comparison of dates is not read: " + relation.getText());
    }

    private ValueSyntax value(ImrParser.ValueContext value) {
        return value.DATE() != null
                ? date(value.DATE())
                : number(words.number(value.NUMBER()), words.unit(value.valueUnit()));
    }

    private static ValueSyntax number(NumberSyntax number, Optional<NameSyntax> unit) {
        return new NumberValueSyntax(number.at(), number, unit);
    }

    private ValueSyntax date(TerminalNode date) {
        TextSyntax day = words.date(date);
        return new DateValueSyntax(day.at(), day);
    }

    private static Comparison comparison(ImrParser.ComparisonContext comparison) {
        return switch (comparison.getStop().getType()) {
            case ImrParser.BELOW -> Comparison.LESS;
            case ImrParser.AT_MOST_SIGN, ImrParser.MOST -> Comparison.AT_MOST;
            case ImrParser.ABOVE -> Comparison.MORE;
            case ImrParser.AT_LEAST_SIGN, ImrParser.LEAST -> Comparison.AT_LEAST;
            case ImrParser.EQUAL -> Comparison.EQUAL;
            case ImrParser.UNEQUAL -> Comparison.NOT_EQUAL;
            case ImrParser.THAN -> comparison.LESS() != null ? Comparison.LESS : Comparison.MORE;
            default -> throw new IllegalStateException("a comparison is not read: " + comparison.getText());
        };
    }

    private static DistanceKind kind(ImrParser.DistanceContext distance) {
        return switch (distance.getStop().getType()) {
            case ImrParser.WITHIN -> DistanceKind.WITHIN;
            case ImrParser.LEAST -> DistanceKind.AT_LEAST;
            case ImrParser.MOST -> DistanceKind.AT_MOST;
            case ImrParser.THAN -> distance.LESS() != null ? DistanceKind.LESS_THAN : DistanceKind.MORE_THAN;
            default -> throw new IllegalStateException("a distance is not read: " + distance.getText());
        };
    }
}

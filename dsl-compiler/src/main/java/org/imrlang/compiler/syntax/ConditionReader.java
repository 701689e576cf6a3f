package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ConditionSyntax.ListKind;
import org.imrlang.compiler.syntax.ConditionSyntax.ListSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NamedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NotSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.grammar.ImrParser;

/** Reads conditions. Their depth is bounded by the tokens, so that reading may recurse. */
final class ConditionReader {

    private final Places places;
    private final WordReader words;
    private final RelationReader relations;
    private final Diagnostics diagnostics;

    ConditionReader(Places places, WordReader words, Diagnostics diagnostics) {
        this.places = places;
        this.words = words;
        this.relations = new RelationReader(words);
        this.diagnostics = diagnostics;
    }

    ConditionSyntax condition(ImrParser.ConditionContext condition) {
        if (condition.operand().size() == 1) {
            return operand(condition.operand(0));
        }
        Span at = places.of(condition);
        if (!condition.AND().isEmpty() && !condition.OR().isEmpty()) {
            diagnostics.add(new TextDiagnostic.MixedAndOr(at));
        }
        List<ConditionSyntax> parts = new ArrayList<>();
        condition.operand().forEach(operand -> parts.add(operand(operand)));
        ListKind kind = condition.OR().isEmpty() ? ListKind.ALL : ListKind.ANY;
        return new ListSyntax(at, kind, Optional.empty(), List.copyOf(parts));
    }

    private ConditionSyntax operand(ImrParser.OperandContext operand) {
        Span at = places.of(operand);
        if (operand instanceof ImrParser.NotOperandContext not) {
            return new NotSyntax(at, operand(not.operand()));
        }
        if (operand instanceof ImrParser.GroupOperandContext group) {
            return condition(group.condition());
        }
        if (operand instanceof ImrParser.ListOperandContext list) {
            return list(at, list);
        }
        if (operand instanceof ImrParser.RequestDateOperandContext date) {
            return relations.dates(at, Optional.empty(), date.dateRelation());
        }
        if (operand instanceof ImrParser.SubjectOperandContext subject) {
            NameSyntax name = words.name(subject.subject());
            return subject.relation() == null
                    ? new NamedSyntax(at, name)
                    : relations.relation(at, name, subject.relation());
        }
        throw new IllegalStateException("a condition is not read: " + operand.getText());
    }

    private ConditionSyntax list(Span at, ImrParser.ListOperandContext list) {
        List<ConditionSyntax> parts = new ArrayList<>();
        list.condition().forEach(part -> parts.add(condition(part)));
        ListKind kind;
        Optional<NumberSyntax> count = Optional.empty();
        ImrParser.QuantifierContext quantifier = list.quantifier();
        if (quantifier instanceof ImrParser.AllOfContext) {
            kind = ListKind.ALL;
        } else if (quantifier instanceof ImrParser.AnyOfContext) {
            kind = ListKind.ANY;
        } else if (quantifier instanceof ImrParser.NoneOfContext) {
            kind = ListKind.NONE;
        } else if (quantifier instanceof ImrParser.AtLeastOfContext least) {
            kind = ListKind.AT_LEAST;
            count = Optional.of(words.number(least.NUMBER()));
        } else if (quantifier instanceof ImrParser.AtMostOfContext most) {
            kind = ListKind.AT_MOST;
            count = Optional.of(words.number(most.NUMBER()));
        } else if (quantifier instanceof ImrParser.ExactlyOfContext exactly) {
            kind = ListKind.EXACTLY;
            count = Optional.of(words.number(exactly.NUMBER()));
        } else {
            throw new IllegalStateException("a quantifier is not read: " + quantifier.getText());
        }
        return new ListSyntax(at, kind, count, List.copyOf(parts));
    }
}

package org.imrlang.compiler.resolve;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.diagnostic.ValueDiagnostic;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ConditionSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ChosenSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ComparedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DistanceSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DocumentedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.InRangeSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.IncludesSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ListSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NamedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NotSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.OrderSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.WithinOfSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.runtime.FactType;

/** Resolves the conditions of one file. */
final class ConditionResolver {

    /** Stands for a condition that was refused. */
    static final Condition BROKEN = new Condition.Any(List.of());

    private static final Pattern OF = Pattern.compile("\\s+of\\b");

    private final Context context;
    private final ComparisonResolver comparisons;
    private final ChoiceResolver choices;
    private final DateRelations relations;

    ConditionResolver(Context context) {
        this.context = context;
        this.comparisons = new ComparisonResolver(context);
        this.choices = new ChoiceResolver(context);
        this.relations = new DateRelations(context);
    }

    /** @param treatment in whose unit requested and completed amounts are compared; nothing in definitions */
    Condition condition(ConditionSyntax syntax, Optional<Treatment> treatment) {
        return context.remarks().placed(resolved(syntax, treatment), syntax.at());
    }

    private Condition resolved(ConditionSyntax syntax, Optional<Treatment> treatment) {
        if (syntax instanceof NamedSyntax named) {
            return named(named.name());
        }
        if (syntax instanceof DocumentedSyntax documented) {
            return negated(documented(documented.name()), documented.negated());
        }
        if (syntax instanceof NotSyntax not) {
            return new Condition.Not(condition(not.part(), treatment));
        }
        if (syntax instanceof ListSyntax list) {
            return list(list, treatment);
        }
        if (syntax instanceof ComparedSyntax compared) {
            return comparisons.compared(compared, treatment).orElse(BROKEN);
        }
        if (syntax instanceof InRangeSyntax range) {
            return comparisons.inRange(range, treatment).orElse(BROKEN);
        }
        if (syntax instanceof ChosenSyntax chosen) {
            return choices.chosen(chosen)
                    .map(one -> negated(one, chosen.negated()))
                    .orElse(BROKEN);
        }
        if (syntax instanceof IncludesSyntax includes) {
            return choices.includes(includes).orElse(BROKEN);
        }
        if (syntax instanceof OrderSyntax order) {
            return relations.order(order).orElse(BROKEN);
        }
        if (syntax instanceof WithinOfSyntax within) {
            return relations.within(within).orElse(BROKEN);
        }
        if (syntax instanceof DistanceSyntax distance) {
            return relations.distance(distance).orElse(BROKEN);
        }
        throw new IllegalStateException("a condition is not resolved: " + syntax);
    }

    /** The condition, where there is one. */
    Optional<Condition> condition(Optional<ConditionSyntax> syntax, Treatment treatment) {
        return syntax.map(one -> condition(one, Optional.of(treatment)));
    }

    private static Condition negated(Condition condition, boolean negated) {
        return negated && condition != BROKEN ? new Condition.Not(condition) : condition;
    }

    private Condition list(ListSyntax list, Optional<Treatment> treatment) {
        List<Condition> parts =
                list.parts().stream().map(part -> condition(part, treatment)).toList();
        return switch (list.kind()) {
            case ALL -> new Condition.All(parts);
            case ANY -> new Condition.Any(parts);
            case NONE -> new Condition.Not(new Condition.Any(parts));
            case AT_LEAST -> count(Condition.Quantifier.AT_LEAST, list, parts);
            case AT_MOST -> count(Condition.Quantifier.AT_MOST, list, parts);
            case EXACTLY -> count(Condition.Quantifier.EXACTLY, list, parts);
        };
    }

    private static String advice(NameSyntax name, Subject subject) {
        return subject.reading().isPresent()
                ? "for example: " + subject.example(name.text())
                : "`" + name.text() + "` is yes or no by itself; for example: not " + name.text();
    }

    private Condition count(Condition.Quantifier quantifier, ListSyntax list, List<Condition> parts) {
        NumberSyntax number = list.count().orElseThrow(() -> new IllegalStateException("a counted list has a number"));
        String written = number.at().text();
        boolean reachable = written.matches("0*[0-9]{1,6}")
                && Integer.parseInt(written) >= 1
                && Integer.parseInt(written) <= parts.size();
        if (!reachable) {
            context.diagnostics()
                    .add(new LimitDiagnostic.CountOutOfReach(
                            number.at(), written, parts.size(), instead(list, number)));
            return BROKEN;
        }
        return new Condition.Count(quantifier, Integer.parseInt(written), parts);
    }

    /** None of them where nothing is to be counted; all of them where more are asked for than are listed. */
    private static Optional<Edit> instead(ListSyntax list, NumberSyntax number) {
        boolean none = number.value().signum() == 0 && list.kind() != ConditionSyntax.ListKind.AT_LEAST;
        boolean all = number.value().compareTo(BigDecimal.valueOf(list.parts().size())) > 0
                && list.kind() != ConditionSyntax.ListKind.AT_MOST;
        if (number.percent()
                || !none && !all
                || list.at().start() >= number.at().start()) {
            return Optional.empty();
        }
        String rest =
                list.at().file().text().substring(number.at().end(), list.at().end());
        Matcher of = OF.matcher(rest);
        if (!of.lookingAt()) {
            return Optional.empty();
        }
        Span words = new Span(list.at().file(), list.at().start(), number.at().end() + of.end());
        return Optional.of(new Edit(words, none ? "none of" : "all of"));
    }

    private Condition named(NameSyntax name) {
        Subject subject = context.lookup().subject(name, Optional.empty());
        if (subject instanceof Subject.OfDefinition definition) {
            return context.definitions().defined(definition.define(), name);
        }
        if (subject instanceof Subject.OfFact fact && fact.fact().type() instanceof FactType.YesNo) {
            return new Condition.Holds(fact.fact());
        }
        // in a broken file it may be what is left of a comparison
        if (!context.isBroken(name.at())) {
            wrongType(name, subject, "a yes/no fact or a definition");
        }
        return BROKEN;
    }

    private Condition documented(NameSyntax name) {
        Subject subject = context.lookup().subject(name, Optional.empty());
        if (subject instanceof Subject.Unknown) {
            return BROKEN;
        }
        return subject.reading()
                .<Condition>map(Condition.Stated::new)
                .orElseGet(() -> new Condition.Documented(known(name, subject)));
    }

    private Condition known(NameSyntax name, Subject subject) {
        if (subject instanceof Subject.OfDefinition definition) {
            return context.definitions().defined(definition.define(), name);
        }
        if (subject instanceof Subject.OfFact fact) {
            return new Condition.Holds(fact.fact());
        }
        throw new IllegalStateException("what is neither a value nor yes or no: " + subject);
    }

    /** The fact of type `one of` that a name means, or nothing where it was refused. */
    Optional<Fact> choice(NameSyntax name) {
        return choices.fact(name);
    }

    /** Whether a fact may be of another type than it seems: its declaration may have lost its type where it could not be read. */
    boolean mayBeMisread(Fact fact) {
        return fact.type() instanceof FactType.YesNo
                && context.scope()
                        .find(fact.name())
                        .map(Scope.Declared::name)
                        .map(NameSyntax::at)
                        .filter(context::isBroken)
                        .isPresent();
    }

    /** Refuses a subject of the wrong type; of an unknown one all has been said. */
    void wrongType(NameSyntax name, Subject subject, String needed) {
        wrongType(name, subject, needed, advice(name, subject));
    }

    /** The same, with what to write where it is no condition, or where not the fact is wrong but what is asked of it. */
    void wrongType(NameSyntax name, Subject subject, String needed, String advice) {
        boolean misread = subject instanceof Subject.OfFact fact && mayBeMisread(fact.fact());
        if (!(subject instanceof Subject.Unknown) && !misread) {
            context.diagnostics()
                    .add(new ValueDiagnostic.WrongType(
                            name.at(), name.text(), subject.words(), needed, advice, subject.declared()));
        }
    }
}

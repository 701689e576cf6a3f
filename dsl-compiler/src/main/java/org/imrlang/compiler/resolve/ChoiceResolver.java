package org.imrlang.compiler.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.ValueDiagnostic;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.syntax.ConditionSyntax.ChosenSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.IncludesSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.runtime.FactType;

/** Resolves values of choices, and codes. */
final class ChoiceResolver {

    private static final Optional<String> COUNTED =
            Optional.of("each value of it counts on its own: name a fact that is declared as `one of` several values");
    private static final Set<String> YES_NO = Set.of("yes", "no");
    private static final String ONE_OF = "a fact of the type `one of`";

    private final Context context;

    ChoiceResolver(Context context) {
        this.context = context;
    }

    Optional<Condition> chosen(ChosenSyntax chosen) {
        List<String> named = chosen.values().stream().map(NameSyntax::text).toList();
        return fact(chosen.name(), named, Optional.empty())
                .flatMap(fact -> values(fact, chosen.values()).map(values -> new Condition.Chosen(fact, values)));
    }

    /** The values, or nothing where one was refused. */
    Optional<List<String>> values(Fact fact, List<NameSyntax> written) {
        Set<String> values = new LinkedHashSet<>();
        boolean known = true;
        for (NameSyntax value : written) {
            known &= isValue(fact, value);
            values.add(value.text());
        }
        return known ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    /** Whether a choice has this value; else that is refused. */
    boolean isValue(Fact fact, NameSyntax value) {
        if (!(fact.type() instanceof FactType.Choice choice)) {
            throw new IllegalStateException("a fact that is no choice has no values");
        }
        if (choice.values().contains(value.text())) {
            return true;
        }
        context.diagnostics()
                .add(new ValueDiagnostic.UnknownValue(
                        value.at(),
                        value.text(),
                        fact.name(),
                        choice.values(),
                        Near.among(value.text(), choice.values()),
                        context.lookup().owner(value.text())));
        return false;
    }

    /** The choice of which each value counts on its own, or nothing where it was refused. */
    Optional<Fact> fact(NameSyntax name) {
        return fact(name, List.of("left", "right"), COUNTED);
    }

    /** The choice that heads a column with these values, or nothing where it was refused. */
    Optional<Fact> key(NameSyntax name, List<String> named) {
        return fact(
                name,
                named,
                Optional.of("a column is headed by a fact with several values, or by a clause; where one "
                        + "that is yes or no decides, write a recommendation of its own, with `for "
                        + name.text() + "`"));
    }

    private Optional<Fact> fact(NameSyntax name, List<String> named, Optional<String> advice) {
        Optional<ByUse> declaration = YES_NO.containsAll(named) ? Optional.empty() : Optional.of(ByUse.choice(named));
        Subject subject = context.lookup().subject(name, declaration);
        if (subject instanceof Subject.OfFact fact && fact.fact().type() instanceof FactType.Choice) {
            return Optional.of(fact.fact());
        }
        advice.ifPresentOrElse(
                words -> context.conditions().wrongType(name, subject, ONE_OF, words),
                () -> context.conditions().wrongType(name, subject, ONE_OF));
        return Optional.empty();
    }

    Optional<Condition> includes(IncludesSyntax includes) {
        NameSyntax name = includes.name();
        Subject subject = context.lookup().subject(name, Optional.of(ByUse.of("codes")));
        Set<String> patterns = new LinkedHashSet<>();
        boolean broken = false;
        for (TextSyntax code : includes.codes()) {
            patterns.add(code.text());
            int star = code.text().indexOf('*');
            if (star >= 0 && star < code.text().length() - 1) {
                context.diagnostics().add(new ValueDiagnostic.StarInside(code.at(), code.text(), name.text()));
                broken = true;
            }
        }
        if (subject instanceof Subject.OfFact fact && fact.fact().type() instanceof FactType.Codes) {
            return broken ? Optional.empty() : Optional.of(new Condition.Includes(fact.fact(), List.copyOf(patterns)));
        }
        context.conditions().wrongType(name, subject, "a fact of the type `codes`");
        return Optional.empty();
    }
}

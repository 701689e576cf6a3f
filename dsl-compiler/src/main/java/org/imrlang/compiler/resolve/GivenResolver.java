package org.imrlang.compiler.resolve;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.diagnostic.ValueDiagnostic;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedChoiceSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedCodesSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedDateSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedNumberSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedValueSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.compiler.syntax.Syntax.TruthSyntax;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Truth;

/** Resolves what a case, or a delivery in its history, states of facts. */
final class GivenResolver {

    private final Context context;
    private final Names names;
    private final ChoiceResolver choices;
    private final ValueResolver values;

    GivenResolver(Context context, Names names) {
        this.context = context;
        this.names = names;
        this.choices = new ChoiceResolver(context);
        this.values = new ValueResolver(context);
    }

    /** What a case states; a fact that it says is unknown is as if it were not stated. */
    void give(StatedSyntax stated, Once once, Map<String, FactValue> facts, Map<Definition.Key, Truth> definitions) {
        Optional<Subject> subject = subject(stated.name(), declaration(stated));
        if (subject.isEmpty() || !once.isFirst("given " + stated.name().text(), stated.at())) {
            return;
        }
        if (subject.get() instanceof Subject.OfFact fact) {
            value(fact.fact(), stated).ifPresent(value -> facts.put(fact.fact().name(), value));
        } else if (subject.get() instanceof Subject.OfDefinition definition) {
            truth(stated, subject.get())
                    .ifPresent(truth -> definitions.put(DefinitionResolver.key(definition.define()), truth));
        }
    }

    /** What a delivery states. */
    void deliver(StatedSyntax stated, Once once, Map<String, FactValue> facts) {
        Optional<Subject> subject = subject(stated.name(), declaration(stated));
        if (subject.isEmpty() || !once.isFirst("with " + stated.name().text(), stated.at())) {
            return;
        }
        if (subject.get() instanceof Subject.OfFact fact) {
            value(fact.fact(), stated).ifPresent(value -> facts.put(fact.fact().name(), value));
        } else {
            context.conditions().wrongType(stated.name(), subject.get(), "a fact");
        }
    }

    /** The fact or definition that a case says is missing, or nothing where it was refused. */
    Optional<Subject> missing(NameSyntax name) {
        Optional<Subject> subject = subject(name, Optional.empty());
        if (subject.isPresent()
                && subject.get() instanceof Subject.OfFact fact
                && !names.isRead(fact.fact().name())
                && !context.scope().mayUse(name.text())) {
            context.diagnostics()
                    .add(new LimitDiagnostic.ContradictoryCase(
                            name.at(),
                            "no condition reads `" + name.text() + "`, and so it is never missing",
                            "leave it out, or write the condition that asks for it",
                            Optional.empty()));
            return Optional.empty();
        }
        return subject;
    }

    /**
     * The fact or definition that a name means, or nothing where it was refused.
     *
     * @param declaration how it would be declared, where it is something other than a yes/no fact
     */
    private Optional<Subject> subject(NameSyntax name, Optional<ByUse> declaration) {
        if (names.isNeeded(name)) {
            declaration.ifPresent(more -> names.needs(name, more, context.scope()));
            return Optional.empty();
        }
        Optional<Subject> known = context.lookup().known(name);
        if (known.isEmpty()) {
            Optional<String> near = context.lookup()
                    .near(name)
                    .or(() -> Near.to(name.text(), names.facts().keySet()))
                    .or(() -> Near.to(name.text(), CaseResolver.BUILT_IN));
            String written = declaration
                    .map(type -> type.declaration(name.text()))
                    .orElse("fact " + name.text() + " \"what it says, as a sentence\"");
            context.diagnostics()
                    .add(new NameDiagnostic.UnknownFact(
                            name.at(),
                            name.text(),
                            near,
                            written,
                            context.scope().above(name.at())));
        }
        return known.filter(subject -> !(subject instanceof Subject.Unknown));
    }

    /** The type that has such a value; nothing for yes and no. */
    private static Optional<ByUse> declaration(StatedSyntax stated) {
        StatedValueSyntax value = stated.value();
        if (value instanceof StatedNumberSyntax number) {
            String unit = number.unit().map(of -> " in " + of.at().text()).orElse("");
            return Optional.of(ByUse.of(number.number().percent() ? "percent" : "number" + unit));
        }
        if (value instanceof StatedDateSyntax) {
            return Optional.of(ByUse.of("date"));
        }
        if (value instanceof StatedChoiceSyntax choice) {
            return Optional.of(ByUse.choice(List.of(choice.value().text())));
        }
        return value instanceof StatedCodesSyntax ? Optional.of(ByUse.of("codes")) : Optional.empty();
    }

    private Optional<Truth> truth(StatedSyntax stated, Subject subject) {
        if (stated.value() instanceof TruthSyntax truth) {
            return Optional.of(truth.truth());
        }
        context.diagnostics()
                .add(new ValueDiagnostic.WrongValue(
                        place(stated),
                        place(stated).text(),
                        stated.name().text(),
                        subject.words(),
                        "given no " + stated.name().text()));
        return Optional.empty();
    }

    private Optional<FactValue> value(Fact fact, StatedSyntax stated) {
        StatedValueSyntax value = stated.value();
        FactType type = fact.type();
        if (value instanceof TruthSyntax truth) {
            if (type instanceof FactType.YesNo) {
                return Optional.of(new FactValue.YesNo(truth.truth()));
            }
            if (truth.truth() != Truth.UNKNOWN) {
                wrong(fact, stated);
            }
            return Optional.empty();
        }
        if (value instanceof StatedNumberSyntax number
                && (type instanceof FactType.Number || type instanceof FactType.Percent)) {
            Optional<BigDecimal> converted = values.number(fact, number.number(), number.unit());
            return converted.map(FactValue.Number::new);
        }
        if (value instanceof StatedDateSyntax date && type instanceof FactType.Date) {
            return context.dates().date(date.date()).map(FactValue.Date::new);
        }
        if (value instanceof StatedChoiceSyntax choice && type instanceof FactType.Choice) {
            return choices.isValue(fact, choice.value())
                    ? Optional.of(new FactValue.Choice(choice.value().text()))
                    : Optional.empty();
        }
        if (value instanceof StatedCodesSyntax codes && type instanceof FactType.Codes) {
            List<String> texts = codes.codes().stream().map(TextSyntax::text).toList();
            return Optional.of(new FactValue.Codes(texts));
        }
        wrong(fact, stated);
        return Optional.empty();
    }

    private void wrong(Fact fact, StatedSyntax stated) {
        // where something could not be read, a fact alone may be what is left of one with its value
        boolean alone = stated.value() instanceof TruthSyntax truth && !truth.spoken();
        if (context.conditions().mayBeMisread(fact) || alone && context.isBroken(stated.at())) {
            return;
        }
        context.diagnostics()
                .add(new ValueDiagnostic.WrongValue(
                        place(stated),
                        stated.value() instanceof TruthSyntax truth
                                ? truth.truth() == Truth.YES ? "yes" : "no"
                                : place(stated).text(),
                        fact.name(),
                        Subject.words(fact.type()),
                        "given " + fact.name() + " " + Subject.example(fact.type())));
    }

    private static Span place(StatedSyntax stated) {
        StatedValueSyntax value = stated.value();
        if (value instanceof StatedNumberSyntax number) {
            return number.number().at();
        }
        if (value instanceof StatedDateSyntax date) {
            return date.date().at();
        }
        if (value instanceof StatedChoiceSyntax choice) {
            return choice.value().at();
        }
        if (value instanceof StatedCodesSyntax codes) {
            return codes.at();
        }
        return value instanceof TruthSyntax truth
                ? place(stated.at(), truth.truth().text())
                : stated.at();
    }

    /** Where yes, no or unknown is written: after the fact, or before it; else it is the fact itself that says yes. */
    private static Span place(Span stated, String truth) {
        String text = stated.text();
        if (text.endsWith(truth)) {
            return new Span(stated.file(), stated.end() - truth.length(), stated.end());
        }
        return text.startsWith(truth)
                ? new Span(stated.file(), stated.start(), stated.start() + truth.length())
                : stated;
    }
}

package org.imrlang.compiler.resolve;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.diagnostic.ValueDiagnostic;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Vocabulary;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.FactType;

/** What the names of one file mean. What was refused once is taken as what was meant, or says nothing more. */
final class Lookup {

    private static final Set<Scope.Kind> IN_CONDITIONS = EnumSet.of(Scope.Kind.FACT, Scope.Kind.DEFINITION);

    /** Sorted, so that what is near is the same in every run. */
    private static final SortedMap<String, BuiltIn> BUILT_IN =
            new TreeMap<>(Stream.of(BuiltIn.values()).collect(Collectors.toMap(BuiltIn::text, Function.identity())));

    private final Scope scope;
    private final Names names;
    private final Diagnostics diagnostics;

    Lookup(Scope scope, Names names, Diagnostics diagnostics) {
        this.scope = scope;
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /** The treatment that a name means, declared by its use where nothing declares it. */
    Treatment treatment(NameSyntax name) {
        Optional<Scope.Declared> visible = scope.use(name);
        if (visible.isPresent()) {
            return treatment(name, visible.get());
        }
        if (scope.mayDeclare(name.text())) {
            return unknown(name);
        }
        Optional<Scope.Declared> refused = refused(name, EnumSet.of(Scope.Kind.TREATMENT));
        if (refused.isPresent()) {
            return treatment(name, refused.get());
        }
        return isWord(name) ? unknown(name) : names.treatmentByUse(name, scope);
    }

    /** Whether an undeclared name is a word of the language in other letters' case, and was meant as it; that is refused. */
    private boolean isWord(NameSyntax name) {
        String word = name.text().toLowerCase(Locale.ROOT);
        if (Vocabulary.has(word)) {
            diagnostics.add(new NameDiagnostic.NearMiss(
                    name.at(), name.text(), word, Optional.of("word of the language"), Optional.empty()));
        }
        return Vocabulary.has(word);
    }

    /** Whether an undeclared name is the value of a fact that should have been named with it; that is refused. */
    private boolean isValue(NameSyntax name) {
        Optional<Fact> owner =
                names.owner(name.text()).filter(fact -> scope.find(fact.name()).isPresent());
        owner.ifPresent(fact -> {
            scope.countAsUsed(fact.name());
            diagnostics.add(new ValueDiagnostic.ValueAsFact(
                    name.at(),
                    name.text(),
                    fact.name(),
                    scope.find(fact.name()).map(one -> one.name().at())));
        });
        return owner.isPresent();
    }

    private Treatment treatment(NameSyntax name, Scope.Declared declared) {
        Treatment treatment = names.treatments().get(declared.name().text());
        if (declared.kind() != Scope.Kind.TREATMENT || treatment == null) {
            wrongKind(name, declared, "treatment");
            return unknown(name);
        }
        return treatment;
    }

    /** A treatment of which nothing is known, not even its unit. */
    private static Treatment unknown(NameSyntax name) {
        return new Treatment(name.text(), Optional.empty(), "", Optional.empty());
    }

    /** Whether nothing is known of a treatment, so that any unit may be its unit. */
    static boolean isUnknown(Treatment treatment) {
        return treatment.unit().isEmpty();
    }

    /** Whether an undeclared treatment is counted in another unit than sessions, so that it has to be declared; that is said. */
    boolean isCountedByUse(Treatment treatment, NameSyntax unit) {
        return scope.find(treatment.name()).isEmpty() && names.countedIn(treatment.name(), unit.text());
    }

    /**
     * What a name in a condition means.
     *
     * @param declaration how it would be declared, where it cannot be declared by its use
     */
    Subject subject(NameSyntax name, Optional<ByUse> declaration) {
        Subject subject = meant(name, declaration);
        if (subject instanceof Subject.OfFact fact) {
            names.countAsRead(fact.fact().name());
        }
        return subject;
    }

    private Subject meant(NameSyntax name, Optional<ByUse> declaration) {
        Optional<BuiltIn> stated = builtIn(name.text());
        if (stated.isPresent()) {
            return new Subject.OfRequest(stated.get());
        }
        Optional<Scope.Declared> visible = scope.use(name);
        if (visible.isPresent()) {
            return subject(name, visible.get(), true);
        }
        if (scope.mayDeclare(name.text())) {
            return new Subject.Unknown();
        }
        Optional<Scope.Declared> refused = refused(name, IN_CONDITIONS);
        if (refused.isPresent()) {
            return subject(name, refused.get(), false);
        }
        Optional<BuiltIn> builtIn = Near.to(name.text(), BUILT_IN.keySet()).flatMap(Lookup::builtIn);
        if (builtIn.isPresent()) {
            diagnostics.add(new NameDiagnostic.NearMiss(
                    name.at(), name.text(), builtIn.get().text(), Optional.empty(), Optional.empty()));
            return new Subject.OfRequest(builtIn.get());
        }
        if (declaration.isPresent()) {
            names.needs(name, declaration.get(), scope);
            return new Subject.Unknown();
        }
        if (names.isNeeded(name)) {
            return new Subject.Unknown();
        }
        if (isWord(name) || isValue(name)) {
            return new Subject.Unknown();
        }
        return new Subject.OfFact(names.factByUse(name, scope), Optional.empty());
    }

    private static Optional<BuiltIn> builtIn(String name) {
        return Optional.ofNullable(BUILT_IN.get(name));
    }

    private Subject subject(NameSyntax name, Scope.Declared declared, boolean visible) {
        Fact fact = names.facts().get(declared.name().text());
        if (names.isDisputed(declared.name().text())) {
            return new Subject.Unknown();
        }
        if (declared.kind() == Scope.Kind.FACT && fact != null) {
            return new Subject.OfFact(fact, Optional.of(declared.name().at()));
        }
        if (declared.kind() == Scope.Kind.DEFINITION && declared.item() instanceof DefineSyntax define) {
            return visible ? new Subject.OfDefinition(define) : new Subject.Unknown();
        }
        wrongKind(name, declared, "fact");
        return new Subject.Unknown();
    }

    /** The fact or definition that a case speaks of; nothing where nothing in the ruleset knows it. */
    Optional<Subject> known(NameSyntax name) {
        if (names.facts().containsKey(name.text()) && scope.find(name.text()).isEmpty()) {
            scope.use(name);
            return Optional.of(new Subject.OfFact(names.facts().get(name.text()), Optional.empty()));
        }
        Optional<Scope.Declared> visible = scope.use(name);
        if (visible.isPresent()) {
            return Optional.of(subject(name, visible.get(), true));
        }
        if (scope.mayDeclare(name.text())) {
            return Optional.of(new Subject.Unknown());
        }
        Optional<Names.Elsewhere> elsewhere = names.declared(name.text(), IN_CONDITIONS);
        if (elsewhere.isPresent()) {
            elsewhere(name, elsewhere.get());
            return Optional.of(new Subject.Unknown());
        }
        return Optional.empty();
    }

    /** What a name that is not visible may have meant; that it is not visible has been said then. */
    Optional<Scope.Declared> refused(NameSyntax name, Set<Scope.Kind> kinds) {
        Optional<Names.Elsewhere> elsewhere = names.declared(name.text(), kinds)
                .or(() -> names.declared(name.text(), EnumSet.of(Scope.Kind.TREATMENT, Scope.Kind.FACT)));
        if (elsewhere.isPresent()) {
            if (kinds.contains(elsewhere.get().declared().kind())) {
                elsewhere(name, elsewhere.get());
            }
            return elsewhere.map(Names.Elsewhere::declared);
        }
        Optional<Scope.Declared> near = scope.near(name.text(), kinds);
        if (near.isPresent()) {
            nearMiss(name, near.get(), Optional.empty());
            return near;
        }
        // all kinds share one namespace; what was meant, if it is of another kind, has been said then
        Optional<Scope.Declared> other = scope.near(name.text(), EnumSet.complementOf(EnumSet.of(Scope.Kind.BROKEN)));
        other.ifPresent(one -> nearMiss(name, one, Optional.of(one.kind().word())));
        return other.map(one -> new Scope.Declared(Scope.Kind.BROKEN, one.name(), one.item()));
    }

    private void nearMiss(NameSyntax name, Scope.Declared near, Optional<String> otherKind) {
        diagnostics.add(new NameDiagnostic.NearMiss(
                name.at(),
                name.text(),
                near.name().text(),
                otherKind,
                Optional.of(near.name().at())));
    }

    private void elsewhere(NameSyntax name, Names.Elsewhere elsewhere) {
        names.elsewhere(name, elsewhere, scope);
    }

    private void wrongKind(NameSyntax name, Scope.Declared declared, String needed) {
        // of what is declared twice, as two kinds of thing, that has been said
        boolean said = declared.kind() == Scope.Kind.BROKEN || scope.isDeclaredTwice(name.text());
        if (!said && !scope.unread().touches(name.at())) {
            diagnostics.add(new NameDiagnostic.WrongKind(
                    name.at(),
                    name.text(),
                    declared.kind().word(),
                    needed,
                    declared.name().at()));
        }
    }

    /** A fact that has this value, and that may have been meant; it counts as used. */
    Optional<String> owner(String value) {
        Optional<String> owner = names.facts().values().stream()
                .filter(fact -> fact.type() instanceof FactType.Choice choice
                        && choice.values().contains(value))
                .map(Fact::name)
                .findFirst();
        owner.ifPresent(scope::countAsUsed);
        return owner;
    }

    /** The visible fact or definition that may have been meant. */
    Optional<String> near(NameSyntax name) {
        return scope.near(name.text(), IN_CONDITIONS).map(one -> one.name().text());
    }
}

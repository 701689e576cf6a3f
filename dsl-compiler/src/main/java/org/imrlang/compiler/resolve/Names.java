package org.imrlang.compiler.resolve;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.FactSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.compiler.syntax.Syntax.TreatmentSyntax;

/** The treatments and facts of the whole ruleset: what one file declares and what its use declares. */
final class Names {

    private static final String SESSIONS = "sessions";

    private final Diagnostics diagnostics;
    private final Severity undeclared;
    private final Map<String, Treatment> treatments = new TreeMap<>();
    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, Elsewhere> elsewhere = new TreeMap<>();
    private final Set<String> reported = new HashSet<>();

    /** Which guideline declares a name, where, and in which words. */
    private record Elsewhere(String guideline, String declaration, Span at) {}

    Names(Diagnostics diagnostics, boolean strict) {
        this.diagnostics = diagnostics;
        this.undeclared = strict ? Severity.ERROR : Severity.WARNING;
    }

    Map<String, Treatment> treatments() {
        return treatments;
    }

    Map<String, Fact> facts() {
        return facts;
    }

    /** Takes up what a file declares. */
    void declare(String guideline, Scope scope) {
        for (Scope.Declared one : scope.all()) {
            if (one.item() instanceof TreatmentSyntax syntax) {
                declare(guideline, syntax);
            } else if (one.item() instanceof FactSyntax syntax) {
                declare(guideline, syntax);
            }
        }
    }

    private void declare(String guideline, TreatmentSyntax syntax) {
        Treatment treatment = new Treatment(
                syntax.name().text(),
                syntax.label().map(TextSyntax::text),
                syntax.unit().map(NameSyntax::text).orElse(SESSIONS),
                Optional.empty());
        Treatment other = treatments.get(treatment.name());
        if (other != null && !org.imrlang.runtime.Units.same(other.unit(), treatment.unit())) {
            different(syntax.name(), "counted in " + treatment.unit(), "counted in " + other.unit());
        }
        if (facts.containsKey(treatment.name())) {
            different(syntax.name(), "a treatment", "a fact");
        }
        if (other == null || other.label().isEmpty() && treatment.label().isPresent()) {
            treatments.put(treatment.name(), treatment);
        }
        remember(guideline, syntax.name(), "treatment " + treatment.name() + " in " + treatment.unit());
    }

    private void declare(String guideline, FactSyntax syntax) {
        Fact fact = new Fact(syntax.name().text(), new org.imrlang.runtime.FactType.YesNo(), syntax.sentence().map(TextSyntax::text));
        if (treatments.containsKey(fact.name())) {
            different(syntax.name(), "a fact", "a treatment");
        }
        Fact other = facts.get(fact.name());
        if (other == null || other.sentence().isEmpty()) {
            facts.put(fact.name(), fact);
        }
        remember(guideline, syntax.name(), "fact " + fact.name());
    }

    private void remember(String guideline, NameSyntax name, String declaration) {
        elsewhere.putIfAbsent(name.text(), new Elsewhere(guideline, declaration, name.at()));
    }

    private void different(NameSyntax name, String here, String there) {
        Elsewhere other = elsewhere.get(name.text());
        if (other == null) {
            throw new IllegalStateException("`" + name.text() + "` is declared, but nowhere");
        }
        diagnostics.add(new NameDiagnostic.DeclaredDifferently(name.at(), name.text(), here, there, other.at()));
    }

    /** The treatment that a name means, declared by its use where nothing declares it. */
    Treatment treatment(NameSyntax name, Scope scope, boolean quiet) {
        Optional<Scope.Declared> declared = scope.use(name.text());
        if (declared.isPresent()) {
            if (declared.get().kind() != Scope.Kind.TREATMENT) {
                wrongKind(name, declared.get(), "treatment", quiet);
            }
        } else if (!quiet && !isRefused(name, scope, EnumSet.of(Scope.Kind.TREATMENT)) && isFirst(name)) {
            diagnostics.add(new NameDiagnostic.UndeclaredTreatment(name.at(), name.text(), undeclared));
        }
        return treatments.computeIfAbsent(name.text(), unknown -> new Treatment(unknown, Optional.empty(), SESSIONS, Optional.empty()));
    }

    /** The fact that a name means, declared by its use where nothing declares it. */
    Fact fact(NameSyntax name, Scope scope, boolean quiet) {
        Optional<Scope.Declared> declared = scope.use(name.text());
        if (declared.isPresent()) {
            if (declared.get().kind() != Scope.Kind.FACT) {
                wrongKind(name, declared.get(), "fact", quiet);
            }
        } else if (!quiet
                && !isRefused(name, scope, EnumSet.of(Scope.Kind.FACT, Scope.Kind.DEFINITION))
                && isFirst(name)) {
            diagnostics.add(new NameDiagnostic.UndeclaredFact(name.at(), name.text(), undeclared));
        }
        return facts.computeIfAbsent(name.text(), unknown -> new Fact(unknown, new org.imrlang.runtime.FactType.YesNo(), Optional.empty()));
    }

    private void wrongKind(NameSyntax name, Scope.Declared declared, String needed, boolean quiet) {
        if (!quiet && declared.kind() != Scope.Kind.BROKEN) {
            diagnostics.add(new NameDiagnostic.WrongKind(
                    name.at(),
                    name.text(),
                    declared.kind().word(),
                    needed,
                    declared.name().at()));
        }
    }

    private boolean isRefused(NameSyntax name, Scope scope, Set<Scope.Kind> kinds) {
        Optional<Scope.Declared> near = scope.near(name.text(), kinds);
        if (near.isPresent()) {
            scope.use(near.get().name().text());
            diagnostics.add(new NameDiagnostic.NearMiss(
                    name.at(),
                    name.text(),
                    near.get().name().text(),
                    near.get().name().at()));
            return true;
        }
        Elsewhere other = elsewhere.get(name.text());
        if (other != null) {
            diagnostics.add(new NameDiagnostic.DeclaredElsewhere(
                    name.at(), name.text(), other.guideline(), other.declaration(), other.at()));
            return true;
        }
        return false;
    }

    /** Whether this use of an undeclared name is the first in its file: one warning is enough. */
    private boolean isFirst(NameSyntax name) {
        return reported.add(name.at().file().name() + '\n' + name.text());
    }
}

package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.FactSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.TreatmentSyntax;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.Units;

/** The treatments and facts of the whole ruleset: what the files declare and what their use declares. */
final class Names {

    private final Diagnostics diagnostics;
    private final Severity undeclared;
    private final Declarations declarations;
    private final Map<String, Treatment> treatments = new TreeMap<>();
    private final Set<String> disputed = new HashSet<>();
    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, List<Elsewhere>> everywhere = new HashMap<>();
    private final Map<String, NameSyntax> byLowerCase = new HashMap<>();
    private final Map<String, Use> declaredByUse = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Map<String, List<Unseen>> unseen = new LinkedHashMap<>();
    private final Map<String, Needed> needed = new LinkedHashMap<>();
    private final Map<String, Undeclared> treatmentsByUse = new LinkedHashMap<>();
    private final Map<String, String> countedIn = new HashMap<>();
    private final Map<String, NameSyntax> bySpelling = new HashMap<>();

    /** A declaration of some guideline. */
    record Elsewhere(String guideline, Scope.Declared declared) {}

    /** The first use of a name that nothing declares. */
    private record Use(Scope.Kind kind, NameSyntax name) {}

    /** A name that another guideline declares, where it is used. */
    private record Unseen(NameSyntax name, Elsewhere elsewhere, Scope scope) {}

    /** The first use of an undeclared treatment in a file. */
    private record Undeclared(NameSyntax name, Span above) {}

    /** A name that must be declared. */
    private record Needed(NameSyntax name, ByUse declaration, Span above) {}

    Names(Diagnostics diagnostics, boolean strict) {
        this.diagnostics = diagnostics;
        this.undeclared = strict ? Severity.ERROR : Severity.WARNING;
        this.declarations = new Declarations(diagnostics);
    }

    Map<String, Treatment> treatments() {
        return treatments;
    }

    Map<String, Fact> facts() {
        return facts;
    }

    /** Takes up what a file declares. */
    void declare(Scope scope) {
        for (Scope.Declared one : scope.own()) {
            NameSyntax name = one.name();
            checkSpelling(one, scope);
            if (one.item() instanceof TreatmentSyntax syntax) {
                declare(name, declarations.treatment(syntax));
            } else if (one.item() instanceof FactSyntax syntax) {
                declare(name, declarations.fact(syntax));
            }
            everywhere
                    .computeIfAbsent(name.text(), unknown -> new ArrayList<>())
                    .add(new Elsewhere(scope.guideline(), one));
        }
    }

    /** Treatments and facts are those of the whole ruleset, other names those of their file. */
    private void checkSpelling(Scope.Declared one, Scope scope) {
        NameSyntax name = one.name();
        boolean everywhere = one.kind() == Scope.Kind.TREATMENT || one.kind() == Scope.Kind.FACT;
        String common = (everywhere ? "" : one.file()) + '\n' + Spellings.common(name.text());
        NameSyntax first = bySpelling.putIfAbsent(common, name);
        if (first != null && !first.text().equalsIgnoreCase(name.text())) {
            diagnostics.add(new NameDiagnostic.SpellingTwin(name.at(), name.text(), first.text(), first.at()));
            scope.countAsUsed(name.text());
            scope.countAsUsed(first.text());
        }
    }

    private void declare(NameSyntax name, Treatment treatment) {
        if (facts.containsKey(name.text())) {
            different(name, new Declarations.Difference("a treatment", "a fact"));
        }
        Treatment other = treatments.get(name.text());
        if (other == null) {
            isTwin(name, Optional.empty());
            treatments.put(name.text(), treatment);
            return;
        }
        Declarations.difference(treatment, other).ifPresent(difference -> different(name, difference));
        treatments.put(
                name.text(),
                new Treatment(
                        name.text(),
                        other.label().or(treatment::label),
                        other.unit(),
                        other.codes().or(treatment::codes)));
    }

    private void declare(NameSyntax name, Fact fact) {
        if (treatments.containsKey(name.text())) {
            different(name, new Declarations.Difference("a fact", "a treatment"));
        }
        Fact other = facts.get(name.text());
        if (other == null) {
            isTwin(name, Optional.empty());
            facts.put(name.text(), fact);
            return;
        }
        Declarations.difference(fact, other).ifPresent(difference -> different(name, difference));
        facts.put(
                name.text(),
                new Fact(name.text(), other.type(), other.sentence().or(fact::sentence)));
    }

    /** Whether a name differs from an earlier one only by case, which is refused. */
    private boolean isTwin(NameSyntax name, Optional<Scope.Kind> used) {
        NameSyntax first = byLowerCase.putIfAbsent(name.text().toLowerCase(Locale.ROOT), name);
        // of two declarations in one file its scope has said so already
        boolean said = used.isEmpty()
                && first != null
                && first.at().file() == name.at().file();
        boolean twin = first != null && !first.text().equals(name.text());
        if (twin && !said) {
            Use other = declaredByUse.get(first.text());
            boolean apart = other == null || !used.equals(Optional.of(other.kind()));
            diagnostics.add(new NameDiagnostic.CaseTwin(name.at(), name.text(), first.text(), apart, first.at()));
        }
        return twin;
    }

    private void different(NameSyntax name, Declarations.Difference difference) {
        Scope.Declared other = declared(name.text(), Set.of(Scope.Kind.TREATMENT, Scope.Kind.FACT))
                .orElseThrow(() -> new IllegalStateException("`" + name.text() + "` is declared, but nowhere"))
                .declared();
        disputed.add(name.text());
        diagnostics.add(new NameDiagnostic.DeclaredDifferently(
                name.at(),
                name.text(),
                difference.here(),
                difference.there(),
                other.name().at()));
    }

    /** Whether files declare a name differently: that has been said, and what it is cannot be known. */
    boolean isDisputed(String name) {
        return disputed.contains(name);
    }

    /** The first declaration of these kinds in the ruleset. */
    Optional<Elsewhere> declared(String name, Set<Scope.Kind> kinds) {
        return everywhere.getOrDefault(name, List.of()).stream()
                .filter(one -> kinds.contains(one.declared().kind()))
                .findFirst();
    }

    /**
     * Takes down that another guideline declares a name. Which names of it a file uses without using it is said once; of
     * another edition each name by itself, since each has to be declared.
     */
    void elsewhere(NameSyntax name, Elsewhere elsewhere, Scope scope) {
        boolean edition = elsewhere.guideline().equals(scope.guideline());
        String key = name.at().file().name() + '\n' + elsewhere.guideline() + (edition ? '\n' + name.text() : "");
        unseen.computeIfAbsent(key, unknown -> new ArrayList<>()).add(new Unseen(name, elsewhere, scope));
    }

    private void sayWhatIsElsewhere(List<Unseen> names) {
        Unseen first = names.stream()
                .min(Comparator.comparingInt(one -> one.name().at().start()))
                .orElseThrow(() -> new IllegalStateException("what is taken down has a name"));
        String guideline = first.elsewhere().guideline();
        diagnostics.add(new NameDiagnostic.DeclaredElsewhere(
                first.name().at(),
                first.name().text(),
                guideline,
                guideline.equals(first.scope().guideline()),
                names.stream()
                        .map(one -> one.name().text())
                        .filter(name -> !name.equals(first.name().text()))
                        .distinct()
                        .sorted()
                        .toList(),
                first.scope().using(guideline),
                first.elsewhere().declared().name().at()));
    }

    /** A treatment that nothing declares: counted in sessions. */
    Treatment treatmentByUse(NameSyntax name, Scope scope) {
        if (isByUse(name, Scope.Kind.TREATMENT) && isFirst(name)) {
            // in which unit it is counted is seen later
            treatmentsByUse.put(key(name), new Undeclared(name, scope.above(name.at())));
        }
        return treatments.computeIfAbsent(
                name.text(),
                unknown -> new Treatment(unknown, Optional.empty(), Declarations.SESSIONS, Optional.empty()));
    }

    /** Takes down the unit of a treatment that is declared by its use; of several the first one counts. */
    boolean countedIn(String treatment, String unit) {
        boolean byUse = treatmentsByUse.values().stream()
                .anyMatch(one -> one.name().text().equals(treatment));
        return byUse && Units.same(countedIn.computeIfAbsent(treatment, unknown -> unit), unit);
    }

    /** The one fact that has this value. */
    Optional<Fact> owner(String value) {
        List<Fact> owners = facts.values().stream()
                .filter(fact -> fact.type() instanceof FactType.Choice choice
                        && choice.values().contains(value))
                .toList();
        return owners.stream().findFirst().filter(one -> owners.size() == 1);
    }

    /** A fact that nothing declares: yes or no. */
    Fact factByUse(NameSyntax name, Scope scope) {
        if (isByUse(name, Scope.Kind.FACT) && isFirst(name)) {
            diagnostics.add(
                    new NameDiagnostic.UndeclaredFact(name.at(), name.text(), undeclared, scope.above(name.at())));
        }
        return facts.computeIfAbsent(name.text(), unknown -> new Fact(unknown, new FactType.YesNo(), Optional.empty()));
    }

    private boolean isByUse(NameSyntax name, Scope.Kind kind) {
        Use use = declaredByUse.putIfAbsent(name.text(), new Use(kind, name));
        if (use != null && use.kind() != kind) {
            diagnostics.add(new NameDiagnostic.WrongKind(
                    name.at(),
                    name.text(),
                    use.kind().word(),
                    kind.word(),
                    use.name().at()));
            return false;
        }
        return use != null || !isTwin(name, Optional.of(kind));
    }

    /** Takes down that a name must be declared; once the whole ruleset is known, that is said, with all its values. */
    void needs(NameSyntax name, ByUse declaration, Scope scope) {
        needed.merge(
                key(name),
                new Needed(name, declaration, scope.above(name.at())),
                (first, more) -> new Needed(first.name(), first.declaration().and(declaration), first.above()));
    }

    /** Whether it was taken down that a name must be declared in its file. */
    boolean isNeeded(NameSyntax name) {
        return needed.containsKey(key(name));
    }

    /** Takes down that some clause or definition of the ruleset reads a fact. */
    void countAsRead(String fact) {
        read.add(fact);
    }

    /** Whether some clause or definition reads a fact, so that it can be missing. */
    boolean isRead(String fact) {
        return read.contains(fact);
    }

    /** Says what is known of names once all files are resolved. */
    void sayWhatIsLacking() {
        declarations.check();
        unseen.values().forEach(this::sayWhatIsElsewhere);
        treatmentsByUse.values().forEach(one -> {
            String name = one.name().text();
            Optional<String> unit = Optional.ofNullable(countedIn.get(name));
            diagnostics.add(new NameDiagnostic.UndeclaredTreatment(
                    one.name().at(), name, unit.isPresent() ? Severity.ERROR : undeclared, unit, one.above()));
        });
        needed.values().forEach(one -> {
            String name = one.name().text();
            diagnostics.add(new ScopeDiagnostic.NeedsDeclaration(
                    one.name().at(), name, one.declaration().declaration(name), one.above()));
        });
    }

    /** Whether this use of an undeclared name is the first in its file: one message is enough. */
    private boolean isFirst(NameSyntax name) {
        return reported.add(key(name));
    }

    private static String key(NameSyntax name) {
        return name.at().file().name() + '\n' + name.text();
    }
}

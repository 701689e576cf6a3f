package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.syntax.Syntax.BrokenSyntax;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.compiler.syntax.Syntax.FactSyntax;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.SourceSyntax;
import org.imrlang.compiler.syntax.Syntax.TreatmentSyntax;
import org.imrlang.runtime.NearNames;

/** The names that one file sees: treatments, facts, definitions and sources share one namespace. */
final class Scope {

    /** What a name was declared as. */
    enum Kind {
        TREATMENT("treatment"),
        FACT("fact"),
        DEFINITION("definition"),
        SOURCE("source"),
        /** The declaration could not be read; nothing more is said of the name. */
        BROKEN("name");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A declaration. */
    record Declared(Kind kind, NameSyntax name, ItemSyntax item) {
        /** The file that it stands in. */
        String file() {
            return name.at().file().name();
        }
    }

    private final String guideline;
    private final Diagnostics diagnostics;
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Map<String, Declared> byLowerCase = new HashMap<>();
    private final List<Scope> seen = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final boolean broken;
    private boolean complete;

    Scope(FileSyntax file, String guideline, Diagnostics diagnostics) {
        this.guideline = guideline;
        this.diagnostics = diagnostics;
        this.broken = file.broken();
        this.complete = !broken;
        for (ItemSyntax item : file.items()) {
            declaration(item).ifPresent(this::declare);
        }
    }

    /** Makes the declarations of another guideline visible here. */
    void see(Scope other) {
        seen.add(other);
        complete &= !other.broken;
        for (Declared one : other.declared.values()) {
            Declared own = byLowerCase.get(one.name().text().toLowerCase(Locale.ROOT));
            if (own != null
                    && !own.name().text().equals(one.name().text())
                    && (isOfItsGuideline(own) || isOfItsGuideline(one))) {
                diagnostics.add(new NameDiagnostic.CaseTwin(
                        own.name().at(),
                        own.name().text(),
                        one.name().text(),
                        one.name().at()));
            }
        }
    }

    private static boolean isOfItsGuideline(Declared one) {
        return one.kind() == Kind.DEFINITION || one.kind() == Kind.SOURCE;
    }

    /** Some of what would be visible could not be read: that a name is not declared says nothing. */
    void seeNotAll() {
        complete = false;
    }

    /** Whether a name that is not found is not declared. */
    boolean isComplete() {
        return complete;
    }

    /** The name of its guideline. */
    String guideline() {
        return guideline;
    }

    private void declare(Declared one) {
        String name = one.name().text();
        Declared same = declared.get(name);
        if (same != null) {
            diagnostics.add(new NameDiagnostic.DuplicateName(
                    one.name().at(), name, same.name().at()));
            return;
        }
        Declared twin = byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), one);
        if (twin != null) {
            diagnostics.add(new NameDiagnostic.CaseTwin(
                    one.name().at(), name, twin.name().text(), twin.name().at()));
        }
        declared.put(name, one);
    }

    private static Optional<Declared> declaration(ItemSyntax item) {
        if (item instanceof TreatmentSyntax treatment) {
            return Optional.of(new Declared(Kind.TREATMENT, treatment.name(), item));
        }
        if (item instanceof FactSyntax fact) {
            return Optional.of(new Declared(Kind.FACT, fact.name(), item));
        }
        if (item instanceof DefineSyntax define) {
            return Optional.of(new Declared(Kind.DEFINITION, define.name(), item));
        }
        if (item instanceof SourceSyntax source) {
            return Optional.of(new Declared(Kind.SOURCE, source.name(), item));
        }
        if (item instanceof BrokenSyntax broken) {
            return broken.declared().map(name -> new Declared(Kind.BROKEN, name, item));
        }
        return Optional.empty();
    }

    /** What a name was declared as, here or in a guideline that is used; from now on it counts as used. */
    Optional<Declared> use(NameSyntax name) {
        used.add(name.text());
        if (declared.containsKey(name.text())) {
            return Optional.of(declared.get(name.text()));
        }
        Declared first = null;
        Scope owner = this;
        for (Scope other : seen) {
            Declared found = other.declared.get(name.text());
            if (found == null || found.equals(first)) {
                continue;
            }
            if (first != null && (isOfItsGuideline(first) || isOfItsGuideline(found))) {
                diagnostics.add(new ScopeDiagnostic.AmbiguousName(
                        name.at(),
                        name.text(),
                        owner.guideline,
                        first.name().at(),
                        other.guideline,
                        found.name().at()));
                return Optional.of(new Declared(Kind.BROKEN, name, first.item()));
            }
            if (first == null) {
                first = found;
                owner = other;
            }
        }
        return Optional.ofNullable(first);
    }

    /** What a name means here; nothing where it means several things. */
    Optional<Declared> find(String name) {
        if (declared.containsKey(name)) {
            return Optional.of(declared.get(name));
        }
        List<Declared> found = seen.stream()
                .flatMap(other -> Optional.ofNullable(other.declared.get(name)).stream())
                .distinct()
                .toList();
        return found.stream().findFirst().filter(one -> found.size() == 1 || !isOfItsGuideline(one));
    }

    /** What this file itself declares. */
    List<Declared> own() {
        return List.copyOf(declared.values());
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }

    /** The visible name that may have been meant, first one that differs only by case; it counts as used. */
    Optional<Declared> near(String name, Set<Kind> kinds) {
        List<String> candidates = new ArrayList<>();
        for (Declared one : visible()) {
            if (kinds.contains(one.kind())) {
                if (one.name().text().equalsIgnoreCase(name)) {
                    used.add(one.name().text());
                    return Optional.of(one);
                }
                candidates.add(one.name().text());
            }
        }
        Optional<String> nearest = NearNames.nearest(name, candidates);
        nearest.ifPresent(used::add);
        return nearest.flatMap(this::find);
    }

    private List<Declared> visible() {
        List<Declared> visible = new ArrayList<>(declared.values());
        seen.forEach(other -> visible.addAll(other.declared.values()));
        return visible;
    }
}

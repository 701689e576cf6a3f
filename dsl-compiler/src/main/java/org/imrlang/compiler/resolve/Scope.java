package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.NameText;
import org.imrlang.compiler.syntax.Syntax.BrokenSyntax;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.compiler.syntax.Syntax.FactSyntax;
import org.imrlang.compiler.syntax.Syntax.GuidelineSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.SourceSyntax;
import org.imrlang.compiler.syntax.Syntax.TreatmentSyntax;

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

    private static final Set<String> DECLARING = Set.of("treatment", "fact", "define", "source");

    private final String guideline;
    private final Diagnostics diagnostics;
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Map<String, Declared> byLowerCase = new HashMap<>();
    private final List<Scope> seen = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> twice = new HashSet<>();
    private final Header header;
    private final Unread unread;
    private final NavigableSet<Integer> starts = new TreeSet<>();
    private boolean seesAll = true;

    Scope(Header header, Unread unread, Diagnostics diagnostics) {
        this.header = header;
        this.unread = unread;
        this.guideline = header.name();
        this.diagnostics = diagnostics;
        for (ItemSyntax item : header.file().items()) {
            starts.add(item.at().start());
            declaration(item).ifPresent(this::declare);
        }
    }

    /** Makes the declarations of another guideline visible here. */
    void see(Scope other) {
        seen.add(other);
        seesAll &= other.header.file().items().stream().noneMatch(Scope::isNameless);
        for (Declared one : other.declared.values()) {
            Declared own = byLowerCase.get(one.name().text().toLowerCase(Locale.ROOT));
            if (own != null
                    && !own.name().text().equals(one.name().text())
                    && (isOfItsGuideline(own) || isOfItsGuideline(one))) {
                diagnostics.add(new NameDiagnostic.CaseTwin(
                        own.name().at(),
                        own.name().text(),
                        one.name().text(),
                        true,
                        one.name().at()));
            }
        }
    }

    /** Whether it declares something of which not even the name could be read. */
    private static boolean isNameless(ItemSyntax item) {
        return item instanceof BrokenSyntax broken
                && broken.declared().isEmpty()
                && DECLARING.contains(broken.at().text().split("\\s", 2)[0]);
    }

    private static boolean isOfItsGuideline(Declared one) {
        return one.kind() == Kind.DEFINITION || one.kind() == Kind.SOURCE;
    }

    /** Some of what would be visible could not be read: that a name is not declared says nothing. */
    void seeNotAll() {
        seesAll = false;
    }

    /** Whether a name that is not found may be declared in what could not be read, or be seen from what is not there. */
    boolean mayDeclare(String name) {
        return !seesAll
                || unread.holds(header.file().file(), name)
                || seen.stream()
                        .anyMatch(other -> unread.holds(other.header.file().file(), name));
    }

    /** Whether a name may be used in what could not be read. */
    boolean mayUse(String name) {
        return unread.holds(header.file().file(), name);
    }

    /** What could not be read, here and elsewhere. */
    Unread unread() {
        return unread;
    }

    /** Where a declaration would stand that is put above what uses it. */
    Span above(Span at) {
        Integer item = starts.floor(at.start());
        int start = item == null ? 0 : item;
        return new Span(at.file(), start, start);
    }

    /** What makes another guideline visible here; nothing where it cannot be named, or where there is no place to. */
    Optional<Edit> using(String other) {
        List<ItemSyntax> items = header.file().items();
        Span start = new Span(header.file().file(), 0, 0);
        if (!NameText.isName(other) || !NameText.isName(guideline) || unread.touches(start)) {
            return Optional.empty();
        }
        if (items.get(0) instanceof GuidelineSyntax head) {
            int end = head.at().end();
            return Optional.of(new Edit(new Span(head.at().file(), end, end), "\n  use " + other));
        }
        return header.named()
                ? Optional.empty()
                : Optional.of(new Edit(start, "guideline " + guideline + "\n  use " + other + "\n\n"));
    }

    /** The name of its guideline. */
    String guideline() {
        return guideline;
    }

    private void declare(Declared one) {
        String name = one.name().text();
        Declared same = declared.get(name);
        if (same != null) {
            twice.add(name);
            diagnostics.add(new NameDiagnostic.DuplicateName(
                    one.name().at(), name, same.name().at()));
            return;
        }
        Declared twin = byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), one);
        if (twin != null) {
            diagnostics.add(new NameDiagnostic.CaseTwin(
                    one.name().at(), name, twin.name().text(), true, twin.name().at()));
            used.add(name);
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

    /** Whether a name is declared here a second time, which is refused. */
    boolean isDeclaredTwice(String name) {
        return twice.contains(name);
    }

    /** What this file itself declares. */
    List<Declared> own() {
        return List.copyOf(declared.values());
    }

    /** A name that may have been meant where another one is written. */
    void countAsUsed(String name) {
        used.add(name);
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }

    /** The visible name that may have been meant; it counts as used. */
    Optional<Declared> near(String name, Set<Kind> kinds) {
        List<String> candidates = visible().stream()
                .filter(one -> kinds.contains(one.kind()))
                .map(one -> one.name().text())
                .toList();
        Optional<String> near = Near.to(name, candidates);
        near.ifPresent(used::add);
        return near.flatMap(this::find);
    }

    private List<Declared> visible() {
        List<Declared> visible = new ArrayList<>(declared.values());
        seen.forEach(other -> visible.addAll(other.declared.values()));
        return visible;
    }
}

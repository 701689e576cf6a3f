package org.imrlang.compiler.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.PrecedenceSyntax;
import org.imrlang.runtime.Basis;

/** The guidelines of a ruleset: in which order they are asked, their editions, and what each uses. */
final class Guidelines {

    private final Diagnostics diagnostics;
    private final List<Header> inOrder;
    private final Map<String, List<Header>> editions = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    Guidelines(List<FileSyntax> files, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        List<FileSyntax> byFile = files.stream()
                .sorted(Comparator.comparing(file -> file.file().name()))
                .toList();
        HeaderResolver resolver = new HeaderResolver(diagnostics);
        List<Header> headers = byFile.stream().map(resolver::header).toList();
        Map<String, Integer> precedence = precedence(byFile);
        this.inOrder = headers.stream()
                .sorted(Comparator.comparing((Header header) -> rank(header, precedence))
                        .thenComparing(Header::name)
                        .thenComparing(header -> header.from().orElse(LocalDate.MIN)))
                .toList();
        inOrder.forEach(header -> editions.computeIfAbsent(header.name(), name -> new ArrayList<>())
                .add(header));
        editions.values().forEach(this::check);
        twins(byFile);
    }

    /** All of them, in the order in which they are asked. */
    List<Header> inOrder() {
        return inOrder;
    }

    /** Whether another guideline uses this one. */
    boolean isUsed(String name) {
        return used.contains(name);
    }

    /**
     * The guidelines whose declarations a file sees; of several editions the latest.
     *
     * @return nothing for one that does not exist
     */
    List<Optional<Header>> uses(Header header) {
        Map<String, Span> named = new HashMap<>();
        List<Optional<Header>> seen = new ArrayList<>();
        for (NameSyntax use : header.uses()) {
            Span first = named.putIfAbsent(use.text(), use.at());
            if (first != null) {
                diagnostics.add(new LimitDiagnostic.StandsTwice(use.at(), "use " + use.text(), first));
            } else if (use.text().equals(header.name())) {
                diagnostics.add(new ScopeDiagnostic.UsesItself(use.at(), use.text()));
            } else {
                seen.add(latest(use));
            }
        }
        return seen;
    }

    private Optional<Header> latest(NameSyntax use) {
        Optional<String> name = Optional.of(use.text()).filter(editions::containsKey);
        if (name.isEmpty()) {
            name = Near.to(use.text(), editions.keySet());
            diagnostics.add(new ScopeDiagnostic.UnknownGuideline(use.at(), use.text(), name));
        }
        name.ifPresent(used::add);
        return name.map(editions::get).map(all -> all.get(all.size() - 1));
    }

    private Map<String, Integer> precedence(List<FileSyntax> files) {
        Map<String, Integer> ranks = new HashMap<>();
        Span first = null;
        for (FileSyntax file : files) {
            for (PrecedenceSyntax precedence : items(file)) {
                if (first != null) {
                    diagnostics.add(new LimitDiagnostic.StandsTwice(precedence.at(), "precedence", first));
                    continue;
                }
                first = precedence.at();
                rank(precedence, ranks);
            }
        }
        return ranks;
    }

    private void rank(PrecedenceSyntax precedence, Map<String, Integer> ranks) {
        Map<String, Span> named = new HashMap<>();
        for (NameSyntax authority : precedence.authorities()) {
            Span first = named.putIfAbsent(authority.text(), authority.at());
            if (first != null) {
                diagnostics.add(new LimitDiagnostic.StandsTwice(authority.at(), authority.text(), first));
            } else {
                ranks.put(authority.text(), ranks.size());
            }
        }
    }

    private static List<PrecedenceSyntax> items(FileSyntax file) {
        return file.items().stream()
                .filter(PrecedenceSyntax.class::isInstance)
                .map(PrecedenceSyntax.class::cast)
                .toList();
    }

    private static int rank(Header header, Map<String, Integer> precedence) {
        return header.authority()
                .map(authority -> precedence.getOrDefault(authority.text(), Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
    }

    /** Editions of one guideline, the earliest first. */
    private void check(List<Header> all) {
        all.sort(Comparator.comparing((Header header) -> header.from().orElse(LocalDate.MIN))
                .thenComparing(header -> header.file().file().name()));
        for (int later = 1; later < all.size(); later++) {
            check(all.get(later - 1), all.get(later));
        }
    }

    private void check(Header earlier, Header later) {
        if (!earlier.dated()
                || !later.dated()
                || earlier.file().items().isEmpty()
                || later.file().items().isEmpty()) {
            return;
        }
        if (earlier.effective().isEmpty() && later.effective().isEmpty()) {
            diagnostics.add(new ScopeDiagnostic.DuplicateGuideline(later.at(), later.name(), earlier.at()));
            return;
        }
        if (basis(earlier) != basis(later)) {
            diagnostics.add(new ScopeDiagnostic.EditionsDiffer(
                    place(later), later.name(), words(basis(later)), words(basis(earlier)), place(earlier)));
        } else if (later.from().isEmpty()
                || earlier.until().isEmpty()
                || earlier.until().get().isAfter(later.from().get())) {
            Optional<LocalDate> until = earlier.until().isEmpty()
                    ? later.until()
                    : later.until().isEmpty()
                                    || later.until()
                                            .get()
                                            .isAfter(earlier.until().get())
                            ? earlier.until()
                            : later.until();
            diagnostics.add(new ScopeDiagnostic.EditionsOverlap(
                    place(later),
                    later.name(),
                    later.from().map(LocalDate::toString),
                    until.map(LocalDate::toString),
                    place(earlier)));
        }
    }

    private static Basis basis(Header header) {
        return header.effective().map(Effective::basis).orElse(Basis.REQUEST_DATE);
    }

    private static String words(Basis basis) {
        return basis.text().replace('_', ' ');
    }

    private static Span place(Header header) {
        return header.effective().map(Effective::at).orElse(header.at());
    }

    private void twins(List<FileSyntax> byFile) {
        Twins names = new Twins("guideline", diagnostics);
        Twins authorities = new Twins("authority", diagnostics);
        for (Header header : inOrder) {
            names.add(new NameSyntax(header.at(), header.name()));
            header.authority().ifPresent(authorities::add);
        }
        byFile.forEach(file -> items(file).forEach(one -> one.authorities().forEach(authorities::add)));
        authorities.check();
    }
}

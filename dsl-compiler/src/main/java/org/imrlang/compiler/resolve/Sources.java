package org.imrlang.compiler.resolve;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.model.Cite;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Source;
import org.imrlang.compiler.syntax.Syntax.CiteSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.compiler.syntax.Syntax.SourceSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;

/** The sources of one guideline, and what cites them. */
final class Sources {

    private final Scope scope;
    private final Numbers numbers;
    private final Diagnostics diagnostics;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    Sources(Scope scope, Numbers numbers, Diagnostics diagnostics) {
        this.scope = scope;
        this.numbers = numbers;
        this.diagnostics = diagnostics;
        for (Scope.Declared declared : scope.all()) {
            if (declared.item() instanceof SourceSyntax syntax) {
                sources.put(syntax.name().text(), source(syntax));
            }
        }
    }

    List<Source> all() {
        return List.copyOf(sources.values());
    }

    /** The citation, or nothing where its source is not known. */
    Optional<Cite> cite(CiteSyntax cite) {
        String name = cite.source().text();
        Optional<Scope.Declared> declared = scope.use(name);
        Source source = sources.get(name);
        if (source != null) {
            return Optional.of(new Cite(source, cite.pages().flatMap(this::pages)));
        }
        if (declared.isPresent() && declared.get().kind() == Scope.Kind.BROKEN) {
            return Optional.empty();
        }
        diagnostics.add(
                declared.isPresent()
                        ? new NameDiagnostic.WrongKind(
                                cite.source().at(),
                                name,
                                declared.get().kind().word(),
                                "source",
                                declared.get().name().at())
                        : new NameDiagnostic.UnknownSource(
                                cite.source().at(),
                                name,
                                scope.near(name, EnumSet.of(Scope.Kind.SOURCE)).map(near -> {
                                    scope.use(near.name().text());
                                    return near.name().text();
                                })));
        return Optional.empty();
    }

    private Source source(SourceSyntax syntax) {
        return new Source(
                syntax.name().text(),
                syntax.title().text(),
                once(syntax.sections(), "section"),
                once(syntax.topics(), "topic"),
                once(syntax.editions(), "edition"),
                oncePages(syntax.pages()),
                once(syntax.urls(), "url"));
    }

    private Optional<String> once(List<TextSyntax> stated, String part) {
        stated.stream().skip(1).forEach(second -> diagnostics.add(new NameDiagnostic.DuplicatePart(second.at(), part)));
        return stated.stream().findFirst().map(TextSyntax::text);
    }

    private Optional<String> oncePages(List<RangeSyntax> stated) {
        stated.stream()
                .skip(1)
                .forEach(second -> diagnostics.add(new NameDiagnostic.DuplicatePart(second.at(), "pages")));
        return stated.stream().findFirst().flatMap(this::pages);
    }

    private Optional<String> pages(RangeSyntax syntax) {
        Optional<Range> range = numbers.range(syntax);
        return range.map(pages -> pages.isSingle() ? String.valueOf(pages.high()) : pages.low() + ".." + pages.high());
    }
}

package org.imrlang.compiler.resolve;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.model.Cite;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Source;
import org.imrlang.compiler.syntax.Syntax.CiteSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.compiler.syntax.Syntax.SourceSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;

/** The sources of all guidelines, and what cites them. */
final class Sources {

    private final Names names;
    private final Diagnostics diagnostics;

    /** Like definitions, sources belong to their file. */
    private final Map<Definition.Key, Source> sources = new HashMap<>();

    Sources(Names names, Diagnostics diagnostics) {
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /** Takes up what a file declares. */
    void declare(Scope scope, Numbers numbers) {
        for (Scope.Declared declared : scope.own()) {
            if (declared.item() instanceof SourceSyntax syntax) {
                sources.put(key(declared), source(syntax, numbers));
            }
        }
    }

    /** The sources of one file. */
    List<Source> of(Scope scope) {
        return scope.own().stream()
                .map(declared -> sources.get(key(declared)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Definition.Key key(Scope.Declared declared) {
        return new Definition.Key(declared.file(), declared.name().text());
    }

    /** The citation, or nothing where its source is not known. */
    Optional<Cite> cite(CiteSyntax cite, Context context) {
        String name = cite.source().text();
        Scope scope = context.scope();
        Optional<Scope.Declared> declared = scope.use(cite.source());
        if (declared.isPresent() && declared.get().kind() == Scope.Kind.SOURCE) {
            Source source = sources.get(key(declared.get()));
            if (source == null) {
                throw new IllegalStateException("every source is declared before it is cited");
            }
            return Optional.of(new Cite(source, cite.pages().flatMap(pages -> pages(pages, context.numbers()))));
        }
        if (declared.isPresent()) {
            wrongKind(cite, declared.get());
        } else if (!scope.mayDeclare(name)) {
            unknown(cite, name, scope);
        }
        return Optional.empty();
    }

    private void wrongKind(CiteSyntax cite, Scope.Declared declared) {
        if (declared.kind() != Scope.Kind.BROKEN) {
            diagnostics.add(new NameDiagnostic.WrongKind(
                    cite.source().at(),
                    cite.source().text(),
                    declared.kind().word(),
                    "source",
                    declared.name().at()));
        }
    }

    private void unknown(CiteSyntax cite, String name, Scope scope) {
        Optional<Names.Elsewhere> elsewhere = names.declared(name, EnumSet.of(Scope.Kind.SOURCE));
        if (elsewhere.isPresent()) {
            names.elsewhere(cite.source(), elsewhere.get(), scope);
            return;
        }
        Optional<Scope.Declared> near = scope.near(name, EnumSet.of(Scope.Kind.SOURCE));
        diagnostics.add(new NameDiagnostic.UnknownSource(
                cite.source().at(),
                name,
                near.map(one -> one.name().text()),
                scope.above(cite.source().at())));
    }

    private Source source(SourceSyntax syntax, Numbers numbers) {
        return new Source(
                syntax.name().text(),
                syntax.title().text(),
                once(syntax.sections(), "section"),
                once(syntax.topics(), "topic"),
                once(syntax.editions(), "edition"),
                oncePages(syntax.pages(), numbers),
                once(syntax.urls(), "url"));
    }

    private Optional<String> once(List<TextSyntax> stated, String part) {
        stated.stream()
                .skip(1)
                .forEach(second -> diagnostics.add(new ScopeDiagnostic.DuplicatePart(
                        second.at(), part, stated.get(0).at())));
        return stated.stream().findFirst().map(TextSyntax::text);
    }

    private Optional<String> oncePages(List<RangeSyntax> stated, Numbers numbers) {
        stated.stream()
                .skip(1)
                .forEach(second -> diagnostics.add(new ScopeDiagnostic.DuplicatePart(
                        second.at(), "pages", stated.get(0).at())));
        return stated.stream().findFirst().flatMap(pages -> pages(pages, numbers));
    }

    private static Optional<String> pages(RangeSyntax syntax, Numbers numbers) {
        Optional<Range> range = numbers.range(syntax);
        return range.map(pages -> pages.isSingle() ? String.valueOf(pages.high()) : pages.low() + ".." + pages.high());
    }
}

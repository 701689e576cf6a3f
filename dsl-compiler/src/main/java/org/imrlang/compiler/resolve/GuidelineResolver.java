package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.CaseSyntax;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.GuidelineSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.RecommendationSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;

/** Resolves one file. In a file with syntax errors, what may follow from them is not reported. */
final class GuidelineResolver {

    private final FileSyntax file;
    private final String name;
    private final Scope scope;
    private final Names names;
    private final Diagnostics diagnostics;
    private final Numbers numbers;
    private final Sources sources;
    private final DefinitionResolver definitions;

    GuidelineResolver(FileSyntax file, String name, Scope scope, Names names, Diagnostics diagnostics) {
        this.file = file;
        this.name = name;
        this.scope = scope;
        this.names = names;
        this.diagnostics = diagnostics;
        this.numbers = new Numbers(diagnostics, file.broken());
        this.sources = new Sources(scope, numbers, diagnostics);
        this.definitions = new DefinitionResolver(name, scope, names, sources, diagnostics, file.broken());
    }

    Guideline guideline() {
        Optional<GuidelineSyntax> header = header();
        all(DefineSyntax.class).forEach(definitions::define);
        List<Recommendation> recommendations = recommendations();
        List<Case> cases = cases();
        Guideline guideline = new Guideline(
                file.file().name(),
                new Span(file.file(), 0, 0),
                header.isPresent(),
                name,
                header.flatMap(GuidelineSyntax::title).map(TextSyntax::text),
                header.flatMap(one -> once(one.authorities(), "authority", NameSyntax::at))
                        .map(NameSyntax::text),
                header.flatMap(one -> once(one.editions(), "edition", TextSyntax::at))
                        .map(TextSyntax::text),
                Optional.empty(),
                sources.all(),
                definitions.inOrder(),
                recommendations,
                List.of(),
                cases);
        if (!file.broken()) {
            warn(guideline, header);
        }
        return guideline;
    }

    private Optional<GuidelineSyntax> header() {
        List<GuidelineSyntax> headers = all(GuidelineSyntax.class);
        for (GuidelineSyntax header : headers) {
            if (header != file.items().get(0)) {
                diagnostics.add(new NameDiagnostic.GuidelineNotFirst(header.at()));
            }
        }
        return headers.stream().findFirst();
    }

    private <T> Optional<T> once(List<T> stated, String part, java.util.function.Function<T, Span> place) {
        stated.stream()
                .skip(1)
                .forEach(second -> diagnostics.add(new NameDiagnostic.DuplicatePart(place.apply(second), part)));
        return stated.stream().findFirst();
    }

    private List<Recommendation> recommendations() {
        List<Recommendation> recommendations = new ArrayList<>();
        for (RecommendationSyntax syntax : all(RecommendationSyntax.class)) {
            Treatment treatment = names.treatment(syntax.heading().treatments().get(0), scope, file.broken());
            Recommendation recommendation = new RecommendationResolver(
                            syntax, treatment, definitions, sources, numbers, diagnostics, file.broken())
                    .recommendation();
            recommendations.add(recommendation);
        }
        return List.copyOf(recommendations);
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (CaseSyntax syntax : all(CaseSyntax.class)) {
            new CaseResolver(syntax, scope, names, definitions, numbers, diagnostics, file.broken())
                    .resolve()
                    .ifPresent(cases::add);
        }
        return List.copyOf(cases);
    }

    private void warn(Guideline guideline, Optional<GuidelineSyntax> header) {
        for (Scope.Declared declared : scope.all()) {
            if (!scope.isUsed(declared.name().text()) && isExpectedToBeUsed(guideline)) {
                diagnostics.add(new NameDiagnostic.NeverUsed(
                        declared.name().at(),
                        declared.name().text(),
                        declared.kind().word()));
            }
        }
        if (header.isEmpty() || guideline.recommendations().isEmpty()) {
            return;
        }
        Span at = header.get().name().at();
        boolean cites = guideline.recommendations().stream()
                .flatMap(recommendation -> recommendation.clauses().stream())
                .anyMatch(Clause.Cites.class::isInstance);
        if (!cites) {
            diagnostics.add(new NameDiagnostic.NothingCited(at, name));
        }
        if (guideline.cases().isEmpty()) {
            diagnostics.add(new NameDiagnostic.NothingTested(at, name));
        }
    }

    /** A file of declarations alone is a vocabulary; what it declares is for others. */
    private static boolean isExpectedToBeUsed(Guideline guideline) {
        return !guideline.recommendations().isEmpty();
    }

    private <T extends ItemSyntax> List<T> all(Class<T> kind) {
        return file.items().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

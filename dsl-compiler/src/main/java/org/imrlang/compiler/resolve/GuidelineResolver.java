package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.CiteClauseSyntax;
import org.imrlang.compiler.syntax.Syntax.CaseSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;
import org.imrlang.compiler.syntax.Syntax.LimitSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.RecommendationSyntax;
import org.imrlang.compiler.syntax.Syntax.TableSyntax;

/** Resolves one file, once the definitions of all files are. */
final class GuidelineResolver {

    private final Context context;
    private final Names names;
    private final Header header;
    private final Diagnostics diagnostics;
    private final Recommendations recommendations;

    GuidelineResolver(Context context, Names names) {
        this.context = context;
        this.names = names;
        this.header = context.header();
        this.diagnostics = context.diagnostics();
        this.recommendations = new Recommendations(context);
    }

    /**
     * The guideline with its cases; all recommendations of the ruleset are resolved by then, so that all its facts are
     * known.
     *
     * @param used whether another guideline uses it
     */
    Guideline guideline(boolean used) {
        Guideline guideline = new Guideline(
                header.file().file().name(),
                new Span(header.file().file(), 0, 0),
                header.named(),
                header.name(),
                header.title(),
                header.authority().map(NameSyntax::text),
                header.edition(),
                header.effective(),
                header.uses().stream().map(NameSyntax::text).toList(),
                declares(),
                context.sources().of(context.scope()),
                context.definitions().of(context),
                recommendations.recommendations(),
                recommendations.limits(),
                cases());
        boolean vocabulary =
                guideline.recommendations().isEmpty() && guideline.limits().isEmpty();
        if (!vocabulary) {
            if (!used) {
                warnOfTheUnused();
            }
            if (header.named()) {
                warnOfTheUnfounded(guideline);
            }
        }
        return guideline;
    }

    private List<String> declares() {
        return context.scope().own().stream()
                .filter(one -> one.kind() == Scope.Kind.TREATMENT || one.kind() == Scope.Kind.FACT)
                .map(one -> one.name().text())
                .toList();
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        CaseResolver resolver = new CaseResolver(context, names);
        header.file().items().stream()
                .filter(CaseSyntax.class::isInstance)
                .map(CaseSyntax.class::cast)
                .forEach(syntax -> resolver.resolve(syntax).ifPresent(cases::add));
        return List.copyOf(cases);
    }

    private void warnOfTheUnused() {
        for (Scope.Declared declared : context.scope().own()) {
            String name = declared.name().text();
            if (declared.kind() != Scope.Kind.BROKEN
                    && !context.scope().isUsed(name)
                    && !context.scope().mayUse(name)) {
                diagnostics.add(new NameDiagnostic.NeverUsed(
                        declared.name().at(), name, declared.kind().word()));
            }
        }
    }

    /** What was refused was written nevertheless. */
    private void warnOfTheUnfounded(Guideline guideline) {
        List<ItemSyntax> items = header.file().items();
        if (items.stream().noneMatch(GuidelineResolver::cites)
                && !context.scope().mayUse("cite")) {
            diagnostics.add(new ScopeDiagnostic.NothingCited(header.at(), header.name()));
        }
        if (items.stream().noneMatch(CaseSyntax.class::isInstance)
                && !context.scope().mayUse("case")) {
            String treatment = Stream.concat(
                            guideline.recommendations().stream().map(Recommendation::treatment),
                            guideline.limits().stream().flatMap(limit -> limit.treatments().stream()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a guideline that says something speaks of something"))
                    .name();
            diagnostics.add(new ScopeDiagnostic.NothingTested(header.at(), header.name(), treatment));
        }
    }

    private static boolean cites(ItemSyntax item) {
        if (item instanceof LimitSyntax limit) {
            return !limit.cites().isEmpty();
        }
        List<ClauseSyntax> clauses = item instanceof RecommendationSyntax recommendation
                ? recommendation.clauses()
                : item instanceof TableSyntax table
                        ? Stream.concat(
                                        table.clauses().stream(),
                                        table.rows().stream().flatMap(row -> row.clauses().stream()))
                                .toList()
                        : List.of();
        return clauses.stream().anyMatch(CiteClauseSyntax.class::isInstance);
    }
}

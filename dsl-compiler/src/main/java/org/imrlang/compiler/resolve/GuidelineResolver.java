package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.CaseSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;

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
        if (!context.isBroken() && !vocabulary) {
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
            if (!context.scope().isUsed(declared.name().text())) {
                diagnostics.add(new NameDiagnostic.NeverUsed(
                        declared.name().at(),
                        declared.name().text(),
                        declared.kind().word()));
            }
        }
    }

    private void warnOfTheUnfounded(Guideline guideline) {
        Stream<Clause> clauses =
                guideline.recommendations().stream().flatMap(recommendation -> recommendation.clauses().stream());
        boolean cites = clauses.anyMatch(Clause.Cites.class::isInstance)
                || guideline.limits().stream().anyMatch(limit -> !limit.cites().isEmpty());
        if (!cites) {
            diagnostics.add(new NameDiagnostic.NothingCited(header.at(), header.name()));
        }
        if (guideline.cases().isEmpty()) {
            diagnostics.add(new NameDiagnostic.NothingTested(header.at(), header.name()));
        }
    }
}

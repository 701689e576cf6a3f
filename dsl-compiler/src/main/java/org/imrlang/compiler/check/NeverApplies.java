package org.imrlang.compiler.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.MeaningDiagnostic;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.resolve.Resolved;
import org.imrlang.compiler.source.Span;

/**
 * Warns of a recommendation that can never apply: its {@code for} is always no; or it is an {@code otherwise}, and
 * another one leaves nothing over, having no {@code for}, or one that is always yes. Recommendations that only together
 * cover everything leave room for {@code otherwise}: where their facts are unknown, it counts.
 */
final class NeverApplies {

    private NeverApplies() {}

    static void check(Resolved resolved, Possibilities possibilities, Diagnostics diagnostics) {
        Set<Span> reported = new HashSet<>();
        for (Guideline guideline : resolved.ruleset().guidelines()) {
            for (Recommendation recommendation : guideline.recommendations()) {
                if (!resolved.isBounded(recommendation)) {
                    continue;
                }
                if (!recommendation.scope().map(possibilities::canBeYes).orElse(true)) {
                    if (reported.add(recommendation.at())) {
                        diagnostics.add(never(recommendation, resolved, possibilities));
                    }
                } else if (recommendation.otherwise()) {
                    List<Recommendation> bounded = guideline.recommendations().stream()
                            .filter(resolved::isBounded)
                            .toList();
                    otherwise(recommendation, bounded, possibilities, diagnostics, reported);
                }
            }
        }
    }

    private static MeaningDiagnostic never(
            Recommendation recommendation, Resolved resolved, Possibilities possibilities) {
        Culprit culprit = Culprit.ofNever(recommendation.scope().orElseThrow(), possibilities);
        return new MeaningDiagnostic.NeverApplies(
                resolved.place(culprit.condition()).orElse(recommendation.at()),
                recommendation.treatment().name(),
                culprit.with().flatMap(resolved::place));
    }

    private static void otherwise(
            Recommendation otherwise,
            List<Recommendation> all,
            Possibilities possibilities,
            Diagnostics diagnostics,
            Set<Span> reported) {
        String treatment = otherwise.treatment().name();
        all.stream()
                .filter(one -> one.treatment().name().equals(treatment))
                .filter(possibilities::isWithoutBounds)
                .findFirst()
                .filter(always -> reported.add(otherwise.at()))
                .ifPresent(always -> diagnostics.add(
                        new MeaningDiagnostic.OtherwiseNeverApplies(otherwise.at(), treatment, always.at())));
    }
}

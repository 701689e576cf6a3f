package org.imrlang.compiler.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.MeaningDiagnostic;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.resolve.Resolved;
import org.imrlang.compiler.source.Span;

/**
 * Warns of a condition that is always yes or always no, whatever the facts are. A definition is reported where it is
 * written and not again where it is used: it comes before its uses, and is closed. A {@code for} that is always no is
 * {@link NeverApplies}'s, an {@code if} of a phase that is always no is {@link NeverOpens}'s.
 */
final class Certainties {

    private final Possibilities possibilities;
    private final Diagnostics diagnostics;
    private final Set<Definition.Key> defined = new HashSet<>();
    private final Set<Object> reported = new HashSet<>();
    private final Resolved resolved;

    private Certainties(Resolved resolved, Possibilities possibilities, Diagnostics diagnostics) {
        this.resolved = resolved;
        this.possibilities = possibilities;
        this.diagnostics = diagnostics;
    }

    static void check(Resolved resolved, Possibilities possibilities, Diagnostics diagnostics) {
        Ruleset ruleset = resolved.ruleset();
        Certainties check = new Certainties(resolved, possibilities, diagnostics);
        for (Guideline guideline : ruleset.guidelines()) {
            guideline.definitions().forEach(check::definition);
        }
        for (Guideline guideline : ruleset.guidelines()) {
            for (Recommendation recommendation : guideline.recommendations()) {
                if (resolved.isUnderstood(recommendation)) {
                    Written.of(recommendation).forEach(written -> check.written(written, recommendation));
                }
            }
            for (Limit limit : guideline.limits()) {
                Written.of(limit).forEach(written -> check.written(written, () -> written));
            }
        }
    }

    private void definition(Definition definition) {
        if (!defined.add(definition.key())) {
            return;
        }
        usedBy(definition.condition());
        if (!resolved.isUnderstood(definition.condition())) {
            return;
        }
        boolean canBeYes = possibilities.canBeYes(definition.condition());
        boolean canBeNo = possibilities.canBeNo(definition.condition());
        if (canBeYes && canBeNo) {
            return;
        }
        String what = "`" + definition.name() + "`";
        report(what, definition.condition(), definition.at(), !canBeNo, "it tells no two requests apart: correct it");
        possibilities.close(definition);
    }

    private void usedBy(Condition condition) {
        if (condition instanceof Condition.Defined used) {
            definition(used.definition());
        }
        Written.parts(condition).forEach(this::usedBy);
    }

    /** The rows of a table say what stands above them, each again: that is reported once. */
    private void written(Written written, Recommendation recommendation) {
        boolean isRow = recommendation.at().text().startsWith("|");
        written(
                written,
                () -> isRow
                        ? List.of(
                                recommendation.treatment().name(),
                                recommendation.at().file().name(),
                                written.word(),
                                possibilities.identity(written.condition()))
                        : List.of(written.at(), written.word()));
    }

    /** @param name what is reported once; most conditions are fine, and need none */
    private void written(Written written, Supplier<Object> name) {
        if (!resolved.isUnderstood(written.condition())) {
            return;
        }
        String what = "the condition after `" + written.word() + "`";
        boolean othersSayNo =
                written.word().equals(Written.FOR) || written.word().equals(Written.IF);
        if (!possibilities.canBeNo(written.condition())) {
            if (reported.add(name.get())) {
                report(what, written.condition(), written.at(), true, whereYes(written.word()));
            }
        } else if (!othersSayNo && !possibilities.canBeYes(written.condition()) && reported.add(name.get())) {
            report(what, written.condition(), written.at(), false, whereNo(written.word()));
        }
    }

    /** At the part that settles it, if it is known where that stands. */
    private void report(String what, Condition condition, Span around, boolean yes, String advice) {
        Culprit culprit = yes ? Culprit.ofAlways(condition, possibilities) : Culprit.ofNever(condition, possibilities);
        Span at = resolved.place(culprit.condition()).orElse(around);
        Optional<Span> with = culprit.with().flatMap(resolved::place);
        diagnostics.add(
                yes
                        ? new MeaningDiagnostic.AlwaysYes(at, what, advice, with)
                        : new MeaningDiagnostic.AlwaysNo(at, what, advice, with));
    }

    private static String whereYes(String word) {
        return switch (word) {
            case Written.FOR, Written.IF -> "correct the condition, or leave it out";
            case Written.UNLESS -> "the clause never binds: correct the condition, or remove the clause";
            case Written.REQUIRES -> "the clause asks for nothing: correct the condition, or remove the clause";
            case Written.CONTRAINDICATED -> "correct the condition, or write `not recommended`";
            default -> "correct the condition, or write the number into the limit itself";
        };
    }

    private static String whereNo(String word) {
        return switch (word) {
            case Written.UNLESS -> "the clause always binds: correct the condition";
            case Written.REQUIRES -> "correct the condition, or write `not recommended`";
            case Written.CONTRAINDICATED -> "the clause never binds: correct the condition, or remove the clause";
            default -> "the number never counts: correct the condition, or leave it out";
        };
    }
}

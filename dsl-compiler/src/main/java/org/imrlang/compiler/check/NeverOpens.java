package org.imrlang.compiler.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.MeaningDiagnostic;
import org.imrlang.compiler.diagnostic.Related;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.resolve.Resolved;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Window;

/**
 * Warns of a phase that can never open, since what must hold for it cannot hold together: its own {@code if}, those of
 * the phases before it, that their low ends are delivered, the {@code for}, what is required, and that nothing
 * contraindicates it. And of one that opens only when a cap per injury or a {@code stop} allows nothing more. Of a
 * recommendation the first such phase is reported: those after it follow from it.
 */
final class NeverOpens {

    /** Each phase is held against all before it; no guideline has so many that mean anything. */
    private static final int MOST_PHASES = 50;

    private final Possibilities possibilities;
    private final Diagnostics diagnostics;
    private final Set<Span> reported = new HashSet<>();

    private final Resolved resolved;

    private NeverOpens(Resolved resolved, Possibilities possibilities, Diagnostics diagnostics) {
        this.resolved = resolved;
        this.possibilities = possibilities;
        this.diagnostics = diagnostics;
    }

    /** What must hold, with what it is called and where it stands. */
    private record Premise(Condition condition, String name, Span at) {}

    static void check(Resolved resolved, Possibilities possibilities, Diagnostics diagnostics) {
        NeverOpens check = new NeverOpens(resolved, possibilities, diagnostics);
        for (Guideline guideline : resolved.ruleset().guidelines()) {
            guideline.recommendations().stream().filter(resolved::isUnderstood).forEach(check::recommendation);
        }
    }

    private void recommendation(Recommendation recommendation) {
        List<Premise> premises = premises(recommendation);
        if (recommendation.scope().isPresent()
                && resolved.isUnderstood(recommendation.scope().get())
                && !possibilities.canBeYes(recommendation.scope().get())) {
            return;
        }
        long delivered = 0;
        List<Clause.Phase> phases = recommendation.phases();
        for (Clause.Phase phase : phases.subList(0, Math.min(phases.size(), MOST_PHASES))) {
            if (neverOpens(phase, premises) || opensTooLate(phase, premises, delivered, recommendation)) {
                return;
            }
            condition(phase)
                    .ifPresent(condition -> premises.add(
                            new Premise(condition, "the `if` of an earlier phase", place(condition, phase))));
            delivered = Math.max(delivered, phase.low());
            premises.add(new Premise(
                    Written.delivered(phase.low()),
                    "that " + phase.low() + (phase.low() == 1 ? " is" : " are") + " delivered before it opens",
                    phase.at()));
        }
    }

    /** Without those that were refused, or are always no by themselves: they were reported. */
    private List<Premise> premises(Recommendation recommendation) {
        List<Premise> premises = new ArrayList<>();
        recommendation
                .scope()
                .ifPresent(scope -> premises.add(new Premise(
                        scope,
                        "the `for` of its recommendation",
                        resolved.place(scope).orElse(recommendation.at()))));
        for (Clause clause : recommendation.clauses()) {
            if (clause instanceof Clause.Requires requires) {
                premises.add(
                        new Premise(requires.condition(), "what is required", place(requires.condition(), clause)));
            } else if (clause instanceof Clause.Contraindicated contraindicated) {
                premises.add(new Premise(
                        new Condition.Not(contraindicated.condition()),
                        "that nothing contraindicates it",
                        place(contraindicated.condition(), clause)));
            }
        }
        premises.removeIf(
                premise -> !resolved.isUnderstood(premise.condition()) || !possibilities.canBeYes(premise.condition()));
        return premises;
    }

    private boolean neverOpens(Clause.Phase phase, List<Premise> premises) {
        List<Condition> all = conditions(premises);
        condition(phase).ifPresent(all::add);
        if (possibilities.canBeYes(all)) {
            return false;
        }
        List<Premise> named = new ArrayList<>(premises);
        Optional<Condition> its = condition(phase);
        its.ifPresent(own -> named.add(0, new Premise(own, "its `if`", place(own, phase))));
        if (its.isPresent() && !possibilities.canBeYes(its.get())) {
            Culprit culprit = Culprit.ofNever(its.get(), possibilities);
            Span at = resolved.place(culprit.condition()).orElse(phase.at());
            return report(
                    phase,
                    at,
                    "its `if` is always no",
                    culprit.with()
                            .flatMap(resolved::place)
                            .map(with -> new Related(with, "this and what is marked above never hold together")));
        }
        for (int i = 0; i < named.size(); i++) {
            for (int j = i + 1; j < named.size(); j++) {
                Premise one = named.get(i);
                Premise other = named.get(j);
                if (!possibilities.canBeYes(List.of(one.condition(), other.condition()))) {
                    return report(
                            phase,
                            one.at(),
                            one.name() + " contradicts " + other.name(),
                            Optional.of(new Related(other.at(), "this must hold as well")));
                }
            }
        }
        return report(phase, phase.at(), "all that must hold for it cannot hold together", Optional.empty());
    }

    /** The condition of a phase, where it was understood. */
    private Optional<Condition> condition(Clause.Phase phase) {
        return phase.condition().filter(resolved::isUnderstood);
    }

    private Span place(Condition condition, Clause clause) {
        return resolved.place(condition).orElse(clause.at());
    }

    /** At what shuts the phase, where that is a part of it; else at the phase. */
    private boolean report(Clause.Phase phase, Span at, String why, Optional<Related> because) {
        if (reported.add(phase.at())) {
            boolean own =
                    at.start() >= phase.at().start() && at.end() <= phase.at().end();
            diagnostics.add(new MeaningDiagnostic.NeverOpens(own ? at : phase.at(), why, because));
        }
        return true;
    }

    private boolean opensTooLate(
            Clause.Phase phase, List<Premise> premises, long delivered, Recommendation recommendation) {
        List<Condition> all = conditions(premises);
        condition(phase).ifPresent(all::add);
        for (Clause clause : recommendation.clauses()) {
            if (delivered > 0 && shutsAt(clause) <= delivered && !canBeLifted(clause, all)) {
                if (reported.add(phase.at())) {
                    diagnostics.add(new MeaningDiagnostic.OpensTooLate(phase.at(), delivered, clause.at()));
                }
                return true;
            }
        }
        return false;
    }

    /** When so many are delivered, a clause allows nothing more. */
    private static long shutsAt(Clause clause) {
        if (clause instanceof Clause.Cap cap
                && cap.window().kind() == Window.Kind.INJURY
                && cap.per().isEmpty()) {
            return cap.amount().high();
        }
        return clause instanceof Clause.StopAfterCount stop ? stop.count().high() : Long.MAX_VALUE;
    }

    private boolean canBeLifted(Clause clause, List<Condition> holding) {
        Optional<Condition> unless = Written.unless(clause);
        if (unless.isEmpty()) {
            return false;
        }
        if (!resolved.isUnderstood(unless.get())) {
            return true;
        }
        List<Condition> all = new ArrayList<>(holding);
        all.add(unless.get());
        return possibilities.canBeYes(all);
    }

    private static List<Condition> conditions(List<Premise> premises) {
        List<Condition> conditions = new ArrayList<>();
        premises.forEach(premise -> conditions.add(premise.condition()));
        return conditions;
    }
}

package org.imrlang.testing.coverage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Window;

/** Finds what cases can exercise in a guideline, and which answers can come of it. */
final class Exercisable {

    private final CheckedRuleset checked;
    private final Tallies tallies;
    private final ConditionTallies conditions;

    Exercisable(CheckedRuleset checked, Tallies tallies) {
        this.checked = checked;
        this.tallies = tallies;
        this.conditions = new ConditionTallies(checked, tallies);
    }

    void add(Guideline guideline) {
        guideline.definitions().forEach(this::add);
        guideline.recommendations().forEach(this::add);
        guideline.limits().forEach(this::add);
    }

    private void add(Definition definition) {
        Condition condition = definition.condition();
        Span at =
                checked.place(condition).map(whole -> definition.at().to(whole)).orElse(definition.at());
        Tally tally = tallies.defining(
                definition.key(), new Tally(Kind.DEFINITION, at, definition.name(), conditions.answers(condition)));
        conditions.addParts(condition, tally);
    }

    private void add(Recommendation recommendation) {
        Kind kind = recommendation.row().isPresent() ? Kind.ROW : Kind.RECOMMENDATION;
        Span at = recommendation.at();
        Treatment treatment = recommendation.treatment();
        Tally tally = tallies.counting(
                recommendation,
                Tallies.Place.of(kind, at, treatment.name()),
                () -> new Tally(kind, at, AuthorsWords.heading(recommendation), Set.of(Truth.YES)));
        recommendation.scope().ifPresent(scope -> {
            conditions.add(scope, Optional.empty());
            // that it never applied says that this never was
            conditions.of(scope).ifPresent(own -> own.needsAll(Truth.YES, List.of(new Tally.Need(tally, Truth.YES))));
        });
        boolean first = true;
        for (Clause clause : recommendation.clauses()) {
            add(clause, recommendation, tally, first);
            first &= !(clause instanceof Clause.Phase);
        }
    }

    /** @param first whether no phase stands before it */
    private void add(Clause clause, Recommendation recommendation, Tally outer, boolean first) {
        Optional<Kind> kind = kind(clause);
        if (kind.isEmpty()) {
            return;
        }
        Treatment treatment = recommendation.treatment();
        Tally tally = tallies.counting(
                clause,
                Tallies.Place.of(kind.get(), clause.at(), ""),
                () -> new Tally(
                        kind.get(),
                        clause.at(),
                        AuthorsWords.of(clause, recommendation, treatment),
                        answers(clause, kind.get(), first)));
        tally.within(outer);
        addConditions(clause, tally);
        if (clause instanceof Clause.Phase phase) {
            phase.frequency().ifPresent(frequency -> add(frequency, recommendation, tally, first));
            phase.duration().ifPresent(duration -> add(duration, recommendation, tally, first));
            phase.condition().flatMap(conditions::of).ifPresent(own -> {
                own.needsAll(Truth.YES, List.of(new Tally.Need(tally, Truth.YES)));
                tally.needsAll(Truth.UNKNOWN, List.of(new Tally.Need(own, Truth.UNKNOWN)));
            });
        }
    }

    private void addConditions(Clause clause, Tally tally) {
        Descriptions.conditions(clause).forEach(condition -> conditions.add(condition, Optional.of(tally)));
    }

    private void add(Limit limit) {
        Clause.Cap cap = limit.cap();
        // what is cited and noted below it is nothing to exercise
        Span at = new Span(limit.at().file(), limit.at().start(), cap.at().end());
        Tally tally = tallies.counting(
                limit,
                Tallies.Place.of(Kind.LIMIT, at, ""),
                () -> new Tally(Kind.LIMIT, at, AuthorsWords.of(at), answers(cap, Kind.LIMIT, false)));
        addConditions(cap, tally);
    }

    /** Nothing for a clause that limits nothing. */
    private static Optional<Kind> kind(Clause clause) {
        return clause.accept(new KindOf());
    }

    private Set<Truth> answers(Clause clause, Kind kind, boolean first) {
        boolean open = Descriptions.conditions(clause).stream()
                .anyMatch(condition -> conditions.answers(condition).contains(Truth.UNKNOWN));
        return switch (kind) {
            case GATE -> EnumSet.of(Truth.YES);
            case PACE -> EnumSet.of(Truth.YES, Truth.NO);
            case PHASE -> phase((Clause.Phase) clause, first);
            case CAP, LIMIT ->
                clause instanceof Clause.Cap cap && cap.window().kind() == Window.Kind.REQUEST && !open
                        ? EnumSet.of(Truth.YES, Truth.NO)
                        : EnumSet.allOf(Truth.class);
            case RECOMMENDATION, ROW, DEFINITION, CONDITION ->
                throw new IllegalStateException("a clause is none of these: " + kind);
        };
    }

    /** The first phase is open by its own condition alone; a later one waits for what is delivered. */
    private Set<Truth> phase(Clause.Phase phase, boolean first) {
        if (!first) {
            return EnumSet.allOf(Truth.class);
        }
        return phase.condition().map(conditions::answers).orElse(EnumSet.of(Truth.YES));
    }
}

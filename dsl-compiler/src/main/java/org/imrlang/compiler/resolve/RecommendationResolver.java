package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax.CiteClauseSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.ContraindicatedSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.NotRecommendedSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.NoteSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseKind;
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseSyntax;
import org.imrlang.compiler.syntax.Syntax.RecommendationSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.RequiresSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.runtime.Logic;
import org.jspecify.annotations.Nullable;

/** Resolves one recommendation: its clauses in order, its phases as totals. */
final class RecommendationResolver {

    private final RecommendationSyntax syntax;
    private final Treatment treatment;
    private final DefinitionResolver definitions;
    private final Sources sources;
    private final Numbers numbers;
    private final Diagnostics diagnostics;
    private final boolean quiet;
    private final List<Clause> clauses = new ArrayList<>();
    private @Nullable Span notRecommended;
    private @Nullable Span initial;
    private @Nullable Span onward;
    private @Nullable Span lastPhaseAt;
    private boolean phaseBroken;
    private long low;
    private long ceiling;

    RecommendationResolver(
            RecommendationSyntax syntax,
            Treatment treatment,
            DefinitionResolver definitions,
            Sources sources,
            Numbers numbers,
            Diagnostics diagnostics,
            boolean quiet) {
        this.syntax = syntax;
        this.treatment = treatment;
        this.definitions = definitions;
        this.sources = sources;
        this.numbers = numbers;
        this.diagnostics = diagnostics;
        this.quiet = quiet;
    }

    Recommendation recommendation() {
        for (ClauseSyntax clause : syntax.clauses()) {
            resolve(clause);
        }
        return new Recommendation(
                treatment,
                syntax.heading().at(),
                syntax.at().text(),
                Optional.empty(),
                false,
                List.copyOf(clauses));
    }

    private void resolve(ClauseSyntax clause) {
        Span line = clause.at();
        if (clause instanceof NotRecommendedSyntax not) {
            notRecommended = once("not recommended", not.at(), notRecommended);
            clauses.add(new Clause.NotRecommended(line, condition(not.unless())));
        } else if (clause instanceof RequiresSyntax requires) {
            clauses.add(new Clause.Requires(
                    line,
                    definitions.condition(requires.condition()),
                    requires.reason().map(TextSyntax::text)));
        } else if (clause instanceof ContraindicatedSyntax against) {
            clauses.add(new Clause.Contraindicated(
                    line,
                    definitions.condition(against.condition()),
                    against.reason().map(TextSyntax::text)));
        } else if (clause instanceof PhaseSyntax phase) {
            resolvePhase(phase);
        } else if (clause instanceof CiteClauseSyntax cite) {
            sources.cite(cite.cite()).ifPresent(known -> clauses.add(new Clause.Cites(line, known)));
        } else if (clause instanceof NoteSyntax note) {
            clauses.add(new Clause.Note(line, note.text().text()));
        } else {
            throw new IllegalStateException("a clause is not resolved: " + clause);
        }
    }

    private Span once(String what, Span at, @Nullable Span first) {
        if (first != null) {
            diagnostics.add(new LimitDiagnostic.StandsTwice(at, what, first));
            return first;
        }
        return at;
    }

    private void resolvePhase(PhaseSyntax phase) {
        Optional<Condition> condition = condition(phase.condition());
        Optional<Range> amount = phase.amount().flatMap(written -> numbers.amount(written, treatment));
        boolean misplaced = isMisplaced(phase);
        if (misplaced || amount.isEmpty() && phase.kind() != PhaseKind.THEN_CONTINUE) {
            phaseBroken = true;
            return;
        }
        switch (phase.kind()) {
            case INITIAL -> add(phase, Clause.Written.INITIAL, amount, low(amount), high(amount), condition);
            case THEN_MAX -> {
                if (high(amount) <= ceiling && !phaseBroken && lastPhaseAt != null) {
                    diagnostics.add(
                            new LimitDiagnostic.PhaseDoesNotRise(phase.at(), high(amount), ceiling, lastPhaseAt));
                }
                add(phase, Clause.Written.THEN_MAX, amount, low(amount), high(amount), condition);
            }
            case THEN_MORE ->
                add(phase, Clause.Written.THEN_MORE, amount, low + low(amount), ceiling + high(amount), condition);
            case THEN_CONTINUE -> {
                onward = phase.at();
                add(phase, Clause.Written.THEN_CONTINUE, amount, low, Logic.UNLIMITED, condition);
            }
        }
    }

    private boolean isMisplaced(PhaseSyntax phase) {
        if (phase.kind() == PhaseKind.INITIAL) {
            boolean second = initial != null;
            initial = once("initial", phase.at(), initial);
            return second;
        }
        if (onward != null) {
            diagnostics.add(new LimitDiagnostic.AfterContinue(phase.at(), onward));
            return true;
        }
        if (initial == null) {
            if (!quiet && !phaseBroken) {
                diagnostics.add(new LimitDiagnostic.ThenWithoutInitial(phase.at()));
            }
            return true;
        }
        return false;
    }

    private void add(
            PhaseSyntax phase,
            Clause.Written written,
            Optional<Range> amount,
            long newLow,
            long newCeiling,
            Optional<Condition> condition) {
        low = newLow;
        ceiling = newCeiling;
        lastPhaseAt = phase.at();
        clauses.add(new Clause.Phase(
                phase.at(), written, amount, low, Optional.empty(), Optional.empty(), condition, List.of()));
    }

    private static long low(Optional<Range> amount) {
        return amount.orElseThrow(() -> new IllegalStateException("a phase without an amount was refused"))
                .low();
    }

    private static long high(Optional<Range> amount) {
        return amount.orElseThrow(() -> new IllegalStateException("a phase without an amount was refused"))
                .high();
    }

    private Optional<Condition> condition(Optional<ConditionSyntax> condition) {
        return condition.map(definitions::condition);
    }
}

package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax;
import org.imrlang.compiler.syntax.Syntax;

/** The small changes of a guideline's items, each on its own: what a slip of the pen could have written instead. */
final class Changes {

    private final Map<String, List<String>> choices;

    /** @param choices the values of each fact that is {@code one of}, by its name */
    Changes(Map<String, List<String>> choices) {
        this.choices = choices;
    }

    /** The changes of one item, by place; none of what decides nothing. */
    List<Change> of(Syntax.ItemSyntax item) {
        ChangesOfItem changes = new ChangesOfItem(item.at().file());
        ConditionChanges conditions = new ConditionChanges(changes, choices);
        ClauseChanges clauses = new ClauseChanges(changes, conditions);
        if (item instanceof Syntax.RecommendationSyntax recommendation) {
            recommendation(recommendation, changes, clauses);
        } else if (item instanceof Syntax.TableSyntax table) {
            table(table, changes, clauses, conditions);
        } else if (item instanceof Syntax.DefineSyntax define) {
            changes.about(define.name().text());
            conditions.of(define.condition());
        } else if (item instanceof Syntax.LimitSyntax limit) {
            limit(limit, changes, clauses);
        } else if (item instanceof Syntax.GuidelineSyntax guideline) {
            changes.about("in effect");
            guideline.effectives().forEach(effective -> effective(effective, changes));
        }
        return changes.found();
    }

    private static void recommendation(
            Syntax.RecommendationSyntax recommendation, ChangesOfItem changes, ClauseChanges clauses) {
        Syntax.HeadingSyntax heading = recommendation.heading();
        changes.about("where it applies");
        heading.scope().ifPresent(scope -> clauses.optional("for", scope, heading.at()));
        if (heading.otherwise()) {
            Stretches.word(
                            heading.at().file(),
                            heading.at().start(),
                            heading.at().end(),
                            "otherwise")
                    .ifPresent(changes::drop);
        }
        clauses(recommendation.clauses(), List.of(), clauses);
        drops(recommendation.clauses(), changes);
    }

    /** @param others clauses that belong to the same recommendation and stand elsewhere */
    private static void clauses(List<ClauseSyntax> written, List<ClauseSyntax> others, ClauseChanges clauses) {
        List<ClauseSyntax> all = new ArrayList<>(others);
        all.addAll(written);
        List<ClauseSyntax> phases =
                all.stream().filter(ClauseSyntax.PhaseSyntax.class::isInstance).toList();
        for (ClauseSyntax clause : written) {
            int phase = phases.indexOf(clause);
            clauses.of(clause, clause.at(), phase >= 0 && phase < phases.size() - 1, phase + 1);
        }
    }

    private static void drops(List<ClauseSyntax> written, ChangesOfItem changes) {
        int phase = 0;
        for (ClauseSyntax clause : written) {
            phase += clause instanceof ClauseSyntax.PhaseSyntax ? 1 : 0;
            if (!ClauseChanges.isAdvice(clause)) {
                changes.about(Aspects.of(clause, phase));
                changes.drop(clause.at());
            }
        }
    }

    private static void table(
            Syntax.TableSyntax table, ChangesOfItem changes, ClauseChanges clauses, ConditionChanges conditions) {
        clauses(table.clauses(), List.of(), clauses);
        drops(table.clauses(), changes);
        for (Syntax.RowSyntax row : table.rows()) {
            changes.about("where it applies");
            for (int i = 0; i < row.keys().size() && i < table.keys().size(); i++) {
                conditions.values(table.keys().get(i), row.keys().get(i).values());
            }
            List<ClauseSyntax> all = new ArrayList<>(table.clauses());
            all.addAll(row.clauses());
            List<ClauseSyntax> phases = all.stream()
                    .filter(ClauseSyntax.PhaseSyntax.class::isInstance)
                    .toList();
            for (ClauseSyntax clause : row.clauses()) {
                int phase = phases.indexOf(clause);
                clauses.of(clause, table.at(), phase >= 0 && phase < phases.size() - 1, phase + 1);
                if (!ClauseChanges.isAdvice(clause)) {
                    changes.replace(clause.at(), "-");
                }
            }
        }
    }

    private static void limit(Syntax.LimitSyntax limit, ChangesOfItem changes, ClauseChanges clauses) {
        changes.about(Aspects.of(limit.cap(), 0));
        changes.drop(limit.at());
        int last = limit.treatments().get(limit.treatments().size() - 1).at().end();
        if (limit.together()) {
            Stretches.word(limit.at().file(), last, limit.cap().at().start(), "together")
                    .ifPresent(changes::drop);
        } else if (limit.treatments().size() > 1) {
            changes.insert(limit.cap().at(), "together ");
        }
        for (int i = 0; i < limit.treatments().size() && limit.treatments().size() > 1; i++) {
            Span one = limit.treatments().get(i).at();
            int start =
                    i == 0 ? one.start() : limit.treatments().get(i - 1).at().end();
            int end = i == 0 ? limit.treatments().get(1).at().start() : one.end();
            changes.drop(new Span(one.file(), start, end));
        }
        clauses.cap(limit.cap(), limit.cap().at());
    }

    private static void effective(Syntax.EffectiveSyntax effective, ChangesOfItem changes) {
        MeasureChanges measures = new MeasureChanges(changes);
        effective.from().ifPresent(from -> {
            Stretches.withWordBefore(from.at(), "from", effective.at()).ifPresent(changes::drop);
            measures.date(from);
        });
        effective.until().ifPresent(until -> {
            Stretches.withWordBefore(until.at(), "until", effective.at()).ifPresent(changes::drop);
            measures.date(until);
        });
        effective
                .by()
                .ifPresent(by ->
                        List.of("request", "service", "injury").forEach(other -> changes.replace(by.at(), other)));
        if (effective.by().isEmpty()) {
            int end = effective.at().end();
            changes.insert(new Span(effective.at().file(), end, end), " by injury date");
        }
    }
}

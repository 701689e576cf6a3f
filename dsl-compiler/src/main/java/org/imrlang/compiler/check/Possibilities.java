package org.imrlang.compiler.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Recommendation;

/** What conditions can be, over all values, with opaque parts free. Where a search gives up, everything is possible. */
final class Possibilities {

    private final Formulas formulas;
    private final Search search;

    /** The same is asked of each phase, and of the clauses that all rows of a table repeat. */
    private final Map<List<Integer>, Boolean> possible = new HashMap<>();

    Possibilities(Axes axes) {
        this.formulas = new Formulas(axes);
        this.search = new Search(formulas, new Budget(), true);
    }

    /** From now on what a definition says is left aside: it was reported, and its uses shall not be. */
    void close(Definition definition) {
        formulas.close(definition);
    }

    /** Whether these can be yes together. */
    boolean canBeYes(List<Condition> conditions) {
        List<Integer> goals = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            goals.add(formulas.of(condition));
        }
        return isPossible(goals);
    }

    /** Whether a condition can be yes. */
    boolean canBeYes(Condition condition) {
        return canBeYes(List.of(condition));
    }

    /** Whether a condition can be no. */
    boolean canBeNo(Condition condition) {
        return isPossible(List.of(Formulas.not(formulas.of(condition))));
    }

    /** Whether a recommendation applies to every request of which all is known. */
    boolean isWithoutBounds(Recommendation recommendation) {
        return !recommendation.otherwise()
                && recommendation.scope().map(scope -> !canBeNo(scope)).orElse(true);
    }

    /** What equal conditions have in common. */
    int identity(Condition condition) {
        return formulas.of(condition);
    }

    private boolean isPossible(List<Integer> goals) {
        return formulas.areFree(goals)
                || possible.computeIfAbsent(
                        goals, unknown -> search.together(goals, Box.ALL).verdict() != Search.Verdict.IMPOSSIBLE);
    }
}

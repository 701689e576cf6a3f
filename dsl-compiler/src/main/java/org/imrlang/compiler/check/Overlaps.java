package org.imrlang.compiler.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.MeaningDiagnostic;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.resolve.Resolved;

/**
 * Refuses two recommendations of a guideline for one treatment that can both apply, whatever the opaque parts of their
 * conditions turn out to be, and shows a case. Of those that may both apply or not, as the opaque parts turn out, it
 * warns where it finds a case, and remembers them. A recommendation is reported once, with the first one before it.
 */
final class Overlaps {

    /** How often a case is sought for a warning; of one treatment with many unclear pairs some warnings say enough. */
    private static final int MOST_TRIALS = 40;

    private final Formulas formulas;
    private final Search free;
    private final Search strict;
    private final Examples examples;
    private final Diagnostics diagnostics;
    private final Set<CheckedRuleset.Pair> undecided = new HashSet<>();
    private final Set<Object> reported = new HashSet<>();

    Overlaps(Axes axes, Budget budget, Diagnostics diagnostics) {
        this.formulas = new Formulas(axes);
        this.free = new Search(formulas, budget, true);
        this.strict = new Search(formulas, budget, false);
        this.examples = new Examples(formulas);
        this.diagnostics = diagnostics;
    }

    /** The pairs that could not be decided, each both ways round. */
    static Set<CheckedRuleset.Pair> check(Resolved resolved, Axes axes, Diagnostics diagnostics) {
        Overlaps check = new Overlaps(axes, new Budget(), diagnostics);
        resolved.ruleset().guidelines().forEach(guideline -> check.guideline(guideline, resolved));
        return check.undecided();
    }

    Set<CheckedRuleset.Pair> undecided() {
        return Set.copyOf(undecided);
    }

    /** A recommendation that may apply, with what it demands of each axis. */
    private record Candidate(Recommendation recommendation, List<Condition> scope, List<Integer> goals, Box demands) {}

    void guideline(Guideline guideline, Resolved resolved) {
        Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
        for (Recommendation recommendation : guideline.recommendations()) {
            if (!recommendation.otherwise() && resolved.isBounded(recommendation)) {
                candidate(recommendation)
                        .ifPresent(one -> candidates
                                .computeIfAbsent(recommendation.treatment().name(), unknown -> new ArrayList<>())
                                .add(one));
            }
        }
        candidates.values().forEach(this::treatment);
    }

    /** Nothing for one that can never apply. */
    private Optional<Candidate> candidate(Recommendation recommendation) {
        if (recommendation.scope().isEmpty()) {
            return Optional.of(new Candidate(recommendation, List.of(), List.of(), Box.ALL));
        }
        Condition scope = recommendation.scope().get();
        int goal = formulas.of(scope);
        return free.demanded(goal)
                .map(demands -> new Candidate(recommendation, List.of(scope), List.of(goal), demands));
    }

    private void treatment(List<Candidate> candidates) {
        int trials = MOST_TRIALS;
        Shared shared = new Shared(candidates.stream().map(Candidate::demands).toList());
        for (int later = 1; later < candidates.size(); later++) {
            boolean said = false;
            for (int earlier : shared.before(later)) {
                Candidate one = candidates.get(earlier);
                Candidate other = candidates.get(later);
                Box common = Box.both(one.demands(), other.demands());
                if (common == null) {
                    continue;
                }
                Search.Answer answer = free.together(goals(one, other), common);
                if (answer.verdict() == Search.Verdict.IMPOSSIBLE) {
                    continue;
                }
                if (answer.verdict() == Search.Verdict.POSSIBLE && overlap(one, other)) {
                    break;
                }
                undecided.add(new CheckedRuleset.Pair(one.recommendation(), other.recommendation()));
                undecided.add(new CheckedRuleset.Pair(other.recommendation(), one.recommendation()));
                if (answer.verdict() == Search.Verdict.POSSIBLE && !said && trials > 0) {
                    trials--;
                    said = warn(one, other, answer.box());
                }
            }
        }
    }

    private static List<Integer> goals(Candidate one, Candidate other) {
        List<Integer> goals = new ArrayList<>(one.goals());
        goals.addAll(other.goals());
        return goals;
    }

    private static List<Condition> scopes(Candidate one, Candidate other) {
        List<Condition> scopes = new ArrayList<>(one.scope());
        scopes.addAll(other.scope());
        return scopes;
    }

    private boolean overlap(Candidate earlier, Candidate later) {
        Search.Answer answer = strict.together(goals(earlier, later), Box.ALL);
        if (answer.verdict() != Search.Verdict.POSSIBLE) {
            return false;
        }
        Recommendation first = earlier.recommendation();
        Recommendation second = later.recommendation();
        Optional<Situation> example = examples.of(second.treatment().name(), scopes(earlier, later), answer.box());
        if (example.isPresent() && reported.add(List.of(first.at(), second.at()))) {
            diagnostics.add(new MeaningDiagnostic.OverlappingRecommendations(
                    second.at(),
                    second.treatment().name(),
                    scopes(earlier, later).isEmpty(),
                    example.get().words(),
                    example.get().text(),
                    first.at()));
        }
        return example.isPresent();
    }

    private boolean warn(Candidate earlier, Candidate later, Box box) {
        Recommendation first = earlier.recommendation();
        Recommendation second = later.recommendation();
        Optional<Situation> example = examples.tried(second.treatment().name(), scopes(earlier, later), box);
        if (example.isPresent() && reported.add(List.of(first.at(), second.at()))) {
            diagnostics.add(new MeaningDiagnostic.MayBothApply(
                    second.at(),
                    second.treatment().name(),
                    example.get().words(),
                    example.get().text(),
                    first.at()));
        }
        return example.isPresent();
    }
}

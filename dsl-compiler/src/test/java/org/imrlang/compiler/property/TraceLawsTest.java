package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.compiler.interpret.Trace;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Finding;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Status;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;

/** What a trace is told is what the determination says, on random rulesets and requests. */
class TraceLawsTest {

    private static final int RULESETS = Scale.rulesets(250);
    private static final int REQUESTS = 20;

    private static final Set<ClauseKind> PHASES = EnumSet.of(ClauseKind.INITIAL, ClauseKind.UP_TO, ClauseKind.THEN);

    private int conditions;
    private int clauses;

    @Test
    void everythingToldIsWhatTheDeterminationRestsOn() {
        for (long seed = 0; seed < RULESETS; seed++) {
            RandomRuleset ruleset = RandomRuleset.draw(seed);
            Interpreter rules = Interpreter.of(ruleset.compiled());
            Draw draw = new Draw(~seed);
            for (int i = 0; i < REQUESTS; i++) {
                Request request = RandomRequest.draw(draw, ruleset);
                Told told = new Told();
                rules.trace(request, told);
                String where = "seed " + seed + ", request " + i + "\n" + ruleset;
                told.conditions.forEach((condition, truth) -> assertEquals(
                        byItsParts(condition, told, request, truth), truth, () -> condition + " of " + where));
                assertEquals(
                        answers(rules.determine(request)),
                        told.answers.stream().sorted().toList(),
                        where);
                conditions += told.conditions.size();
                clauses += told.answers.size();
            }
        }
        assertTrue(
                conditions > 40 * RULESETS && clauses > 40 * RULESETS,
                conditions + " conditions, " + clauses + " clauses");
    }

    /** What a condition must be by what was told of its parts; of one that reads a value, what was told of itself. */
    private static Truth byItsParts(Condition condition, Told told, Request request, Truth itself) {
        if (condition instanceof Condition.Holds holds) {
            return request.truth(holds.fact().name());
        }
        if (condition instanceof Condition.Defined defined) {
            return told.definitions.get(defined.definition());
        }
        if (condition instanceof Condition.Documented documented) {
            return Truth.of(told.conditions.get(documented.part()) != Truth.UNKNOWN);
        }
        if (condition instanceof Condition.Not not) {
            return Truth.ofBits(Logic.not(told.conditions.get(not.part()).bits()));
        }
        if (condition instanceof Condition.All all) {
            return told.of(all.parts()).stream().min(Truth::compareTo).orElse(Truth.YES);
        }
        if (condition instanceof Condition.Any any) {
            return told.of(any.parts()).stream().max(Truth::compareTo).orElse(Truth.NO);
        }
        if (condition instanceof Condition.Count count) {
            return counted(count, told.of(count.parts()));
        }
        return itself;
    }

    private static Truth counted(Condition.Count condition, List<Truth> parts) {
        int sure = (int) parts.stream().filter(part -> part == Truth.YES).count();
        int possible = (int) parts.stream().filter(part -> part != Truth.NO).count();
        int count = condition.count();
        return switch (condition.quantifier()) {
            case AT_LEAST -> truth(sure >= count, possible < count);
            case AT_MOST -> truth(possible <= count, sure > count);
            case EXACTLY -> truth(sure == count && possible == count, sure > count || possible < count);
        };
    }

    private static Truth truth(boolean yes, boolean no) {
        return yes ? Truth.YES : no ? Truth.NO : Truth.UNKNOWN;
    }

    /** A line for each clause that the determination speaks of and that limits something. */
    private static List<String> answers(Determination determination) {
        List<String> answers = new ArrayList<>();
        for (Finding finding : determination.findings()) {
            if (PHASES.contains(finding.clause())) {
                answers.add(finding.line() + " phase");
            } else if (finding.status() != Status.INFORMATION) {
                answers.add(finding.line() + " " + finding.status().text());
            }
        }
        return answers.stream().sorted().toList();
    }

    private static final class Told implements Trace {
        private final Map<Condition, Truth> conditions = new IdentityHashMap<>();
        private final Map<Definition, Truth> definitions = new IdentityHashMap<>();
        private final List<String> answers = new ArrayList<>();

        List<Truth> of(List<Condition> parts) {
            return parts.stream().map(conditions::get).toList();
        }

        @Override
        public void recommendation(Recommendation recommendation, Truth applies) {
            recommendation.scope().ifPresent(scope -> answers.add(recommendation.line() + status(applies)));
        }

        @Override
        public void clause(Clause clause, Truth answer) {
            answers.add(clause.line() + (clause instanceof Clause.Phase ? " phase" : status(answer)));
        }

        @Override
        public void limit(Limit limit, Truth answer) {
            answers.add(limit.cap().line() + status(answer));
        }

        @Override
        public void condition(Condition condition, Truth truth) {
            Truth before = conditions.put(condition, truth);
            assertTrue(before == null || before == truth, () -> condition + " was " + before + " and " + truth);
        }

        @Override
        public void definition(Definition definition, Truth truth) {
            assertEquals(null, definitions.put(definition, truth), "a definition is told of once");
        }

        private static String status(Truth truth) {
            return " "
                    + switch (truth) {
                        case YES -> Status.MET.text();
                        case NO -> Status.NOT_MET.text();
                        case UNKNOWN -> Status.UNKNOWN.text();
                    };
        }
    }
}

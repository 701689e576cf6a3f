package org.imrlang.compiler.interpret;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;

/** Runs the cases of a ruleset: each by its own guideline alone, or by all where its file recommends nothing. */
public final class CaseRunner {

    private CaseRunner() {}

    /** The results, by guideline and in the order of the text. */
    public static List<CaseResult> run(CheckedRuleset checked) {
        Ruleset ruleset = checked.ruleset();
        List<CaseResult> results = new ArrayList<>();
        for (Guideline guideline : ruleset.guidelines()) {
            Interpreter rules = guideline.recommendations().isEmpty()
                    ? Interpreter.of(checked)
                    : Interpreter.of(checked, guideline);
            for (Case one : guideline.cases()) {
                String message = problem(one, rules.determine(request(one), one.definitions()));
                results.add(new CaseResult(
                        guideline.file(), one.line(), guideline.name(), one.title(), message.isEmpty(), message));
            }
        }
        return List.copyOf(results);
    }

    /** The request that a case makes, without what it gives of definitions. */
    static Request request(Case one) {
        Request.Builder request = Request.of(one.treatment().name(), one.course());
        one.facts().forEach(request::fact);
        return request.build();
    }

    private static String problem(Case one, Determination determination) {
        Case.Expectation expected = one.expected();
        List<String> problems = new ArrayList<>();
        if (expected.outcome() != determination.outcome()) {
            problems.add("expected " + expected.outcome().text() + ", came "
                    + determination.outcome().text() + " (certified " + determination.certified() + ", possible "
                    + determination.possible() + ")");
        }
        expected.certified().stream()
                .filter(count -> count != determination.certified())
                .forEach(count -> problems.add("expected certify " + count + ", came " + determination.certified()));
        expected.possible().stream()
                .filter(count -> count != determination.possible())
                .forEach(count -> problems.add("expected possible " + count + ", came " + determination.possible()));
        Set<String> missing = new LinkedHashSet<>(determination.missing());
        expected.missing()
                .filter(names -> !names.equals(missing))
                .ifPresent(names -> problems.add("expected missing " + list(names) + ", came " + list(missing)));
        return String.join("; ", problems);
    }

    private static String list(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}

package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.Compiled;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;

/**
 * A ruleset with its two executions, which are held to say the same of all that is asked.
 *
 * @param checked the ruleset
 * @param interpreted decides on the model
 * @param generated decides in the Java that was generated
 */
record BothExecutions(CheckedRuleset checked, Rules interpreted, Rules generated) {

    /** Generates the Java of several rulesets and compiles all of it in one run, a package for each. */
    static <K> Map<K, BothExecutions> of(Map<K, CheckedRuleset> rulesets) {
        List<JavaFile> files = new ArrayList<>();
        Map<K, String> packages = new LinkedHashMap<>();
        rulesets.forEach((key, checked) -> {
            String packageName = "generated.rules" + packages.size();
            packages.put(key, packageName);
            files.addAll(JavaGenerator.generate(checked, packageName));
        });
        Compiled compiled = new Compiled(files);
        assertEquals(List.of(), compiled.errors(), () -> "generated Java that does not compile; " + packages);
        Map<K, BothExecutions> executions = new LinkedHashMap<>();
        rulesets.forEach((key, checked) -> executions.put(
                key,
                new BothExecutions(checked, Interpreter.of(checked), compiled.rules(packages.getOrDefault(key, "")))));
        return executions;
    }

    /** What both say of a request: the same in every word. */
    Determination determine(Request request) {
        return same(interpreted.determine(request), generated.determine(request));
    }

    /** What both say of a request by the guidelines that decide the cases of this one. */
    Determination determine(Guideline guideline, Request request) {
        if (guideline.recommendations().isEmpty()) {
            return determine(request);
        }
        return same(
                interpreted.only(guideline.name()).determine(request),
                generated.only(guideline.name()).determine(request));
    }

    private static Determination same(Determination interpreted, Determination generated) {
        assertEquals(shown(interpreted), shown(generated), "the interpreter's and the generated Java's");
        assertEquals(interpreted, generated, "the interpreter's and the generated Java's");
        return generated;
    }

    /** What a failure shows: two determinations that differ in a word look alike otherwise. */
    private static String shown(Determination one) {
        return one + "\n" + one.missing() + "\n" + one.binding() + "\n" + one.frequencyLimit() + "\n"
                + one.durationLimit() + "\n" + one.guideline() + "\n" + one.chosenBy() + "\n" + one.citations() + "\n"
                + one.findings() + "\n" + one.rationale();
    }

    /** Whether the guideline has editions: a case is decided by its own, {@link Rules#only} by all of them. */
    boolean hasEditions(Guideline guideline) {
        return checked.ruleset().guidelines().stream()
                        .filter(one -> one.name().equals(guideline.name()))
                        .count()
                > 1;
    }

    /** The request that a case makes, without what it gives of definitions. */
    static Request request(Case one) {
        Request.Builder request = Request.of(one.treatment().name(), one.course());
        one.facts().forEach(request::fact);
        return request.build();
    }

    /** How a determination differs from what a case expects; what is missing is left aside where so asked. */
    static List<String> differences(Case one, Determination came, boolean withMissing) {
        Case.Expectation expected = one.expected();
        List<String> problems = new ArrayList<>();
        Outcome outcome = expected.outcome();
        if (outcome != came.outcome()) {
            problems.add("expected " + outcome.text() + ", came " + came);
        }
        expected.certified().stream()
                .filter(count -> count != came.certified())
                .forEach(count -> problems.add("expected certify " + count + ", came " + came));
        expected.possible().stream()
                .filter(count -> count != came.possible())
                .forEach(count -> problems.add("expected possible " + count + ", came " + came));
        Set<String> missing = new LinkedHashSet<>(came.missing());
        expected.missing()
                .filter(names -> withMissing && !names.equals(missing))
                .ifPresent(names -> problems.add("expected missing " + names + ", came " + missing));
        return problems;
    }
}

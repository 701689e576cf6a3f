package org.imrlang.compiler.interpret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.CaseResult.Compared;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;

/** Runs the cases of a ruleset: each by its own guideline alone, or by all where its file recommends nothing. */
public final class CaseRunner {

    static final String OUTCOME = "outcome";
    static final String MISSING = "missing";

    private final CheckedRuleset checked;
    private final Optional<Trace> trace;

    private CaseRunner(CheckedRuleset checked, Optional<Trace> trace) {
        this.checked = checked;
        this.trace = trace;
    }

    /** The results, by guideline and in the order of the text. */
    public static List<CaseResult> run(CheckedRuleset checked) {
        return new CaseRunner(checked, Optional.empty()).results();
    }

    /** The same, telling what deciding the cases weighs. */
    public static List<CaseResult> run(CheckedRuleset checked, Trace trace) {
        return new CaseRunner(checked, Optional.of(trace)).results();
    }

    private List<CaseResult> results() {
        Ruleset ruleset = checked.ruleset();
        List<CaseResult> results = new ArrayList<>();
        for (Guideline guideline : ruleset.guidelines()) {
            boolean alone = !guideline.recommendations().isEmpty();
            List<Guideline> deciding = alone ? List.of(guideline) : ruleset.guidelines();
            Interpreter rules = alone ? Interpreter.of(checked, guideline) : Interpreter.of(checked);
            for (Case one : guideline.cases()) {
                Request request = request(one);
                Determination determination = rules.determine(request, one.definitions());
                trace.ifPresent(told -> rules.trace(request, one.definitions(), told));
                results.add(new CaseResult(
                        guideline.file(),
                        one.line(),
                        guideline.name(),
                        one.title(),
                        compared(one.expected(), determination),
                        determination,
                        deciding));
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

    private static List<Compared> compared(Case.Expectation expected, Determination determination) {
        List<Compared> compared = new ArrayList<>();
        compared.add(new Compared(
                OUTCOME, expected.outcome().text(), determination.outcome().text()));
        expected.certified()
                .ifPresent(count -> compared.add(
                        new Compared("certify", String.valueOf(count), String.valueOf(determination.certified()))));
        expected.possible()
                .ifPresent(count -> compared.add(
                        new Compared("possible", String.valueOf(count), String.valueOf(determination.possible()))));
        expected.missing().ifPresent(names -> compared.add(missing(names, determination.missing())));
        return List.copyOf(compared);
    }

    /** The order is nothing that a case speaks of: where the same is missing, it is written as the case writes it. */
    private static Compared missing(Set<String> expected, List<String> came) {
        boolean same = expected.equals(new LinkedHashSet<>(came));
        return new Compared(MISSING, list(expected), same ? list(expected) : list(came));
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}

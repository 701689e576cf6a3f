package org.imrlang.testing.mutation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.CaseRules;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;

/** Decides as the cases of one guideline are decided, by a part of its ruleset that may lack what they do not read. */
final class Judge {

    private final CaseRules rules;
    private final Vocabulary vocabulary;

    private Judge(CaseRules rules) {
        this.rules = rules;
        this.vocabulary = rules.vocabulary();
    }

    /** @param alone whether the guideline of the file alone decides, see {@link CaseRules} */
    static Judge of(CheckedRuleset ruleset, String file, boolean alone) {
        return new Judge(CaseRules.of(ruleset, guideline(ruleset, file), alone));
    }

    static Guideline guideline(CheckedRuleset ruleset, String file) {
        return ruleset.ruleset().guidelines().stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a change keeps the files: " + file));
    }

    /** Whether what a case states is known; where a fact is declared by its use alone, a change may take it away. */
    boolean knows(Case one) {
        return vocabulary.facts().keySet().containsAll(one.facts().keySet());
    }

    Determination decide(Asked asked) {
        return decide(asked.request(), Map.of());
    }

    Determination decide(Case one) {
        return decide(CaseRules.request(one), one.definitions());
    }

    private Determination decide(Request request, Map<Definition.Key, Truth> definitions) {
        return rules.decide(known(request), definitions);
    }

    /** The same without what these rules cannot read, which is without influence. */
    private Request known(Request request) {
        Course course = request.course();
        boolean whole = vocabulary.facts().keySet().containsAll(request.facts().keySet())
                && course.history().orElse(List.of()).stream().allMatch(this::isKnown);
        if (whole) {
            return request;
        }
        Course.Builder fewer = course.toBuilder();
        course.history()
                .ifPresent(history -> fewer.history(history.stream()
                        .filter(one -> vocabulary.treatments().containsKey(one.treatment()))
                        .map(one -> new Delivery(one.treatment(), one.date(), one.quantity(), known(one.facts())))
                        .toList()));
        Request.Builder known = Request.of(request.treatment(), fewer.build());
        known(request.facts()).forEach(known::fact);
        return known.build();
    }

    private boolean isKnown(Delivery delivery) {
        return vocabulary.treatments().containsKey(delivery.treatment())
                && vocabulary.facts().keySet().containsAll(delivery.facts().keySet());
    }

    private Map<String, FactValue> known(Map<String, FactValue> facts) {
        Map<String, FactValue> known = new LinkedHashMap<>(facts);
        known.keySet().retainAll(vocabulary.facts().keySet());
        return known;
    }

    /** Whether what came is what a case expects. */
    static boolean meets(Case.Expectation expected, Determination came) {
        Set<String> missing = new LinkedHashSet<>(came.missing());
        return expected.outcome() == came.outcome()
                && expected.certified().stream().allMatch(count -> count == came.certified())
                && expected.possible().stream().allMatch(count -> count == came.possible())
                && expected.missing().map(missing::equals).orElse(true);
    }
}

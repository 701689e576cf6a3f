package org.imrlang.compiler.interpret;

import java.util.Map;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;

/** Decides cases as a ruleset decides those of one of its files, cases that do not stand there too. Immutable. */
public final class CaseRules {

    private final Interpreter rules;

    private CaseRules(Interpreter rules) {
        this.rules = rules;
    }

    /**
     * What decides the cases of a guideline: it alone, or the whole ruleset.
     *
     * @param alone whether it alone decides; false for a file that recommends nothing
     */
    public static CaseRules of(CheckedRuleset checked, Guideline guideline, boolean alone) {
        return new CaseRules(alone ? Interpreter.of(checked, guideline) : Interpreter.of(checked));
    }

    /** The request that a case makes, without what it gives of definitions. */
    public static Request request(Case one) {
        return CaseRunner.request(one);
    }

    /** The names that a request may state. */
    public Vocabulary vocabulary() {
        return rules.vocabulary();
    }

    /**
     * Decides a request.
     *
     * @param definitions what is given of definitions without saying how they came about
     */
    public Determination decide(Request request, Map<Definition.Key, Truth> definitions) {
        return rules.determine(request, definitions);
    }
}

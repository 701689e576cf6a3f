package org.imrlang.compiler.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;

/** Decides requests on the checked model. Immutable and thread-safe. */
public final class Interpreter implements Rules {

    private final CheckedRuleset checked;
    private final List<Guideline> guidelines;
    private final Vocabulary vocabulary;
    private final Map<String, Treatment> treatments = new HashMap<>();

    /** Of the treatments that were asked for. */
    private final Map<String, TreatmentRules> rules = new ConcurrentHashMap<>();

    /** @param guidelines those that decide, in the order in which they are asked */
    private Interpreter(CheckedRuleset checked, List<Guideline> guidelines) {
        Ruleset ruleset = checked.ruleset();
        this.checked = checked;
        this.guidelines = guidelines;
        List<TreatmentInfo> known = new ArrayList<>();
        for (Treatment treatment : ruleset.treatments()) {
            treatments.put(treatment.name(), treatment);
            known.add(Descriptions.treatment(treatment));
        }
        List<FactInfo> facts = new ArrayList<>();
        for (Fact fact : ruleset.facts()) {
            facts.add(Descriptions.fact(fact));
        }
        this.vocabulary = Vocabulary.of(known, facts).defining(Descriptions.definitions(ruleset));
    }

    /** Decides by a whole ruleset. */
    public static Interpreter of(CheckedRuleset ruleset) {
        return new Interpreter(ruleset, ruleset.ruleset().guidelines());
    }

    /** Decides by one guideline of a ruleset alone, and only by this edition of it. */
    static Interpreter of(CheckedRuleset ruleset, Guideline guideline) {
        return new Interpreter(ruleset, List.of(guideline));
    }

    @Override
    public Rules only(String guideline) {
        List<Guideline> editions = checked.ruleset().guidelines().stream()
                .filter(one -> one.name().equals(guideline))
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("there is no guideline `" + guideline + "` in these rules");
        }
        return new Interpreter(checked, editions);
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Determination determine(Request request) {
        return determine(request, Map.of());
    }

    Determination determine(Request request, Map<Definition.Key, Truth> givenDefinitions) {
        return interpreted(request, givenDefinitions).determine();
    }

    /** Tells what deciding a request weighs. */
    public void trace(Request request, Trace trace) {
        trace(request, Map.of(), trace);
    }

    void trace(Request request, Map<Definition.Key, Truth> givenDefinitions, Trace trace) {
        interpreted(request, givenDefinitions).trace(trace);
    }

    private InterpretedRequest interpreted(Request request, Map<Definition.Key, Truth> givenDefinitions) {
        vocabulary.check(request);
        TreatmentRules known = rules.get(request.treatment());
        TreatmentRules asked = known == null ? rules(request.treatment()) : known;
        return new InterpretedRequest(asked, request, givenDefinitions);
    }

    private TreatmentRules rules(String name) {
        Treatment treatment = treatments.get(name);
        if (treatment == null) {
            throw new IllegalStateException("the treatment was checked");
        }
        return rules.computeIfAbsent(name, unused -> TreatmentRules.of(checked, guidelines, treatment));
    }
}

package org.imrlang.compiler.interpret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;

/** Decides requests on the checked model. Immutable and thread-safe. */
public final class Interpreter implements Rules {

    private final Vocabulary vocabulary;
    private final Map<String, Chosen> chosen = new HashMap<>();

    /** The recommendation that speaks of a treatment, and its guideline. */
    private record Chosen(Guideline guideline, Recommendation recommendation) {}

    private Interpreter(Ruleset ruleset, List<Guideline> guidelines) {
        this.vocabulary = Vocabulary.of(
                ruleset.treatments().stream().map(Descriptions::treatment).toList(),
                ruleset.facts().stream().map(Descriptions::fact).toList());
        for (Guideline guideline : guidelines) {
            for (Recommendation recommendation : guideline.recommendations()) {
                chosen.putIfAbsent(recommendation.treatment().name(), new Chosen(guideline, recommendation));
            }
        }
    }

    /** Decides by a whole ruleset. */
    public static Interpreter of(CheckedRuleset ruleset) {
        return new Interpreter(ruleset.ruleset(), ruleset.ruleset().guidelines());
    }

    /** Decides by one guideline of a ruleset alone. */
    static Interpreter of(Ruleset ruleset, Guideline guideline) {
        return new Interpreter(ruleset, List.of(guideline));
    }

    /** Decides by all guidelines of a ruleset. */
    static Interpreter of(Ruleset ruleset) {
        return new Interpreter(ruleset, ruleset.guidelines());
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Determination determine(Request request) {
        return determine(request, Map.of());
    }

    @Override
    public Rules only(String guideline) {
        throw new UnsupportedOperationException();
    }

    Determination determine(Request request, Map<String, Truth> givenDefinitions) {
        vocabulary.check(request);
        return Optional.ofNullable(chosen.get(request.treatment()))
                .map(one -> new InterpretedRequest(one.guideline(), one.recommendation(), request, givenDefinitions)
                        .determine())
                .orElseGet(() -> Determination.notAddressed(treatment(request), request.course()));
    }

    private TreatmentInfo treatment(Request request) {
        TreatmentInfo treatment = vocabulary.treatments().get(request.treatment());
        if (treatment == null) {
            throw new IllegalStateException("the treatment was checked");
        }
        return treatment;
    }
}

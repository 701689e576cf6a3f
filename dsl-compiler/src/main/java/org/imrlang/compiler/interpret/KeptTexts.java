package org.imrlang.compiler.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.check.FactsRead;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.DecidedRequest;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.WeighedText;
import org.imrlang.runtime.WeighedTexts;

/** What the text of a treatment came to, for requests of which the same yes/no facts are so. Thread-safe. */
final class KeptTexts {

    private final WeighedTexts texts = new WeighedTexts();
    private final String[] facts;

    private KeptTexts(String[] facts) {
        this.facts = facts;
    }

    /** Nothing where what a text comes to depends on more than yes/no facts. */
    static Optional<KeptTexts> of(List<TreatmentRules.Part> parts) {
        List<Guideline> guidelines = new ArrayList<>();
        List<Recommendation> recommendations = new ArrayList<>();
        List<Limit> limits = new ArrayList<>();
        for (TreatmentRules.Part part : parts) {
            guidelines.add(part.guideline());
            part.recommendations().forEach(own -> recommendations.add(own.recommendation()));
            limits.addAll(part.limits());
        }
        FactsRead read = new FactsRead(recommendations, limits);
        return read.isFixedByTruths(guidelines)
                ? Optional.of(
                        new KeptTexts(read.facts().stream().map(Fact::name).toArray(String[]::new)))
                : Optional.empty();
    }

    /**
     * What the text comes to.
     *
     * @param request what is so
     * @param asked weighs the text where that was not done for these facts
     */
    WeighedText of(Request request, DecidedRequest asked) {
        long truths = Logic.allUnknown();
        for (int index = 0; index < facts.length; index++) {
            truths = Logic.set(truths, index, request.truth(facts[index]));
        }
        return texts.of(truths, 0, asked);
    }
}

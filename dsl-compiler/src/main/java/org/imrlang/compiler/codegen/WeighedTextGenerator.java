package org.imrlang.compiler.codegen;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.codegen.TreatmentRules.Section;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.WeighedText;

/**
 * The method that keeps what a text came to: where that depends on yes/no facts that fit into a word and on nothing else, it
 * need not be put together for each request. A long text is not kept, since it would be kept many times.
 */
final class WeighedTextGenerator {

    private static final int MOST_CLAUSES = 40;

    private final TreatmentRules rules;
    private final FactFields fields;
    private final Constants constants;

    WeighedTextGenerator(TreatmentRules rules, FactFields fields, Constants constants) {
        this.rules = rules;
        this.fields = fields;
        this.constants = constants;
    }

    // @Override
    // protected WeighedText weighedText() {
    //     return WEIGHED.of(facts.truths, only, this);
    // }
    void addTo(TypeSpec.Builder request) {
        if (!isFixedByTruths()) {
            return;
        }
        request.addMethod(MethodSpec.methodBuilder("weighedText")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(WeighedText.class)
                .addStatement(
                        "return $L.of($L, only, this)",
                        constants.weighedTexts(),
                        fields.isEmpty() ? "0" : "facts.truths")
                .build());
    }

    private boolean isFixedByTruths() {
        FactsRead read = new FactsRead(rules);
        return read.readsTruthsAlone()
                && read.facts().size() <= Logic.factsPerWord()
                && rules.guidelines().stream()
                        .allMatch(guideline -> guideline.effective().isEmpty())
                && clauses() <= MOST_CLAUSES;
    }

    private int clauses() {
        int clauses = rules.limits().size();
        for (Section section : rules.sections()) {
            for (Recommendation recommendation : section.all()) {
                clauses += 1 + recommendation.clauses().size();
            }
        }
        return clauses;
    }
}

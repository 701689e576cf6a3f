package org.imrlang.compiler.codegen;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.imrlang.runtime.WeighedText;

/** The method that keeps what a text came to, where that is so for many requests. */
final class WeighedTextGenerator {

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
        if (!rules.read().isFixedByTruths(rules.guidelines())) {
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
}

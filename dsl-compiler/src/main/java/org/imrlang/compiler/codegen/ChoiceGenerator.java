package org.imrlang.compiler.codegen;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.ChoiceValue;
import org.imrlang.runtime.FactType;

/** The enum of a {@code one of} fact. */
final class ChoiceGenerator {

    private final Fact fact;
    private final FactType.Choice type;
    private final JavaNames names;

    ChoiceGenerator(Fact fact, FactType.Choice type, JavaNames names) {
        this.fact = fact;
        this.type = type;
        this.names = names;
    }

    // public enum Region implements ChoiceValue {
    //     LOW_BACK("low_back"),
    //     NECK("neck");
    //
    //     private final String text;
    //
    //     Region(String text) {
    //         this.text = text;
    //     }
    //
    //     @Override
    //     public String text() {
    //         return text;
    //     }
    // }
    TypeSpec generate() {
        TypeSpec.Builder choice = TypeSpec.enumBuilder(names.choice(fact))
                .addJavadoc(
                        "The values of: $L.",
                        JavadocText.of(Descriptions.fact(fact).words()))
                .addAnnotation(GuidelineGenerator.GENERATED)
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(ChoiceValue.class)
                .addField(String.class, "text", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "text")
                        .addStatement("this.text = text")
                        .build())
                .addMethod(MethodSpec.methodBuilder("text")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return text")
                        .build());
        for (String value : type.values()) {
            choice.addEnumConstant(
                    names.value(fact, value),
                    TypeSpec.anonymousClassBuilder("$S", value).build());
        }
        return choice.build();
    }
}

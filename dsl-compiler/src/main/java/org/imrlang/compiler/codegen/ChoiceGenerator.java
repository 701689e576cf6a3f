package org.imrlang.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.ChoiceValue;
import org.imrlang.runtime.Choices;
import org.imrlang.runtime.FactType;

/** The enum of a {@code one of} fact. */
final class ChoiceGenerator {

    private final Fact fact;
    private final FactType.Choice type;
    private final JavaNames names;
    private final AnnotationSpec generated;
    private final ClassName choice;

    ChoiceGenerator(Fact fact, FactType.Choice type, JavaNames names, AnnotationSpec generated) {
        this.fact = fact;
        this.type = type;
        this.names = names;
        this.generated = generated;
        this.choice = names.choice(fact).orElseThrow();
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
    //     …
    // }
    TypeSpec generate() {
        TypeSpec.Builder values = TypeSpec.enumBuilder(choice)
                .addJavadoc(
                        "The values of: $L.",
                        JavadocText.of(Descriptions.fact(fact).words()))
                .addAnnotation(generated)
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
            values.addEnumConstant(
                    names.value(fact, value),
                    TypeSpec.anonymousClassBuilder("$S", value)
                            .addJavadoc("What guidelines call $L.", JavadocText.of(value))
                            .build());
        }
        return values.addMethod(named(choice)).addType(byText(choice)).build();
    }

    // static Region named(String text, Region otherwise) {
    //     return RegionByText.VALUES.getOrDefault(text, otherwise);
    // }
    static MethodSpec named(ClassName choice) {
        return MethodSpec.methodBuilder("named")
                .addJavadoc("The value that guidelines name so, or another one where none is.")
                .addModifiers(Modifier.STATIC)
                .addParameter(String.class, "text")
                .addParameter(choice, "otherwise")
                .returns(choice)
                .addStatement("return $L.VALUES.getOrDefault(text, otherwise)", holder(choice))
                .build();
    }

    // private static final class RegionByText {
    //     static final Map<String, Region> VALUES = Choices.byText(values());
    // }
    static TypeSpec byText(ClassName choice) {
        TypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), choice);
        return TypeSpec.classBuilder(holder(choice))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(map, "VALUES", Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.byText(values())", Choices.class)
                        .build())
                .build();
    }

    /** A name that the class around it cannot have, and no value. */
    private static String holder(ClassName choice) {
        return choice.simpleName() + "ByText";
    }
}

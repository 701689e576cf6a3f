package org.imrlang.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.ChoiceValue;
import org.imrlang.runtime.Choices;
import org.imrlang.runtime.FactType;

/**
 * The class of a {@code one of} fact with more values than the initializer of an enum can make. Its constants are read as
 * those of an enum are; they stand in interfaces that it inherits, some in each. An interface is initialized when one of
 * its constants is read, and not with the class: so no order of initializing one before the other can lock.
 */
final class LargeChoiceGenerator {

    /** How many values an enum has, or one of the interfaces: each takes some twenty bytes of its initializer. */
    private static final int MOST_OF_AN_ENUM = 1_500;

    private final Fact fact;
    private final FactType.Choice type;
    private final JavaNames names;
    private final AnnotationSpec generated;
    private final ClassName choice;
    private final TypeName list;

    LargeChoiceGenerator(Fact fact, FactType.Choice type, JavaNames names, AnnotationSpec generated) {
        this.fact = fact;
        this.type = type;
        this.names = names;
        this.generated = generated;
        this.choice = names.choice(fact).orElseThrow();
        this.list = ParameterizedTypeName.get(ClassName.get(List.class), choice);
    }

    /** Whether a choice has so few values that it is an enum. */
    static boolean isEnum(FactType.Choice type) {
        return type.values().size() <= MOST_OF_AN_ENUM;
    }

    List<TypeSpec> generate() {
        List<TypeSpec> types = new ArrayList<>();
        List<ClassName> parts = new ArrayList<>();
        for (List<String> values : ConditionMethods.chunks(type.values(), MOST_OF_AN_ENUM)) {
            ClassName name = names.values(fact);
            parts.add(name);
            types.add(part(name, values));
        }
        types.add(whole(parts));
        return types;
    }

    // interface DisorderValues1 {
    //     Disorder DEPRESSION = new Disorder("depression");
    //
    //     static void addTo(List<Disorder> values) {
    //         values.add(DEPRESSION);
    //     }
    // }
    private TypeSpec part(ClassName name, List<String> values) {
        TypeSpec.Builder part = TypeSpec.interfaceBuilder(name)
                .addJavadoc("Some of the values of {@link $T}.", choice)
                .addAnnotation(generated);
        MethodSpec.Builder addTo = MethodSpec.methodBuilder("addTo")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(list, "values");
        for (String value : values) {
            String constant = names.value(fact, value);
            part.addField(FieldSpec.builder(choice, constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("What guidelines call $L.", JavadocText.of(value))
                    .initializer("new $T($S)", choice, value)
                    .build());
            addTo.addStatement("values.add($L)", constant);
        }
        return part.addMethod(addTo.build()).build();
    }

    // public final class Disorder implements ChoiceValue, Serializable, DisorderValues1, DisorderValues2 {
    //     …
    // }
    private TypeSpec whole(List<ClassName> parts) {
        return TypeSpec.classBuilder(choice)
                .addJavadoc(
                        "The values of: $L. There are more than an enum can hold: each is a constant of this class.",
                        JavadocText.of(Descriptions.fact(fact).words()))
                .addAnnotation(generated)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ChoiceValue.class)
                .addSuperinterface(Serializable.class)
                .addSuperinterfaces(parts)
                .addField(FieldSpec.builder(
                                long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1")
                        .build())
                .addField(FieldSpec.builder(String.class, "text", Modifier.PRIVATE, Modifier.FINAL)
                        .addJavadoc("What guidelines call it.")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "text")
                        .addStatement("this.text = text")
                        .build())
                .addMethod(MethodSpec.methodBuilder("values")
                        .addJavadoc("All values, in the order of the text.\n\n@return the values")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(ArrayTypeName.of(choice))
                        .addStatement("return AllValues.LIST.toArray(new $T[0])", choice)
                        .build())
                .addMethod(text("text"))
                .addMethod(text("toString"))
                .addMethod(MethodSpec.methodBuilder("readResolve")
                        .addJavadoc("The value of this version.\n\n@return the constant")
                        .addAnnotation(Serial.class)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(Object.class)
                        .addStatement("return $T.of($S, text, values())", Choices.class, fact.name())
                        .build())
                .addMethod(ChoiceGenerator.named(choice))
                .addType(all(parts))
                .addType(ChoiceGenerator.byText(choice))
                .build();
    }

    private static MethodSpec text(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return text")
                .build();
    }

    // private static final class AllValues {
    //     static final List<Disorder> LIST = listed();
    //     …
    // }
    private TypeSpec all(List<ClassName> parts) {
        MethodSpec.Builder values = MethodSpec.methodBuilder("listed")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(list)
                .addStatement("$T values = new $T<>()", list, ArrayList.class);
        parts.forEach(part -> values.addStatement("$T.addTo(values)", part));
        return TypeSpec.classBuilder("AllValues")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(list, "LIST", Modifier.STATIC, Modifier.FINAL)
                        .initializer("listed()")
                        .build())
                .addMethod(values.addStatement("return values").build())
                .build();
    }
}

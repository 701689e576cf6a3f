package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Days;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Truth;

/** The methods by which a typed request states its facts: what is not called is unknown. */
final class FactSetters {

    /** A list of texts. */
    static final TypeName TEXTS = ParameterizedTypeName.get(List.class, String.class);

    private final ClassName type;
    private final ConditionMethods conditions;
    private final FactFields fields;

    FactSetters(ClassName type, ConditionMethods conditions, FactFields fields) {
        this.type = type;
        this.conditions = conditions;
        this.fields = fields;
    }

    List<MethodSpec> setters() {
        List<MethodSpec> setters = new ArrayList<>();
        for (Fact fact : conditions.facts()) {
            FactType kind = fact.type();
            if (kind instanceof FactType.YesNo) {
                setters.add(forwards(
                        fact,
                        "Whether the record shows: $L.",
                        "whether it does",
                        boolean.class,
                        "$T.of(value)",
                        Truth.class));
                setters.add(changes(
                        fact,
                        "Whether the record shows, or that it does not say: $L.",
                        "yes, no or unknown",
                        TypeName.get(Truth.class),
                        notNull(fact, "value")));
            } else if (kind instanceof FactType.Number || kind instanceof FactType.Percent) {
                String words = kind instanceof FactType.Percent
                        ? "The percentage that the record states, 50 for 50%: $L."
                        : "The number that the record states" + unit(kind) + ": $L.";
                setters.add(forwards(fact, words, "the number", int.class, "$T.valueOf(value)", BigDecimal.class));
                setters.add(changes(fact, words, "the number", TypeName.get(BigDecimal.class), notNull(fact, "value")));
            } else if (kind instanceof FactType.Date) {
                setters.add(changes(
                        fact,
                        "The day that the record states: $L.",
                        "the day",
                        TypeName.get(LocalDate.class),
                        CodeBlock.of("$T.stated($S, value)", Days.class, fact.name())));
            } else if (kind instanceof FactType.Choice) {
                setters.add(changes(
                        fact,
                        "Which one the record states: $L.",
                        "the value",
                        conditions.choice(fact).orElseThrow(),
                        notNull(fact, "value")));
            } else if (kind instanceof FactType.Codes) {
                setters.add(codes(fact));
                setters.add(changes(
                        fact,
                        "All codes that the record lists; an empty list lists none: $L.",
                        "the codes",
                        TEXTS,
                        CodeBlock.of("new $T($L)", FactValue.Codes.class, notNull(fact, "values"))));
            } else {
                throw new IllegalStateException("a fact of an unknown type: " + kind);
            }
        }
        return setters;
    }

    private static String unit(FactType kind) {
        return kind instanceof FactType.Number number && number.unit().isPresent()
                ? ", in " + JavadocText.of(number.unit().get()).toString().replace("$", "$$")
                : "";
    }

    // Objects.requireNonNull(value, "region")
    private static CodeBlock notNull(Fact fact, String parameter) {
        return CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, parameter, fact.name());
    }

    // public CbtRequest adlImproved(boolean value) {
    //     return adlImproved(Truth.of(value));
    // }
    private MethodSpec forwards(
            Fact fact, String javadoc, String meaning, Class<?> parameter, String as, Class<?> asType) {
        return setter(fact, javadoc, "value " + meaning)
                .addParameter(parameter, "value")
                .addStatement("return $N($L)", conditions.fact(fact), CodeBlock.of(as, asType))
                .build();
    }

    // public CbtRequest diagnosis(String... values) {
    //     return diagnosis(List.of(values));
    // }
    private MethodSpec codes(Fact fact) {
        return setter(fact, "All codes that the record lists: $L.", "values the codes")
                .addParameter(String[].class, "values")
                .varargs()
                .addStatement("return $N($T.of(values))", conditions.fact(fact), List.class)
                .build();
    }

    // public CbtRequest surgery(LocalDate value) {
    //     Facts changed = facts.copy();
    //     changed.surgery = Days.stated("surgery", value);
    //     return new CbtRequest(course(), only, changed);
    // }
    private MethodSpec changes(Fact fact, String javadoc, String meaning, TypeName parameter, CodeBlock value) {
        String name = parameter.equals(TEXTS) ? "values" : "value";
        return setter(fact, javadoc, name + " " + meaning)
                .addParameter(parameter, name)
                .addStatement("Facts changed = facts.copy()")
                .addStatement(fields.change(fact, value))
                .addStatement("return new $T(course(), only, changed)", type)
                .build();
    }

    private MethodSpec.Builder setter(Fact fact, String javadoc, String parameter) {
        return MethodSpec.methodBuilder(conditions.fact(fact))
                .addJavadoc(javadoc, JavadocText.of(Descriptions.fact(fact).words()))
                .addJavadoc("\n\n@param $L\n@return the same request with it", parameter)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}

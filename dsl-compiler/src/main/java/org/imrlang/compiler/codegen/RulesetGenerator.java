package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Vocabulary;

/** The class of the whole ruleset: the one entry by name. */
final class RulesetGenerator {

    private static final TypeName TREATMENTS = mapTo(TypeName.get(TreatmentInfo.class));
    private static final TypeName FACTS = mapTo(TypeName.get(FactInfo.class));
    private static final TypeName DECISION =
            ParameterizedTypeName.get(Function.class, Request.class, Determination.class);
    private static final TypeName DECISIONS = mapTo(DECISION);

    private final Ruleset ruleset;
    private final JavaNames names;

    RulesetGenerator(Ruleset ruleset, JavaNames names) {
        this.ruleset = ruleset;
        this.names = names;
    }

    // @Generated("org.imrlang.compiler")
    // public final class Ruleset implements Rules, Serializable {
    //     …
    // }
    TypeSpec generate() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.ruleset())
                .addJavadoc("All guidelines by name: for JSON, batches and services.")
                .addAnnotation(GuidelineGenerator.GENERATED)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Rules.class)
                .addSuperinterface(Serializable.class)
                .addField(constant(TypeName.LONG, "serialVersionUID", "1"))
                .addField(constant(names.ruleset(), "RULES", "new $T()", names.ruleset()))
                .addField(constant(
                        TypeName.get(Vocabulary.class),
                        "VOCABULARY",
                        "$T.of(treatments().values(), facts().values())",
                        Vocabulary.class))
                .addField(constant(DECISIONS, "DECISIONS", "decisions()"))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(rules())
                .addMethod(vocabulary())
                .addMethod(determine())
                .addMethod(readResolve());
        new MapMethods("treatments", TREATMENTS, treatments()).addTo(type);
        new MapMethods("facts", FACTS, facts()).addTo(type);
        new MapMethods("decisions", DECISIONS, decisions()).addTo(type);
        return type.build();
    }

    private static FieldSpec constant(TypeName type, String name, String format, Object... arguments) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(format, arguments)
                .build();
    }

    // public static Rules rules() {
    //     return RULES;
    // }
    private static MethodSpec rules() {
        return MethodSpec.methodBuilder("rules")
                .addJavadoc("The ruleset.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Rules.class)
                .addStatement("return RULES")
                .build();
    }

    // @Override
    // public Vocabulary vocabulary() {
    //     return VOCABULARY;
    // }
    private static MethodSpec vocabulary() {
        return MethodSpec.methodBuilder("vocabulary")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Vocabulary.class)
                .addStatement("return VOCABULARY")
                .build();
    }

    // @Override
    // public Determination determine(Request request) {
    //     VOCABULARY.check(request);
    //     Function<Request, Determination> decision = DECISIONS.get(request.treatment());
    //     if (decision == null) {
    //         return Determination.notAddressed(VOCABULARY.treatments().get(request.treatment()), request.course());
    //     }
    //     return decision.apply(request);
    // }
    private static MethodSpec determine() {
        return MethodSpec.methodBuilder("determine")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Request.class, "request")
                .returns(Determination.class)
                .addStatement("VOCABULARY.check(request)")
                .addStatement("$T decision = DECISIONS.get(request.treatment())", DECISION)
                .beginControlFlow("if (decision == null)")
                .addStatement(
                        "return $T.notAddressed(VOCABULARY.treatments().get(request.treatment()), request.course())",
                        Determination.class)
                .endControlFlow()
                .addStatement("return decision.apply(request)")
                .build();
    }

    // @Serial
    // private Object readResolve() {
    //     return RULES;
    // }
    private static MethodSpec readResolve() {
        return MethodSpec.methodBuilder("readResolve")
                .addAnnotation(Serial.class)
                .addModifiers(Modifier.PRIVATE)
                .returns(Object.class)
                .addStatement("return RULES")
                .build();
    }

    private List<CodeBlock> treatments() {
        return ruleset.treatments().stream()
                .map(Descriptions::treatment)
                .map(info -> put("treatments", info.name(), Constants.value(info)))
                .toList();
    }

    private List<CodeBlock> facts() {
        return ruleset.facts().stream()
                .map(Descriptions::fact)
                .map(info -> put("facts", info.name(), Constants.value(info)))
                .toList();
    }

    /** For each treatment the first guideline that has a recommendation for it. */
    private List<CodeBlock> decisions() {
        Map<String, ClassName> requests = new LinkedHashMap<>();
        for (Guideline guideline : ruleset.guidelines()) {
            for (Recommendation recommendation : guideline.recommendations()) {
                requests.putIfAbsent(
                        recommendation.treatment().name(), names.of(guideline).request(recommendation));
            }
        }
        return requests.entrySet().stream()
                .map(entry -> put(
                        "decisions",
                        entry.getKey(),
                        CodeBlock.of("request -> $T.of(request).determine()", entry.getValue())))
                .toList();
    }

    // decisions.put("CBT", request -> Psychological.CbtRequest.of(request).determine())
    private static CodeBlock put(String map, String key, CodeBlock value) {
        return CodeBlock.of("$N.put($S, $L)", map, key, value);
    }

    private static TypeName mapTo(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value);
    }
}

package org.imrlang.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Guideline;
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
            ParameterizedTypeName.get(BiFunction.class, Request.class, Integer.class, Determination.class);
    private static final TypeName DECISIONS = mapTo(DECISION);
    private static final TypeName GUIDELINES = mapTo(TypeName.get(Integer.class));

    private final Ruleset ruleset;
    private final List<TreatmentRules> treatments;
    private final Guards guards;
    private final JavaNames names;
    private final AnnotationSpec generated;

    RulesetGenerator(
            Ruleset ruleset,
            List<TreatmentRules> treatments,
            Guards guards,
            JavaNames names,
            AnnotationSpec generated) {
        this.ruleset = ruleset;
        this.treatments = treatments;
        this.guards = guards;
        this.names = names;
        this.generated = generated;
    }

    // @Generated(value = "org.imrlang.compiler", comments = "sha256 …")
    // public final class Ruleset implements Rules, Serializable {
    //     …
    // }
    TypeSpec generate() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.ruleset())
                .addJavadoc("All guidelines by name: for JSON, batches and services.")
                .addAnnotation(generated)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Rules.class)
                .addSuperinterface(Serializable.class)
                .addField(constant(TypeName.LONG, "serialVersionUID", "1"))
                .addField(constant(names.ruleset(), "RULES", "new $T($S, -1)", names.ruleset(), ""))
                .addField(constant(
                        TypeName.get(Vocabulary.class),
                        "VOCABULARY",
                        "$T.of(treatments().values(), facts().values())$>$>\n.defining($L)$<$<",
                        Vocabulary.class,
                        Constants.text(Descriptions.definitions(ruleset))))
                .addField(constant(GUIDELINES, "GUIDELINES", "guidelines()"))
                .addField(constant(DECISIONS, "DECISIONS", "decisions()"))
                .addField(FieldSpec.builder(String.class, "guideline", Modifier.PRIVATE, Modifier.FINAL)
                        .addJavadoc("The one guideline that is asked; empty: all are.")
                        .build())
                .addField(FieldSpec.builder(int.class, "only", Modifier.PRIVATE, Modifier.FINAL, Modifier.TRANSIENT)
                        .addJavadoc("Its number in this version of the ruleset; negative: all are asked.")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(String.class, "guideline")
                        .addParameter(int.class, "only")
                        .addStatement("this.guideline = guideline")
                        .addStatement("this.only = only")
                        .build())
                .addMethod(rules())
                .addMethod(vocabulary())
                .addMethod(determine())
                .addMethod(only())
                .addMethod(readResolve());
        new MapMethods("treatments", TREATMENTS, treatments()).addTo(type);
        new MapMethods("facts", FACTS, facts()).addTo(type);
        new MapMethods("guidelines", GUIDELINES, guidelines()).addTo(type);
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
                .addJavadoc("The ruleset.\n\n@return all guidelines, decided together")
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
    //     BiFunction<Request, Integer, Determination> decision = DECISIONS.get(request.treatment());
    //     if (decision == null) {
    //         VOCABULARY.check(request);
    //         return Determination.notAddressed(VOCABULARY.treatments().get(request.treatment()), request.course());
    //     }
    //     return decision.apply(request, only);
    // }
    private static MethodSpec determine() {
        return MethodSpec.methodBuilder("determine")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Request.class, "request")
                .returns(Determination.class)
                .addStatement("$T decision = DECISIONS.get(request.treatment())", DECISION)
                .beginControlFlow("if (decision == null)")
                .addStatement("VOCABULARY.check(request)")
                .addStatement(
                        "return $T.notAddressed(VOCABULARY.treatments().get(request.treatment()), request.course())",
                        Determination.class)
                .endControlFlow()
                .addStatement("return decision.apply(request, only)")
                .build();
    }

    // @Override
    // public Rules only(String guideline) {
    //     Integer number = GUIDELINES.get(guideline);
    //     if (number == null) {
    //         throw new IllegalArgumentException("no guideline is named `" + guideline + "`");
    //     }
    //     return new Ruleset(guideline, number);
    // }
    private MethodSpec only() {
        return MethodSpec.methodBuilder("only")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(String.class, "guideline")
                .returns(Rules.class)
                .addStatement("$T number = GUIDELINES.get(guideline)", Integer.class)
                .beginControlFlow("if (number == null)")
                .addStatement(
                        "throw new $T($S + guideline + $S)",
                        IllegalArgumentException.class,
                        "no guideline is named `",
                        "`")
                .endControlFlow()
                .addStatement("return new $T(guideline, number)", names.ruleset())
                .build();
    }

    // @Serial
    // private Object readResolve() {
    //     return guideline.isEmpty() ? RULES : RULES.only(guideline);
    // }
    private static MethodSpec readResolve() {
        return MethodSpec.methodBuilder("readResolve")
                .addJavadoc("The same guidelines in this version.\n\n@return what decides by them")
                .addAnnotation(Serial.class)
                .addModifiers(Modifier.PRIVATE)
                .returns(Object.class)
                .addStatement("return guideline.isEmpty() ? RULES : RULES.only(guideline)")
                .build();
    }

    private List<CodeBlock> guidelines() {
        return ruleset.guidelines().stream()
                .map(Guideline::name)
                .distinct()
                .map(name -> put("guidelines", name, CodeBlock.of("$L", guards.index(name))))
                .toList();
    }

    private List<CodeBlock> treatments() {
        return ruleset.treatments().stream()
                .map(Descriptions::treatment)
                .map(info -> put("treatments", info.name(), Constants.value(info)))
                .toList();
    }

    private List<CodeBlock> facts() {
        return ruleset.facts().stream()
                .map(fact -> put("facts", fact.name(), FactValues.info(Descriptions.fact(fact), names.choice(fact))))
                .toList();
    }

    private List<CodeBlock> decisions() {
        return treatments.stream()
                .map(rules -> rules.treatment().name())
                .map(name -> put(
                        "decisions",
                        name,
                        CodeBlock.of("(request, only) -> $T.of(request, only).determine()", names.request(name))))
                .toList();
    }

    // decisions.put("CBT", (request, only) -> CbtRequest.of(request, only).determine())
    private static CodeBlock put(String map, String key, CodeBlock value) {
        return CodeBlock.of("$N.put($L, $L)", map, StringLiteral.of(key), value);
    }

    private static TypeName mapTo(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value);
    }
}

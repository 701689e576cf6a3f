package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.TreatmentRequest;

/** The class of the requests that one recommendation decides. */
final class RequestGenerator {

    private final GuidelineInfo guideline;
    private final Recommendation recommendation;
    private final TreatmentInfo treatment;
    private final ClassName type;
    private final Constants constants;
    private final FactWords words;
    private final ConditionMethods conditions;

    RequestGenerator(
            GuidelineInfo guideline,
            Recommendation recommendation,
            JavaNames.GuidelineNames names,
            Constants constants) {
        FactsRead read = new FactsRead(recommendation);
        this.guideline = guideline;
        this.recommendation = recommendation;
        this.treatment = Descriptions.treatment(recommendation.treatment());
        this.type = names.request(recommendation);
        this.constants = constants;
        this.conditions = new ConditionMethods(read, names.requestMethods(), constants);
        this.words = new FactWords(type, read.facts(), conditions);
    }

    // public static final class CbtRequest extends TreatmentRequest<CbtRequest> {
    //     …
    // }
    TypeSpec generate() {
        TypeSpec.Builder request = TypeSpec.classBuilder(type)
                .addJavadoc(javadoc())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClassName.get(TreatmentRequest.class), type))
                .addField(unstated())
                .addField(FieldSpec.builder(
                                long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1")
                        .build())
                .addFields(words.fields())
                .addMethod(constructor())
                .addMethod(of())
                .addMethods(words.setters())
                .addMethod(treatmentMethod())
                .addMethod(with());
        new DecisionGenerator(recommendation, conditions).addTo(request);
        new WeighGenerator(recommendation, guideline, conditions).addTo(request);
        request.addMethods(words.accessors());
        conditions.addTo(request);
        return request.build();
    }

    private CodeBlock javadoc() {
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add("A request of $L. The guideline says:\n\n", JavadocText.of(treatment.label()))
                .add("$L\n", JavadocText.preformatted(recommendation.text()));
        for (Citation citation : Descriptions.citations(recommendation)) {
            javadoc.add("\n<p>Written in $L.\n", JavadocText.of(citation.text()));
        }
        return javadoc.add("\n<p>Immutable: every method returns another request. What is not called is unknown.")
                .build();
    }

    // static final CbtRequest UNSTATED = new CbtRequest(Course.UNSTATED, Logic.allUnknown());
    private FieldSpec unstated() {
        return FieldSpec.builder(type, "UNSTATED", Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T($T.UNSTATED$L)", type, Course.class, words.allUnknown())
                .build();
    }

    // private CbtRequest(Course course, long facts) {
    //     super(course);
    //     this.facts = facts;
    // }
    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Course.class, "course")
                .addStatement("super(course)");
        for (FieldSpec field : words.fields()) {
            constructor.addParameter(field.type(), field.name()).addStatement("this.$N = $N", field, field);
        }
        return constructor.build();
    }

    // static CbtRequest of(Request request) {
    //     long facts = Logic.allUnknown();
    //     facts = Logic.set(facts, 0, request.truth("adl_improved"));
    //     return new CbtRequest(request.course(), facts);
    // }
    private MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.STATIC)
                .addParameter(Request.class, "request")
                .returns(type)
                .addCode(words.readByName())
                .addStatement("return new $T(request.course()$L)", type, words.arguments())
                .build();
    }

    // @Override
    // public TreatmentInfo treatment() {
    //     return CBT;
    // }
    private MethodSpec treatmentMethod() {
        return MethodSpec.methodBuilder("treatment")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TreatmentInfo.class)
                .addStatement("return $L", constants.treatment(treatment))
                .build();
    }

    // @Override
    // protected CbtRequest with(Course course) {
    //     return new CbtRequest(course, facts);
    // }
    private MethodSpec with() {
        return MethodSpec.methodBuilder("with")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Course.class, "course")
                .returns(type)
                .addStatement("return new $T(course$L)", type, words.arguments())
                .build();
    }
}

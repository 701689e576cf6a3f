package org.imrlang.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.TreatmentRules.Bound;
import org.imrlang.compiler.codegen.TreatmentRules.Section;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.TreatmentRequest;

/** The class of the requests of one treatment, and of a large one its superclasses. */
final class RequestGenerator {

    private final CheckedRuleset ruleset;
    private final TreatmentRules rules;
    private final Guards guards;
    private final JavaNames names;
    private final AnnotationSpec generated;
    private final TreatmentInfo treatment;
    private final ClassName rulesetType;
    private final ClassName type;
    private final Constants constants;
    private final ConditionMethods conditions;
    private final FactFields fields;

    RequestGenerator(
            CheckedRuleset ruleset, TreatmentRules rules, Guards guards, JavaNames names, AnnotationSpec generated) {
        this.ruleset = ruleset;
        this.rules = rules;
        this.guards = guards;
        this.names = names;
        this.generated = generated;
        this.treatment = Descriptions.treatment(rules.treatment());
        this.rulesetType = names.ruleset();
        this.type = names.request(rules.treatment().name());
        this.constants = new Constants(names.capitals());
        this.conditions = new ConditionMethods(rules, names, constants);
        this.fields = new FactFields(conditions);
    }

    // @Generated(value = "org.imrlang.compiler", comments = "sha256 …")
    // public final class CbtRequest extends TreatmentRequest<CbtRequest> {
    //     …
    // }
    List<TypeSpec> generate() {
        TypeSpec.Builder request = TypeSpec.classBuilder(type)
                .addJavadoc(javadoc())
                .addAnnotation(generated)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClassName.get(TreatmentRequest.class), type))
                .addField(FieldSpec.builder(
                                long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$LL", fields.version())
                        .build());
        constants.treatment(treatment);
        // what follows refers to constants, which must stand before it
        TypeSpec.Builder members = TypeSpec.classBuilder("Members");
        fields(members);
        members.addMethod(constructor())
                .addMethod(of())
                .addMethods(new FactSetters(type, conditions, fields).setters())
                .addMethod(treatmentMethod())
                .addMethod(with())
                .addMethod(changed());
        List<Applicable> applicable = rules.sections().stream()
                .map(section -> new Applicable(ruleset, section.recommendations(), conditions))
                .toList();
        new DecisionGenerator(rulesetType, rules, applicable, guards, conditions).addTo(members);
        new WeighGenerator(rules, applicable, guards, conditions).addTo(members);
        new WeighedTextGenerator(rules, fields, constants).addTo(members);
        members.addMethod(isAsked());
        conditions.facts().forEach(fact -> members.addMethod(fields.accessor(fact)));
        conditions.addTo(members);
        fields.addTo(members);
        constants.addTo(request);
        TypeSpec all = members.build();
        TypeSpec whole = request.addFields(all.fieldSpecs())
                .addMethods(all.methodSpecs().stream().map(Unread::marked).toList())
                .addTypes(all.typeSpecs())
                .build();
        return RequestParts.of(whole, () -> names.part(rules.treatment().name()));
    }

    private CodeBlock javadoc() {
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add("A request of $L, decided by all guidelines.\n", JavadocText.of(treatment.label()));
        for (Section section : rules.sections()) {
            GuidelineInfo guideline = Descriptions.guideline(section.guideline());
            String edition = guideline
                    .edition()
                    .map(" ("::concat)
                    .map(part -> part + ")")
                    .orElse("");
            Set<Citation> citations = new LinkedHashSet<>();
            for (Recommendation recommendation : section.all()) {
                citations.addAll(Descriptions.citations(recommendation));
            }
            javadoc.add("\n<p>$L says:\n\n", JavadocText.of(guideline.title() + edition));
            section.all().stream()
                    .map(Recommendation::text)
                    .distinct()
                    .forEach(text -> javadoc.add("$L\n", JavadocText.preformatted(text)));
            citations.forEach(citation -> javadoc.add("\n<p>Written in $L.\n", JavadocText.of(citation.text())));
        }
        for (Bound bound : rules.limits()) {
            javadoc.add(
                    "\n<p>$L says:\n\n",
                    JavadocText.of(Descriptions.guideline(bound.guideline()).title()));
            javadoc.add("$L\n", JavadocText.preformatted(bound.limit().at().text()));
            Descriptions.citations(bound.limit())
                    .forEach(citation -> javadoc.add("\n<p>Written in $L.\n", JavadocText.of(citation.text())));
        }
        return javadoc.add("\n<p>Immutable: every method returns another request. What is not called is unknown.")
                .build();
    }

    // static final CbtRequest UNSTATED = new CbtRequest(Course.UNSTATED, -1, new Facts());
    //
    // private final int only;
    // private final Facts facts;
    private void fields(TypeSpec.Builder request) {
        request.addField(FieldSpec.builder(type, "UNSTATED", Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Nothing is stated.")
                .initializer("new $T($T.UNSTATED, -1$L)", type, Course.class, fields.isEmpty() ? "" : ", new Facts()")
                .build());
        request.addField(FieldSpec.builder(int.class, "only", Modifier.PRIVATE, Modifier.FINAL)
                .addJavadoc("The number of the one guideline that is asked; negative: all are.")
                .build());
        if (!fields.isEmpty()) {
            request.addField(FieldSpec.builder(ClassName.bestGuess("Facts"), "facts", Modifier.PRIVATE, Modifier.FINAL)
                    .addJavadoc("What is stated of the facts.")
                    .build());
        }
    }

    // private CbtRequest(Course course, int only, Facts facts) {
    //     super(course);
    //     this.only = only;
    //     this.facts = facts;
    // }
    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Course.class, "course")
                .addParameter(int.class, "only")
                .addStatement("super(course)")
                .addStatement("this.only = only");
        if (!fields.isEmpty()) {
            constructor.addParameter(ClassName.bestGuess("Facts"), "facts").addStatement("this.facts = facts");
        }
        return constructor.build();
    }

    // static CbtRequest of(Request request, int only) {
    //     Facts facts = factsOf(request, new Facts());
    //     request.check(facts.count(), Ruleset::rules);
    //     return new CbtRequest(request.course(), only, facts);
    // }
    private MethodSpec of() {
        MethodSpec.Builder of = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.STATIC)
                .addParameter(Request.class, "request")
                .addParameter(int.class, "only")
                .returns(type);
        if (fields.isEmpty()) {
            return of.addStatement("request.check(0, $T::rules)", rulesetType)
                    .addStatement("return new $T(request.course(), only)", type)
                    .build();
        }
        return of.addStatement("Facts facts = factsOf(request, new Facts())")
                .addStatement("request.check(facts.count(), $T::rules)", rulesetType)
                .addStatement("return new $T(request.course(), only, facts)", type)
                .build();
    }

    // @Override
    // protected CbtRequest changed(Request change) {
    //     return new CbtRequest(change.course(), only, factsOf(change, facts.copy()));
    // }
    private MethodSpec changed() {
        return MethodSpec.methodBuilder("changed")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Request.class, "change")
                .returns(type)
                .addStatement(
                        "return new $T(change.course(), only$L)",
                        type,
                        fields.isEmpty() ? "" : ", factsOf(change, facts.copy())")
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
    //     return new CbtRequest(course, only, facts);
    // }
    private MethodSpec with() {
        return MethodSpec.methodBuilder("with")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Course.class, "course")
                .returns(type)
                .addStatement("return new $T(course, only$L)", type, fields.isEmpty() ? "" : ", facts")
                .build();
    }

    // private boolean isAsked(int guideline) {
    //     return only < 0 || only == guideline;
    // }
    private static MethodSpec isAsked() {
        return MethodSpec.methodBuilder("isAsked")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(int.class, "guideline")
                .returns(boolean.class)
                .addStatement("return only < 0 || only == guideline")
                .build();
    }
}

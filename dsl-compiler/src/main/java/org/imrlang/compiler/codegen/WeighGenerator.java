package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.codegen.ConditionMethods.Form;
import org.imrlang.compiler.codegen.TreatmentRules.Bound;
import org.imrlang.compiler.codegen.TreatmentRules.Section;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Basis;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.Weighing;

/** The methods that explain: each clause with the evidence for it, guideline by guideline, and the limits at last. */
final class WeighGenerator {

    private static final int STATEMENTS_PER_METHOD = 100;

    private final TreatmentRules rules;
    private final List<Applicable> applicable;
    private final Guards guards;
    private final ConditionMethods conditions;
    private final Constants constants;

    WeighGenerator(TreatmentRules rules, List<Applicable> applicable, Guards guards, ConditionMethods conditions) {
        this.rules = rules;
        this.applicable = applicable;
        this.guards = guards;
        this.conditions = conditions;
        this.constants = conditions.constants();
    }

    // @Override
    // protected void weigh(Weighing weighing) {
    //     if (isAsked(0)) {
    //         weighing.changesOn(DAY_2014_06_01);
    //     }
    //     // psychological, June 2014 update
    //     if (isAsked(0) && weighing.guideline(PSYCHOLOGICAL, Basis.REQUEST_DATE)) {
    //         …
    //     }
    //     if (isAsked(0)) {
    //         weighing.limit(LIMIT, PSYCHOLOGICAL, 24, WINDOW);
    //         weighing.cites(ODG_CBT);
    //     }
    // }
    void addTo(TypeSpec.Builder request) {
        List<CodeBlock> statements = new ArrayList<>();
        rules.guidelines().forEach(guideline -> changes(guideline).ifPresent(statements::add));
        for (int index = 0; index < rules.sections().size(); index++) {
            statements.add(section(rules.sections().get(index), applicable.get(index), request));
        }
        for (Bound bound : rules.limits()) {
            statements.add(limit(bound));
        }
        request.addMethod(MethodSpec.methodBuilder("weigh")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Weighing.class, "weighing")
                .addCode(inParts(statements, request))
                .build());
    }

    private Optional<CodeBlock> changes(Guideline guideline) {
        List<CodeBlock> days =
                guideline.changesOn().stream().map(constants::day).toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(CodeBlock.builder()
                        .beginControlFlow("if ($L)", guards.isAsked(guideline))
                        .add(statement(CodeBlock.of("weighing.changesOn($L)", Expression.arguments(days))))
                        .endControlFlow()
                        .build());
    }

    private CodeBlock section(Section section, Applicable scopes, TypeSpec.Builder request) {
        Guideline guideline = section.guideline();
        List<CodeBlock> weighed = new ArrayList<>(guards.of(guideline, constants));
        CodeBlock effective = Descriptions.effective(guideline)
                .map(clause -> CodeBlock.of(", $L", constants.clause(clause)))
                .orElse(CodeBlock.of(""));
        weighed.add(CodeBlock.of(
                "weighing.guideline($L, $T.$L$L)",
                constants.guideline(guideline),
                Basis.class,
                guideline.basis().name(),
                effective));
        List<CodeBlock> recommendations = new ArrayList<>();
        for (int index = 0; index < section.recommendations().size(); index++) {
            recommendations.add(
                    recommendation(section.recommendations().get(index), scopes.undecidedLines(index), request));
        }
        section.otherwise().ifPresent(otherwise -> recommendations.add(recommendation(otherwise, List.of(), request)));
        return CodeBlock.builder()
                .add(DecisionGenerator.comment(section))
                .beginControlFlow("if ($L)", Expression.allOf(weighed))
                .add(inParts(recommendations, request))
                .endControlFlow()
                .build();
    }

    // if (weighing.recommendation(FOR, Evidence.fact(CHRONIC_PAIN, chronicPain()), 24, 31)) {
    //     weighing.total(INITIAL, 4, 6);
    //     weighing.cites(ODG_CBT);
    // }
    private CodeBlock recommendation(Recommendation recommendation, List<Integer> others, TypeSpec.Builder request) {
        CodeBlock evidence = recommendation
                .scope()
                .map(scope -> CodeBlock.of(
                        ", $L",
                        conditions
                                .condition(scope, Form.EVIDENCE, "appliesEvidence")
                                .code()))
                .orElse(CodeBlock.of(""));
        String lines = recommendation.scope().isEmpty()
                ? ""
                : others.stream().map(line -> ", " + line).collect(Collectors.joining());
        ClauseWeigher weigher = new ClauseWeigher(recommendation.treatment(), conditions);
        List<CodeBlock> statements = new ArrayList<>();
        for (Clause clause : recommendation.clauses()) {
            clause.accept(weigher).ifPresent(statement -> statements.add(statement(statement)));
        }
        for (Citation citation : Descriptions.citations(recommendation)) {
            statements.add(cites(citation));
        }
        return CodeBlock.builder()
                .beginControlFlow(
                        "if (weighing.$L($L$L$L))",
                        recommendation.otherwise() ? "otherwise" : "recommendation",
                        constants.clause(Descriptions.heading(recommendation)),
                        evidence,
                        lines)
                .add(inParts(statements, request))
                .endControlFlow()
                .build();
    }

    private CodeBlock limit(Bound bound) {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if ($L)", Expression.allOf(guards.of(bound.guideline(), constants)))
                .add(statement(new ClauseWeigher(rules.treatment(), conditions)
                        .limit(bound.limit(), constants.guideline(bound.guideline()))));
        Descriptions.citations(bound.limit()).forEach(citation -> code.add(cites(citation)));
        return code.endControlFlow().build();
    }

    private CodeBlock cites(Citation citation) {
        return statement(CodeBlock.of("weighing.cites($L)", constants.citation(citation)));
    }

    private static CodeBlock statement(CodeBlock expression) {
        return CodeBlock.of("$L;\n", expression);
    }

    // weighMore(weighing);
    /** The statements themselves, or calls of methods that hold some of them each. */
    private CodeBlock inParts(List<CodeBlock> statements, TypeSpec.Builder request) {
        List<CodeBlock> parts = statements;
        while (isLarge(parts)) {
            List<CodeBlock> calls = new ArrayList<>();
            for (List<CodeBlock> chunk : chunks(parts)) {
                String name = conditions.allocate("weighMore");
                request.addMethod(MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Weighing.class, "weighing")
                        .addCode(CodeBlock.join(chunk, ""))
                        .build());
                calls.add(CodeBlock.of("$N(weighing);\n", name));
            }
            parts = calls;
        }
        return CodeBlock.join(parts, "");
    }

    /** Whether statements, with all that is in their blocks, are more than one method should hold. */
    private static boolean isLarge(List<CodeBlock> statements) {
        return statements.size() > 1
                && statements.stream().mapToInt(WeighGenerator::lines).sum() > STATEMENTS_PER_METHOD;
    }

    private static List<List<CodeBlock>> chunks(List<CodeBlock> statements) {
        List<List<CodeBlock>> chunks = new ArrayList<>();
        List<CodeBlock> chunk = new ArrayList<>();
        int lines = 0;
        for (CodeBlock statement : statements) {
            int more = lines(statement);
            if (chunk.size() > 1 && lines + more > STATEMENTS_PER_METHOD) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                lines = 0;
            }
            chunk.add(statement);
            lines += more;
        }
        chunks.add(chunk);
        return chunks;
    }

    private static int lines(CodeBlock code) {
        return (int) code.toString().lines().count();
    }
}

package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.codegen.ConditionMethods.Form;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.Weighing;

/** The method that explains: each clause with the evidence for it, in the order of the text. */
final class WeighGenerator implements Clause.Visitor<Optional<CodeBlock>> {

    private static final int STATEMENTS_PER_METHOD = 200;

    private final Recommendation recommendation;
    private final GuidelineInfo guideline;
    private final ConditionMethods conditions;

    WeighGenerator(Recommendation recommendation, GuidelineInfo guideline, ConditionMethods conditions) {
        this.recommendation = recommendation;
        this.guideline = guideline;
        this.conditions = conditions;
    }

    // @Override
    // protected void weigh(Weighing weighing) {
    //     weighing.guideline(GUIDELINE);
    //     weighing.phase(CBT_INITIAL, 4, 6);
    //     weighing.phase(CBT_THEN, 13, 20, functionalImprovementEvidence());
    //     weighing.cites(ODG_CBT);
    // }
    void addTo(TypeSpec.Builder request) {
        List<List<CodeBlock>> chunks = ConditionMethods.chunks(statements(), STATEMENTS_PER_METHOD);
        MethodSpec.Builder weigh = MethodSpec.methodBuilder("weigh")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(Weighing.class, "weighing");
        chunks.get(0).forEach(weigh::addStatement);
        List<MethodSpec> more = new ArrayList<>();
        for (List<CodeBlock> chunk : chunks.subList(1, chunks.size())) {
            String name = conditions.allocate("weighMore");
            weigh.addStatement("$N(weighing)", name);
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(Weighing.class, "weighing");
            chunk.forEach(method::addStatement);
            more.add(method.build());
        }
        request.addMethod(weigh.build()).addMethods(more);
    }

    private List<CodeBlock> statements() {
        Constants constants = conditions.constants();
        List<CodeBlock> statements = new ArrayList<>();
        statements.add(CodeBlock.of("weighing.guideline($L)", constants.guideline(guideline)));
        for (Clause clause : recommendation.clauses()) {
            clause.accept(this).ifPresent(statements::add);
        }
        for (Citation citation : Descriptions.citations(recommendation)) {
            statements.add(CodeBlock.of("weighing.cites($L)", constants.citation(citation)));
        }
        return statements;
    }

    // weighing.notRecommended(CBT_NOT_RECOMMENDED, functionalImprovementEvidence())
    @Override
    public Optional<CodeBlock> notRecommended(Clause.NotRecommended clause) {
        CodeBlock unless = clause.unless()
                .map(condition -> CodeBlock.of(", $L", evidence(condition, "unlessEvidence")))
                .orElse(CodeBlock.of(""));
        return Optional.of(CodeBlock.of("weighing.notRecommended($L$L)", constant(clause), unless));
    }

    // weighing.requires(CBT_REQUIRES, functionalImprovementEvidence())
    @Override
    public Optional<CodeBlock> requires(Clause.Requires clause) {
        CodeBlock evidence = evidence(clause.condition(), "requiresEvidence");
        return Optional.of(CodeBlock.of("weighing.requires($L, $L)", constant(clause), evidence));
    }

    // weighing.contraindicated(CBT_CONTRAINDICATED, functionalImprovementEvidence())
    @Override
    public Optional<CodeBlock> contraindicated(Clause.Contraindicated clause) {
        CodeBlock evidence = evidence(clause.condition(), "contraindicatedEvidence");
        return Optional.of(CodeBlock.of("weighing.contraindicated($L, $L)", constant(clause), evidence));
    }

    // weighing.phase(CBT_THEN, 13, 20, functionalImprovementEvidence())
    @Override
    public Optional<CodeBlock> phase(Clause.Phase clause) {
        CodeBlock condition = clause.condition()
                .map(own -> CodeBlock.of(", $L", evidence(own, "phaseEvidence")))
                .orElse(CodeBlock.of(""));
        return Optional.of(CodeBlock.of(
                "weighing.phase($L, $L, $L$L)",
                constant(clause),
                DecisionGenerator.amount(clause.low()),
                DecisionGenerator.amount(clause.ceiling()),
                condition));
    }

    /** The citations follow the clauses. */
    @Override
    public Optional<CodeBlock> cites(Clause.Cites clause) {
        return Optional.empty();
    }

    // weighing.note(CBT_NOTE)
    @Override
    public Optional<CodeBlock> note(Clause.Note clause) {
        return Optional.of(CodeBlock.of("weighing.note($L)", constant(clause)));
    }

    private CodeBlock constant(Clause clause) {
        return conditions
                .constants()
                .clause(
                        Descriptions.clause(clause, recommendation.treatment()),
                        recommendation.treatment().name());
    }

    private CodeBlock evidence(Condition condition, String wantedName) {
        return conditions.condition(condition, Form.EVIDENCE, wantedName).code();
    }
}

package org.imrlang.benchmarks.peers;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kotlin.Pair;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.imrlang.benchmarks.PsychologicalLine;
import org.imrlang.runtime.Truth;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.runtime.Tuple;
import org.opencds.cqf.cql.engine.runtime.Value;

/**
 * The reference engine of HL7's Clinical Quality Language: a library without a data model, translated once, whose parameters
 * are the line.
 */
final class Cql implements Peer<EvaluationParams, EvaluationResult> {

    private static final String DETERMINATION = "Determination";

    /** The library reads no clock; left out, the engine would. */
    private static final ZonedDateTime ANY_TIME = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final VersionedIdentifier library =
            new VersionedIdentifier().withId("Psychological").withVersion("1");

    private final CqlEngine engine;

    Cql() {
        LibraryManager libraries = new LibraryManager(new ModelManager());
        libraries
                .getLibrarySourceLoader()
                .registerProvider(new StringLibrarySourceProvider(List.of(ModelText.of("psychological.cql"))));
        libraries.resolveLibrary(library);
        engine = new CqlEngine(new Environment(libraries), Set.of(CqlEngine.Options.EnableExpressionCaching));
    }

    @Override
    public EvaluationParams prepare(PsychologicalLine line) {
        Map<String, @Nullable Value> parameters = new HashMap<>();
        parameters.put("Treatment", new org.opencds.cqf.cql.engine.runtime.String(Facts.treatment(line)));
        parameters.put("Requested", number(line.quantity()));
        parameters.put("Completed", Facts.completed(line).map(Cql::number).orElse(null));
        parameters.put("AdlImproved", nullable(line.adlImproved()));
        parameters.put("WorkRestrictionsReduced", nullable(line.workRestrictionsReduced()));
        parameters.put("DependencyReduced", nullable(line.dependencyReduced()));
        EvaluationParams.LibraryParams.Builder expressions = new EvaluationParams.LibraryParams.Builder();
        expressions.expressions(DETERMINATION);
        EvaluationParams.Builder params = new EvaluationParams.Builder();
        params.library(library, expressions.build());
        params.setParameters(parameters);
        // What the engine remembers of expressions it forgets when the context changes.
        params.setEvaluationDateTime(ANY_TIME);
        params.setContextParameter(new Pair<>("Line", line.id()));
        return params.build();
    }

    private static Value number(int value) {
        return new org.opencds.cqf.cql.engine.runtime.Integer(value);
    }

    /** An unknown is stated as null: the engine keeps the parameters of the line before that are left out. */
    private static @Nullable Value nullable(Truth truth) {
        return truth == Truth.UNKNOWN ? null : new org.opencds.cqf.cql.engine.runtime.Boolean(truth == Truth.YES);
    }

    @Override
    public EvaluationResult decide(EvaluationParams input) {
        return engine.evaluate(input).getOnlyResultOrThrow();
    }

    @Override
    public Answer answer(EvaluationResult decided) {
        Map<String, Value> elements = ((Tuple) decided.get(DETERMINATION).getValue()).getElements();
        return Answer.of(
                ((org.opencds.cqf.cql.engine.runtime.String) elements.get("outcome")).getValue(),
                number(elements.get("certified")),
                number(elements.get("possible")));
    }

    private static int number(Value value) {
        return ((org.opencds.cqf.cql.engine.runtime.Integer) value).getValue();
    }
}

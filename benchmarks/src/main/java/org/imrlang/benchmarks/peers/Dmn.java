package org.imrlang.benchmarks.peers;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.imrlang.benchmarks.PsychologicalLine;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Apache KIE's engine of OMG's Decision Model and Notation: decision tables in FEEL, evaluated on a context. */
final class Dmn implements Peer<DMNContext, DMNResult> {

    private static final String DETERMINATION = "determination";

    private final DMNRuntime runtime;
    private final DMNModel model;

    Dmn() {
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(
                        List.of(ResourceFactory.newReaderResource(new StringReader(ModelText.of("psychological.dmn")))))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    public DMNContext prepare(PsychologicalLine line) {
        DMNContext context = runtime.newContext();
        context.set("treatment", Facts.treatment(line));
        context.set("requested", BigDecimal.valueOf(line.quantity()));
        context.set("completed", Facts.completed(line).map(BigDecimal::valueOf).orElse(null));
        context.set("adl improved", Facts.orNull(line.adlImproved()));
        context.set("work restrictions reduced", Facts.orNull(line.workRestrictionsReduced()));
        context.set("dependency reduced", Facts.orNull(line.dependencyReduced()));
        return context;
    }

    @Override
    public DMNResult decide(DMNContext input) {
        return runtime.evaluateByName(model, input, DETERMINATION);
    }

    @Override
    public Answer answer(DMNResult decided) {
        if (decided.hasErrors()) {
            throw new IllegalStateException(decided.getMessages().toString());
        }
        Map<?, ?> values =
                (Map<?, ?>) decided.getDecisionResultByName(DETERMINATION).getResult();
        return Answer.of(values.get("outcome"), values.get("certified"), values.get("possible"));
    }
}

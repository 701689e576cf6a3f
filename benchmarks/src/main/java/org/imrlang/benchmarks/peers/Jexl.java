package org.imrlang.benchmarks.peers;

import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlScript;
import org.imrlang.benchmarks.PsychologicalLine;
import org.jspecify.annotations.Nullable;

/** Apache Commons JEXL: a script that is parsed once and takes the line as its parameters. */
final class Jexl implements Peer<@Nullable Object[], Object> {

    private final JexlScript script = new JexlBuilder()
            .features(JexlFeatures.createScript())
            .create()
            .createScript(
                    ModelText.of("psychological.jexl"),
                    "treatment",
                    "quantity",
                    "completed",
                    "adlImproved",
                    "workRestrictionsReduced",
                    "dependencyReduced");

    @Override
    public @Nullable Object[] prepare(PsychologicalLine line) {
        return new @Nullable Object[] {
            Facts.treatment(line),
            line.quantity(),
            Facts.completed(line).orElse(null),
            Facts.orNull(line.adlImproved()),
            Facts.orNull(line.workRestrictionsReduced()),
            Facts.orNull(line.dependencyReduced())
        };
    }

    @Override
    public Object decide(@Nullable Object[] input) {
        return script.execute(JexlEngine.EMPTY_CONTEXT, input);
    }

    @Override
    public Answer answer(Object decided) {
        Map<?, ?> values = (Map<?, ?>) decided;
        return Answer.of(values.get("outcome"), values.get("certified"), values.get("possible"));
    }
}

package org.imrlang.compiler.property;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.GuidelineInfo;

/** In what two executions of the same rules say something else of the same request. */
public final class Disagreement {

    private static final Map<String, Function<Determination, Object>> PARTS = parts();

    private Disagreement() {}

    /** The parts of a determination that differ, with what the interpreter and what the generated Java says. */
    public static Map<String, String> between(Determination interpreted, Determination generated) {
        Map<String, String> differing = new LinkedHashMap<>();
        PARTS.forEach((name, part) -> {
            Object one = part.apply(interpreted);
            Object other = part.apply(generated);
            if (!Objects.equals(one, other)) {
                differing.put(name, name + "\n  interpreter: " + one + "\n  generated:   " + other);
            }
        });
        if (differing.isEmpty() && !interpreted.equals(generated)) {
            differing.put("equals", "not equal, though no part differs");
        }
        return differing;
    }

    private static Map<String, Function<Determination, Object>> parts() {
        Map<String, Function<Determination, Object>> parts = new LinkedHashMap<>();
        parts.put("outcome", Determination::outcome);
        parts.put("certified", Determination::certified);
        parts.put("possible", Determination::possible);
        parts.put("missing", Determination::missing);
        parts.put("frequency limit", Determination::frequencyLimit);
        parts.put("duration limit", Determination::durationLimit);
        parts.put("guideline", one -> one.guideline().map(GuidelineInfo::name));
        parts.put("authority", one -> one.guideline().flatMap(GuidelineInfo::authority));
        parts.put("edition", one -> one.guideline().flatMap(GuidelineInfo::edition));
        parts.put("chosen by", Determination::chosenBy);
        parts.put("binding", Determination::binding);
        parts.put("findings", Determination::findings);
        parts.put("allowances", Determination::allowances);
        parts.put("citations", Determination::citations);
        parts.put("ask next", Determination::askNext);
        parts.put("unlocks", Determination::unlocks);
        parts.put("rationale", Determination::rationale);
        return parts;
    }
}

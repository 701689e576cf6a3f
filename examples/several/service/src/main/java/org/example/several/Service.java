package org.example.several;

import org.example.several.guidelines.Winter;
import org.imrlang.runtime.Outcome;

/** Uses the guidelines of another module. */
public final class Service {

    private Service() {}

    /** Whether a first session of snow bathing conforms. */
    public static boolean mayBegin() {
        return Winter.snowBathing().request(1).completed(0).determine().outcome() == Outcome.CONFORMS;
    }
}

package org.imrlang.benchmarks.peers;

import java.util.Optional;
import org.imrlang.benchmarks.PsychologicalLine;
import org.imrlang.runtime.Truth;
import org.jspecify.annotations.Nullable;

/** What a line states, as languages with nulls read it: null is what is not stated. */
final class Facts {

    private Facts() {}

    static String treatment(PsychologicalLine line) {
        return line.isBiofeedback() ? "biofeedback" : "CBT";
    }

    static Optional<Integer> completed(PsychologicalLine line) {
        return line.completed() == PsychologicalLine.UNKNOWN ? Optional.empty() : Optional.of(line.completed());
    }

    static @Nullable Boolean orNull(Truth truth) {
        return switch (truth) {
            case YES -> Boolean.TRUE;
            case NO -> Boolean.FALSE;
            case UNKNOWN -> null;
        };
    }
}

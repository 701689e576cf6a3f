package org.imrlang.fuzzing;

import org.imrlang.compiler.property.DrawnFiles;

/** Rulesets and requests that an input draws choice by choice are decided by both executions in the same way. */
public final class DrawnExecutions {

    private static final int REQUESTS = 40;

    private DrawnExecutions() {}

    /** Draws a ruleset and requests of it. */
    public static void fuzzerTestOneInput(byte[] input) {
        DrawnFiles drawn = DrawnFiles.draw(new BytesAsChance(input), REQUESTS);
        TwoExecutions.of(drawn.rules()).assertAgree(drawn.requests());
    }
}

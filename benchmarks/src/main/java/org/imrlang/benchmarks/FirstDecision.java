package org.imrlang.benchmarks;

import org.imrlang.benchmarks.psychological.Psychological;

/** Decides one request by a generated class and prints the outcome: a service that has just been started. */
public final class FirstDecision {

    private FirstDecision() {}

    /** Decides it. */
    public static void main(String[] args) {
        System.out.println(Psychological.cbt()
                .request(12)
                .completed(0)
                .determine()
                .outcome()
                .text());
    }
}

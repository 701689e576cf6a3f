package org.imrlang.fuzzing;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.large.DrawnRequests;
import org.imrlang.runtime.Request;

/** Whatever compiles, both executions decide in the same way: texts that a fuzzer makes of guidelines. */
public final class WrittenExecutions {

    private static final int REQUESTS = 20;

    private WrittenExecutions() {}

    /** Compiles the files of an input, and what compiles on to Java. */
    public static void fuzzerTestOneInput(byte[] input) {
        Compiler.compile(FuzzedFiles.of(input), false).ruleset().ifPresent(WrittenExecutions::assertAgree);
    }

    private static void assertAgree(CheckedRuleset ruleset) {
        TwoExecutions both = TwoExecutions.of(ruleset);
        List<Request> requests = new ArrayList<>();
        if (!both.vocabulary().treatments().isEmpty()) {
            DrawnRequests drawn = new DrawnRequests(both.vocabulary(), 1);
            for (int i = 0; i < REQUESTS; i++) {
                requests.add(drawn.next());
            }
        }
        both.assertAgree(requests);
    }
}

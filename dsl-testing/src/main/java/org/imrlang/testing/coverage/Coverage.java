package org.imrlang.testing.coverage;

import java.util.List;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;

/**
 * Which parts of guidelines their cases exercise.
 *
 * @param results what came of the cases
 * @param files by name
 */
public record Coverage(List<CaseResult> results, List<FileCoverage> files) {

    /** Runs the cases of a ruleset and takes down what they exercise. */
    public static Coverage of(CheckedRuleset ruleset) {
        Tallies tallies = Tallies.of(ruleset);
        List<CaseResult> results = CaseRunner.run(ruleset, tallies);
        return new Coverage(results, tallies.files());
    }

    /** All files together. */
    public Count count() {
        return Count.of(files.stream().flatMap(file -> file.items().stream()).toList());
    }
}

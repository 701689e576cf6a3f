package org.imrlang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;
import org.imrlang.reports.CasesJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr test}: runs the cases that stand in the guidelines. */
@Command(
        name = "test",
        description = "Runs the cases that stand in guidelines.",
        footer = {
            "",
            "Examples:",
            "  imr test guidelines/psychological.imr",
            "  imr test --mutate guidelines/psychological.imr"
        })
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(names = "--format", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Mixin
    private MutateCases mutate = new MutateCases();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders, one ruleset together. Left out: the project's own guidelines.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() throws Problem {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean mutates = mutate.isAsked();
        Optional<CheckedRuleset> ruleset = Guidelines.inUse(paths, err);
        if (ruleset.isEmpty()) {
            return Exit.WRONG;
        }
        List<CaseResult> results;
        try (Progress progress = Progress.on(err)) {
            progress.say("running the cases");
            results = CaseRunner.run(ruleset.get());
        }
        if (mutates && passed(results) == results.size()) {
            return mutate.run(ruleset.get(), format == Format.json, out, err);
        }
        if (mutates) {
            err.println("the guidelines were not changed: their cases have to pass first");
        }
        out.print(format == Format.json ? CasesJson.text(results) : text(results));
        return passed(results) == results.size() ? Exit.FINE : Exit.WRONG;
    }

    private static long passed(List<CaseResult> results) {
        return results.stream().filter(CaseResult::passed).count();
    }

    private static String text(List<CaseResult> results) {
        StringBuilder text = new StringBuilder();
        for (CaseResult result : results) {
            if (!result.passed()) {
                text.append(Visible.words(result.file()))
                        .append(':')
                        .append(result.line())
                        .append(": case \"")
                        .append(Visible.words(result.title()))
                        .append("\" fails\n");
                result.message()
                        .lines()
                        .forEach(line ->
                                text.append("    ").append(Visible.line(line)).append('\n'));
            }
        }
        long passed = passed(results);
        return text.append(Words.count(passed, "case"))
                .append(passed == 1 ? " passes, " : " pass, ")
                .append(results.size() - passed)
                .append(results.size() - passed == 1 ? " fails\n" : " fail\n")
                .toString();
    }
}

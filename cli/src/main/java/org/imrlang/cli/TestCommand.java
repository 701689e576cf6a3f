package org.imrlang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;
import org.imrlang.files.OutputFile;
import org.imrlang.files.UnwritableOutputException;
import org.imrlang.pages.CoveragePage;
import org.imrlang.reports.CasesJson;
import org.imrlang.reports.JunitReport;
import org.imrlang.reports.LcovReport;
import org.imrlang.testing.coverage.Coverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "  imr test --coverage --coverage-html target/coverage.html guidelines",
            "  imr test --format junit guidelines > target/cases.xml",
            "  imr test --mutate guidelines/psychological.imr"
        })
final class TestCommand implements Callable<Integer> {

    /** How the results are written; named as the option spells it. */
    enum Results {
        text,
        json,
        junit
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(names = "--format", defaultValue = "text", description = "text, json or junit. Default: ${DEFAULT-VALUE}.")
    private Results format;

    @Option(names = "--coverage", description = "Also says what the cases exercise and what not.")
    private boolean coverage;

    @Option(
            names = "--coverage-html",
            paramLabel = "FILE",
            description = "Writes what the cases exercise as a page, with the guidelines' text coloured.")
    private Optional<Path> coverageHtml = Optional.empty();

    @Option(
            names = "--coverage-lcov",
            paramLabel = "FILE",
            description = "Writes it in the format of LCOV, for build servers and editors.")
    private Optional<Path> coverageLcov = Optional.empty();

    @Mixin
    private MutateCases mutate = new MutateCases();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders, one ruleset together. Left out: the project's own guidelines.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() throws Problem {
        PrintWriter err = spec.commandLine().getErr();
        boolean counts = coverage || coverageHtml.isPresent() || coverageLcov.isPresent();
        if (coverageHtml.isPresent() && coverageHtml.equals(coverageLcov)) {
            throw new ParameterException(spec.commandLine(), "--coverage-html and --coverage-lcov name one file");
        }
        boolean mutates = mutate.isAsked();
        if (mutates && (counts || format == Results.junit)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--mutate answers by itself: leave " + (counts ? "coverage" : "JUnit XML")
                            + " to a call without it");
        }
        Optional<CheckedRuleset> ruleset = Guidelines.inUse(paths, err);
        if (ruleset.isEmpty()) {
            return Exit.WRONG;
        }
        List<CaseResult> results;
        Optional<Coverage> covered = Optional.empty();
        try (Progress progress = Progress.on(err)) {
            progress.say("running the cases");
            if (counts) {
                covered = Optional.of(Coverage.of(ruleset.get()));
            }
            results = covered.map(Coverage::results).orElseGet(() -> CaseRunner.run(ruleset.get()));
        }
        if (covered.isPresent()) {
            write(covered.get());
        }
        boolean passed = passed(results) == results.size();
        if (mutates && passed) {
            return mutate.run(
                    ruleset.get(), format == Results.json, spec.commandLine().getOut(), err);
        }
        if (mutates) {
            err.println("the guidelines were not changed: their cases have to pass first");
        }
        spec.commandLine().getOut().print(text(results, covered.filter(counted -> coverage)));
        return passed ? Exit.FINE : Exit.WRONG;
    }

    private void write(Coverage covered) throws Problem {
        try {
            if (coverageHtml.isPresent()) {
                OutputFile.write(coverageHtml.get(), CoveragePage.of(covered));
            }
            if (coverageLcov.isPresent()) {
                OutputFile.write(coverageLcov.get(), LcovReport.text(covered));
            }
        } catch (UnwritableOutputException e) {
            throw new Problem(Exit.UNREADABLE, e.getMessage());
        }
    }

    private String text(List<CaseResult> results, Optional<Coverage> shown) {
        return switch (format) {
            case json -> shown.map(CasesJson::text).orElseGet(() -> CasesJson.text(results));
            case junit -> shown.map(JunitReport::text).orElseGet(() -> JunitReport.text(results));
            case text -> {
                Colours colours = Terminal.here().outColours();
                yield text(results, colours)
                        + shown.map(told -> CoverageText.of(told, colours)).orElse("");
            }
        };
    }

    private static long passed(List<CaseResult> results) {
        return results.stream().filter(CaseResult::passed).count();
    }

    private static String text(List<CaseResult> results, Colours colours) {
        StringBuilder text = new StringBuilder();
        results.stream()
                .filter(result -> !result.passed())
                .forEach(result -> text.append(CaseText.of(result, colours)));
        long passed = passed(results);
        return text.append(Words.count(passed, "case"))
                .append(passed == 1 ? " passes, " : " pass, ")
                .append(results.size() - passed)
                .append(results.size() - passed == 1 ? " fails\n" : " fail\n")
                .toString();
    }
}

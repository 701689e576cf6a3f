package org.imrlang.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;
import org.imrlang.reports.JunitReport;

/** Runs the cases in the guidelines and writes a test report for each guideline; a case that fails, fails the build. */
@Mojo(name = "test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class TestMojo extends RulesetMojo {

    /** Where the test reports go. */
    @Parameter(defaultValue = "${project.build.directory}/surefire-reports", required = true)
    File reportsDirectory;

    /**
     * Whether to run no cases. It is Maven's own switch, given by whoever runs the build and never by the project: a build
     * that was told to run no tests must not fail by one. The log says that the cases were skipped.
     */
    @Parameter(property = "skipTests", defaultValue = "false")
    boolean skipTests;

    /** The same by the older of Maven's two names for that switch; surefire obeys both. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    boolean skip;

    /** Made by Maven. */
    public TestMojo() {}

    @Override
    public void execute() throws MojoFailureException {
        if (skipTests || skip) {
            getLog().info("cases are skipped");
            return;
        }
        Optional<CheckedRuleset> ruleset = ruleset();
        report(ruleset.map(CaseRunner::run).orElse(List.of()));
    }

    void report(List<CaseResult> results) throws MojoFailureException {
        writeReports(results);
        List<CaseResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        for (CaseResult result : failed) {
            getLog().error(result.file() + ":" + result.line() + ": the case \"" + Visible.words(result.title())
                    + "\" fails: " + result.message().lines().map(Visible::line).collect(Collectors.joining("\n")));
        }
        String summary = (results.size() - failed.size()) + " passed, " + failed.size() + " failed";
        if (failed.isEmpty()) {
            getLog().info("cases: " + summary);
            return;
        }
        throw new MojoFailureException("cases in the guidelines fail: " + summary);
    }

    private void writeReports(List<CaseResult> results) throws MojoFailureException {
        Map<String, List<CaseResult>> byGuideline = new TreeMap<>();
        for (CaseResult result : results) {
            byGuideline
                    .computeIfAbsent(result.guideline(), name -> new ArrayList<>())
                    .add(result);
        }
        Path folder = reportsDirectory.toPath();
        Set<String> ours = memory("reports");
        try {
            for (Map.Entry<String, List<CaseResult>> guideline : byGuideline.entrySet()) {
                Files.createDirectories(folder);
                String file = ReportNames.of(guideline.getKey());
                Files.writeString(folder.resolve(file), JunitReport.suite(guideline.getKey(), guideline.getValue()));
                ours.add(file);
            }
            deleteStaleReports(folder, ours);
        } catch (IOException failure) {
            throw new MojoFailureException("the test reports cannot be written to " + folder, failure);
        }
    }

    /** The report of a guideline that was deleted or renamed would count for ever; another execution's stays. */
    private static void deleteStaleReports(Path folder, Set<String> ours) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(folder, ReportNames.PREFIX + "*.xml")) {
            for (Path report : reports) {
                if (!ours.contains(String.valueOf(report.getFileName()))) {
                    Files.delete(report);
                }
            }
        }
    }
}

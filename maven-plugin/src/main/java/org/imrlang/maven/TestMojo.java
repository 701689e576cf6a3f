package org.imrlang.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;
import org.imrlang.files.OutputFile;
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
    @Inject
    public TestMojo(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext behind) {
        super(context, behind);
    }

    @Override
    boolean begin() {
        if (skipTests || skip) {
            getLog().info("cases are skipped");
            return false;
        }
        return true;
    }

    @Override
    File output() {
        return reportsDirectory;
    }

    @Override
    List<String> options() {
        return List.of();
    }

    @Override
    void compiled(List<Diagnostic> diagnostics) {
        // reports are of cases, which a ruleset with errors has none of
    }

    @Override
    Made make(Optional<CheckedRuleset> ruleset) throws MojoFailureException {
        List<CaseResult> results = ruleset.map(CaseRunner::run).orElse(List.of());
        List<Path> reports = writeReports(results);
        List<CaseResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        for (CaseResult result : failed) {
            getLog().error(result.file() + ":" + result.line() + ": the case \"" + Visible.words(result.title())
                    + "\" fails: " + result.message().lines().map(Visible::line).collect(Collectors.joining("\n")));
        }
        String summary = (results.size() - failed.size()) + " passed, " + failed.size() + " failed";
        if (!failed.isEmpty()) {
            throw new MojoFailureException("cases in the guidelines fail: " + summary);
        }
        return new Made(reports, "cases: " + summary, "cases: unchanged, " + summary);
    }

    /** A build server takes a report for one of this build only where it is new; and it says what is still true. */
    @Override
    void unchanged(List<Path> results) throws MojoFailureException {
        FileTime now = FileTime.from(Instant.now());
        Set<String> ours = ourReports();
        for (Path report : results) {
            try {
                Files.setLastModifiedTime(report, now);
            } catch (IOException failure) {
                throw unwritable(failure);
            }
            ours.add(String.valueOf(report.getFileName()));
        }
    }

    private List<Path> writeReports(List<CaseResult> results) throws MojoFailureException {
        Map<String, List<CaseResult>> byGuideline = new TreeMap<>();
        for (CaseResult result : results) {
            byGuideline
                    .computeIfAbsent(result.guideline(), name -> new ArrayList<>())
                    .add(result);
        }
        Path folder = reportsDirectory.toPath();
        Set<String> ours = ourReports();
        List<Path> reports = new ArrayList<>();
        try {
            for (Map.Entry<String, List<CaseResult>> guideline : byGuideline.entrySet()) {
                String file = ReportNames.of(guideline.getKey());
                Path report = folder.resolve(file);
                OutputFile.write(report, JunitReport.suite(guideline.getKey(), guideline.getValue()));
                ours.add(file);
                reports.add(report);
            }
            deleteStaleReports(folder, ours);
            return reports;
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private Set<String> ourReports() {
        return inThisBuild("reports", HashSet::new);
    }

    private MojoFailureException unwritable(IOException failure) {
        return new MojoFailureException("the test reports cannot be written to " + reportsDirectory, failure);
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

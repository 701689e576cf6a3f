package org.imrlang.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.files.OutputFile;
import org.imrlang.files.UnwritableOutputException;
import org.imrlang.reports.SarifReport;

/**
 * Compiles the guidelines; an error fails the build with its file, line and column. All that was found is also written as a
 * SARIF log, which code scanning reads.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class CheckMojo extends RulesetMojo {

    /** The SARIF log; it is written where nothing was found too. */
    @Parameter(property = "imr.sarifFile", defaultValue = "${project.build.directory}/imr/imr.sarif", required = true)
    File sarifFile;

    /** Made by Maven. */
    @Inject
    public CheckMojo(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext behind) {
        super(context, behind);
    }

    @Override
    boolean begin() {
        return true;
    }

    @Override
    File output() {
        return sarifFile;
    }

    @Override
    List<String> options() {
        return List.of();
    }

    @Override
    void compiled(List<Diagnostic> diagnostics) throws MojoFailureException {
        try {
            OutputFile.write(sarifFile.toPath(), SarifReport.text(diagnostics, plugin.getVersion()));
        } catch (UnwritableOutputException unwritable) {
            throw new MojoFailureException(unwritable.getMessage());
        }
    }

    @Override
    Made make(Optional<CheckedRuleset> ruleset) {
        String what = Count.of(
                ruleset.map(checked -> checked.ruleset().guidelines().size()).orElse(0), "guideline", "guidelines");
        return new Made(List.of(sarifFile.toPath()), what + ": no errors", what + ": unchanged, no errors");
    }

    @Override
    void unchanged(List<Path> results) {
        // the log of the last build still says all there is
    }
}

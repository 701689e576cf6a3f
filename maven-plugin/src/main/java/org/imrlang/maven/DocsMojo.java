package org.imrlang.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.files.GeneratedFiles;
import org.imrlang.files.UnwritableOutputException;
import org.imrlang.pages.site.Site;

/** Writes the guidelines as a site that opens from its folder: a page for each guideline, treatment and fact. */
@Mojo(name = "docs", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class DocsMojo extends RulesetMojo {

    /** Where the pages go. */
    @Parameter(
            property = "imr.docsDirectory",
            defaultValue = "${project.reporting.outputDirectory}/imr",
            required = true)
    File docsDirectory;

    /** Made by Maven. */
    @Inject
    public DocsMojo(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext behind) {
        super(context, behind);
    }

    @Override
    boolean begin() {
        return true;
    }

    @Override
    File output() {
        return docsDirectory;
    }

    @Override
    List<String> options() {
        return List.of();
    }

    @Override
    void compiled(List<Diagnostic> diagnostics) {
        // what is wrong stands in the log of the build
    }

    @Override
    Made make(Optional<CheckedRuleset> ruleset) throws MojoFailureException {
        SortedMap<String, String> pages = new TreeMap<>();
        ruleset.ifPresent(checked -> Site.of(checked).forEach(file -> pages.put(file.path(), file.text())));
        Path folder = docsDirectory.toPath();
        try {
            GeneratedFiles.writePages(folder, pages);
            String what = Count.of(pages.size(), "file", "files") + " in " + new ProjectPath(base(), folder).shown();
            return new Made(GeneratedFiles.tracesOfPages(folder), what + "; open index.html", what + ": unchanged");
        } catch (UnwritableOutputException unwritable) {
            throw new MojoFailureException(unwritable.getMessage());
        }
    }

    @Override
    void unchanged(List<Path> results) {
        // the pages stand as they were written
    }
}

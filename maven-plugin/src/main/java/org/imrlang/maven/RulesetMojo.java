package org.imrlang.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.files.RulesetFiles;
import org.imrlang.files.UnreadableRulesetException;
import org.jspecify.annotations.Nullable;

/** What the goals share: the ruleset of the project, read and compiled, with its diagnostics in the build log. */
abstract class RulesetMojo extends AbstractMojo {

    /** The folder of {@code .imr} files, with its subfolders; together they are one ruleset. */
    @Parameter(property = "imr.sourceDirectory", defaultValue = "${project.basedir}/src/main/imr")
    File sourceDirectory;

    /** Whether undeclared treatments and facts are errors rather than warnings. */
    @Parameter(property = "imr.strict", defaultValue = "false")
    boolean strict;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    /**
     * The project's ruleset; nothing where the project holds no guideline.
     *
     * @throws MojoFailureException where it cannot be read or has errors, which are in the log then
     */
    final Optional<CheckedRuleset> ruleset() throws MojoFailureException {
        List<InputFile> files = files();
        if (files.isEmpty()) {
            warnOnce("there are no .imr files in " + shownSourceDirectory());
            return Optional.empty();
        }
        Compilation compilation = Compiler.compile(files, strict);
        long errors = 0;
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            String text = DiagnosticPrinter.print(diagnostic).stripTrailing();
            if (diagnostic.severity() == Severity.ERROR) {
                errors++;
                getLog().error(text);
            } else {
                warnOnce(text);
            }
        }
        if (compilation.ruleset().isEmpty()) {
            throw new MojoFailureException(
                    Count.of(errors, "error", "errors") + " in the guidelines in " + shownSourceDirectory());
        }
        return compilation.ruleset();
    }

    private List<InputFile> files() throws MojoFailureException {
        try {
            if (!RulesetFiles.holdsGuidelines(sourceDirectory.toPath())) {
                return List.of();
            }
            return RulesetFiles.read(project.getBasedir().toPath(), List.of(relativeSourceDirectory()));
        } catch (UnreadableRulesetException unreadable) {
            throw new MojoFailureException(unreadable.getMessage());
        }
    }

    /** Diagnostics name files relative to the project, so that the same text appears on every machine. */
    private Path relativeSourceDirectory() {
        Path base = project.getBasedir().toPath().toAbsolutePath().normalize();
        Path source = sourceDirectory.toPath().toAbsolutePath().normalize();
        return source.startsWith(base) ? base.relativize(source) : source;
    }

    private String shownSourceDirectory() {
        String relative = relativeSourceDirectory().toString().replace(File.separatorChar, '/');
        return relative.isEmpty() ? "." : relative;
    }

    /** Each goal compiles anew; what it warns of was already said by the goal before. */
    private void warnOnce(String warning) {
        if (memory("warnings").add(warning)) {
            getLog().warn(warning);
        }
    }

    /** A set that lives as long as the build of this project. */
    final Set<String> memory(String name) {
        @SuppressWarnings("unchecked") // Maven declares the raw type; strings to anything is what it documents.
        @Nullable
        Map<String, Object> context = getPluginContext();
        if (context == null) {
            return new HashSet<>();
        }
        synchronized (context) {
            @SuppressWarnings("unchecked") // Nobody else uses this key.
            Set<String> known =
                    (Set<String>) context.computeIfAbsent("org.imrlang." + name, key -> new HashSet<String>());
            return known;
        }
    }
}

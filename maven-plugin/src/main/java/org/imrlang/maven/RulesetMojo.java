package org.imrlang.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.files.Fingerprint;
import org.imrlang.files.GuidelineFile;
import org.imrlang.files.Stamp;

/**
 * A goal that makes something of the project's ruleset. It does so only where the guidelines, its parameters, the compiler or
 * what it made are no longer what they were; else it says again what there was to say.
 */
abstract class RulesetMojo extends GuidelinesMojo {

    /** Whether undeclared treatments and facts are errors rather than warnings. */
    @Parameter(property = "imr.strict", defaultValue = "false")
    boolean strict;

    RulesetMojo(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext behind) {
        super(context, behind);
    }

    /** Whatever happens whether or not there is something to do; whether the goal is to run at all. */
    abstract boolean begin() throws MojoFailureException;

    /** The file or folder that the goal writes. */
    abstract File output();

    /** The parameters, beside those of all goals, on which depends what it makes. */
    abstract List<String> options();

    /** What there is to write of a compilation, with errors too. */
    abstract void compiled(List<Diagnostic> diagnostics) throws MojoFailureException;

    /**
     * Does the work.
     *
     * @param ruleset nothing where the project holds no guideline
     */
    abstract Made make(Optional<CheckedRuleset> ruleset) throws MojoFailureException;

    /** What is to do where the work was done by an earlier build. */
    abstract void unchanged(List<Path> results) throws MojoFailureException;

    @Override
    public final void execute() throws MojoFailureException {
        if (!begin()) {
            return;
        }
        SourceFolder folder = folder();
        List<GuidelineFile> located = folder.files();
        List<InputFile> files = located.stream().map(GuidelineFile::input).toList();
        if (files.isEmpty()) {
            warn("there are no .imr files in " + folder.shown());
        }
        files.forEach(this::clear);

        String sources =
                new Fingerprint().add(String.valueOf(strict)).add(files).text();
        String output = new ProjectPath(base(), output().toPath()).shown();
        List<String> parts = new ArrayList<>(options());
        parts.addAll(List.of(sources, output));
        Optional<String> origin = origin(parts);
        Path place = stampPlace(output);

        Optional<Stamp> before = doneBefore(place, origin);
        if (before.isPresent()) {
            List<String> notes = before.get().notes();
            Message.warnings(notes.subList(1, notes.size())).forEach(this::tell);
            unchanged(before.get().files(base()));
            getLog().info(notes.get(0));
            return;
        }
        Optional<Compilation> compilation = files.isEmpty()
                ? Optional.empty()
                : Optional.of(new SharedCompilation(this).of(sources, files, strict));
        List<Diagnostic> diagnostics = compilation.map(Compilation::diagnostics).orElse(List.of());
        List<Message> messages = diagnostics.stream().map(Message::of).toList();
        messages.forEach(this::tell);
        compiled(diagnostics);
        long errors = messages.stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .count();
        Optional<CheckedRuleset> ruleset = compilation.flatMap(Compilation::ruleset);
        if (compilation.isPresent() && ruleset.isEmpty()) {
            throw new MojoFailureException(
                    Count.of(errors, "error", "errors") + " in the guidelines in " + folder.shown());
        }
        Made made = make(ruleset);
        editor.refresh(output().toPath());
        getLog().info(made.now());
        List<String> notes = new ArrayList<>(List.of(made.again()));
        notes.addAll(Message.notes(messages));
        keep(place, origin, made.results(), notes);
    }
}

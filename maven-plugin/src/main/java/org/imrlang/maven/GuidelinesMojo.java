package org.imrlang.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.files.Fingerprint;
import org.imrlang.files.Stamp;
import org.imrlang.files.UnwritableOutputException;
import org.jspecify.annotations.Nullable;

/** What all goals share: where the guidelines stand, what was done before, and how something is said. */
abstract class GuidelinesMojo extends AbstractMojo {

    private static final int DIGITS = 16;

    /** The folder of {@code .imr} files, with its subfolders; together they are one ruleset. */
    @Parameter(property = "imr.sourceDirectory", defaultValue = "${project.basedir}/src/main/imr")
    File sourceDirectory;

    /** What the plugin keeps from one build to the next. */
    @Parameter(defaultValue = "${project.build.directory}/imr/kept", readonly = true, required = true)
    File keptDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    PluginDescriptor plugin;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    final Editor editor;

    GuidelinesMojo(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext behind) {
        this.editor = new Editor(context, behind);
    }

    final Path base() {
        return project.getBasedir().toPath();
    }

    final SourceFolder folder() {
        return new SourceFolder(base(), sourceDirectory.toPath());
    }

    /**
     * The fingerprint of what this goal makes of something, which the code is part of; nothing where the code is not known.
     *
     * @param parts all else that it depends on
     */
    final Optional<String> origin(List<String> parts) {
        return inThisBuild("code", () -> PluginCode.fingerprint(plugin)).map(code -> {
            Fingerprint origin = new Fingerprint().add(getClass().getName()).add(code);
            parts.forEach(origin::add);
            return origin.text();
        });
    }

    /** Where this goal's stamp is kept: a place for each folder of guidelines and each output. */
    final Path stampPlace(String output) {
        String what = new Fingerprint().add(folder().shown()).add(output).text().substring(0, DIGITS);
        return keptDirectory.toPath().resolve(getClass().getSimpleName() + "-" + what);
    }

    /** What was done by an earlier build and would only be done again. */
    final Optional<Stamp> doneBefore(Path place, Optional<String> origin) {
        return origin.flatMap(
                        now -> Stamp.read(place).filter(stamp -> stamp.origin().equals(now)))
                .filter(stamp -> stamp.stands(base()));
    }

    /** Keeps what was done. */
    final void keep(Path place, Optional<String> origin, List<Path> results, List<String> notes)
            throws MojoFailureException {
        if (origin.isEmpty()) {
            return;
        }
        try {
            Stamp.of(origin.get(), base(), results, notes).write(place);
        } catch (UnwritableOutputException unwritable) {
            throw new MojoFailureException(unwritable.getMessage());
        } catch (IOException unreadable) {
            throw new MojoFailureException("what was written cannot be read again", unreadable);
        }
    }

    /** Says a message in the log and to the editor, unless another goal of this build has said it. */
    final void tell(Message message) {
        if (!isMine(message.text())) {
            return;
        }
        if (message.severity() == Severity.ERROR) {
            getLog().error(message.text());
        } else {
            getLog().warn(message.text());
        }
        editor.mark(base().resolve(message.file()), message);
    }

    /** Takes back what earlier builds marked in a file, unless another goal of this build has. */
    final void clear(InputFile file) {
        if (isMine("marks in " + file.name())) {
            editor.clear(base().resolve(file.name()));
        }
    }

    /** Warns of something that is no fault of one guideline, unless another goal of this build has. */
    final void warn(String warning) {
        if (isMine(warning)) {
            getLog().warn(warning);
        }
    }

    /** An editor may build many times in one go, so whoever was the first to say something says it each time. */
    private boolean isMine(String text) {
        Map<String, String> tellers = inThisBuild("told", HashMap::new);
        String me = execution.getGoal() + "@" + execution.getExecutionId();
        synchronized (tellers) {
            return tellers.computeIfAbsent(text, first -> me).equals(me);
        }
    }

    /** Something that lives as long as the build of this project; made where there is none of the name yet. */
    final <T> T inThisBuild(String name, Supplier<T> made) {
        @SuppressWarnings("unchecked") // Maven declares the raw type; strings to anything is what it documents.
        @Nullable
        Map<String, Object> context = getPluginContext();
        if (context == null) {
            return made.get();
        }
        synchronized (context) {
            @SuppressWarnings("unchecked") // Each name is used with one type.
            T known = (T) context.computeIfAbsent("org.imrlang." + name, key -> made.get());
            return known;
        }
    }
}

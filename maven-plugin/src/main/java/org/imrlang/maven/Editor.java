package org.imrlang.maven;

import java.nio.file.Path;
import org.codehaus.plexus.build.BuildContext;
import org.imrlang.compiler.diagnostic.Severity;

/** The editor that runs the build, such as Eclipse: it marks messages in the guideline and learns which files changed. */
final class Editor {

    private final BuildContext context;
    private final boolean listens;

    /**
     * The editor behind what Maven hands to the plugin.
     *
     * @param context what the plugin speaks to
     * @param behind what that hands its messages to, unless it is an editor itself
     */
    Editor(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext behind) {
        this.context = context;
        // Plain Maven would log each message once more, in words that are not the command line's.
        this.listens = context.getClass() != org.codehaus.plexus.build.DefaultBuildContext.class
                || behind.getClass() != org.sonatype.plexus.build.incremental.DefaultBuildContext.class;
    }

    /** What was marked in a file by an earlier build is no longer so. */
    void clear(Path file) {
        if (listens) {
            context.removeMessages(file.toFile());
        }
    }

    /** Marks a message in its file. */
    void mark(Path file, Message message) {
        if (listens) {
            context.addMessage(
                    file.toFile(),
                    message.line(),
                    message.column(),
                    message.words(),
                    message.severity() == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING,
                    null);
        }
    }

    /** Files below a folder were written or deleted. */
    void refresh(Path folder) {
        if (listens) {
            context.refresh(folder.toFile());
        }
    }
}

package org.imrlang.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.imrlang.files.GuidelineFile;
import org.imrlang.files.RulesetFiles;
import org.imrlang.files.UnreadableRulesetException;

/** The folder in which a project keeps its guidelines. */
final class SourceFolder {

    private final Path base;
    private final Path folder;

    /**
     * A folder of a project.
     *
     * @param base the folder of the project
     * @param folder that of the guidelines, with its subfolders
     */
    SourceFolder(Path base, Path folder) {
        this.base = base.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The guidelines in it, by name; none where there is no such folder. */
    List<GuidelineFile> files() throws MojoFailureException {
        try {
            return RulesetFiles.holdsGuidelines(folder) ? RulesetFiles.locate(base, List.of(relative())) : List.of();
        } catch (UnreadableRulesetException unreadable) {
            throw new MojoFailureException(unreadable.getMessage());
        }
    }

    /** As messages show it. */
    String shown() {
        String shown = relative().toString().replace(File.separatorChar, '/');
        return shown.isEmpty() ? "." : shown;
    }

    /** Diagnostics name files relative to the project, so that the same text appears on every machine. */
    private Path relative() {
        return folder.startsWith(base) ? base.relativize(folder) : folder;
    }
}

package org.imrlang.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.imrlang.files.GuidelineFile;
import org.imrlang.files.RulesetFiles;
import org.imrlang.files.UnreadableRulesetException;

/**
 * The folder in which a project keeps its guidelines.
 *
 * @param base the folder of the project
 * @param folder that of the guidelines, with its subfolders
 */
record SourceFolder(Path base, Path folder) {

    /** The guidelines in it, by name; none where there is no such folder. */
    List<GuidelineFile> files() throws MojoFailureException {
        try {
            return RulesetFiles.holdsGuidelines(folder)
                    ? RulesetFiles.locate(base, List.of(new ProjectPath(base, folder).relative()))
                    : List.of();
        } catch (UnreadableRulesetException unreadable) {
            throw new MojoFailureException(unreadable.getMessage());
        }
    }

    /** As messages show it. */
    String shown() {
        return new ProjectPath(base, folder).shown();
    }
}

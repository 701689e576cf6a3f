package org.imrlang.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.imrlang.files.KeptRulesets;

/** The checked rulesets that the start script has this command line keep. */
final class Kept {

    /** Where the start script wants them kept; nowhere where it says nothing. */
    static final String FOLDER = "imr.kept";

    private Kept() {}

    /** Those of this process; nothing where none are to be kept. */
    static Optional<KeptRulesets> rulesets() {
        String folder = System.getProperty(FOLDER, "");
        return folder.isEmpty()
                ? Optional.empty()
                : Optional.of(KeptRulesets.in(Path.of(folder), maker(System.getProperty("java.class.path", ""))));
    }

    /**
     * The program that compiles: its files with their sizes and when they were built. A version would not do, as another
     * build of the same version may compile otherwise.
     */
    private static String maker(String classPath) {
        StringBuilder maker = new StringBuilder();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            File jar = new File(entry).getAbsoluteFile();
            describe(jar, maker);
            File[] libraries = jar.getParentFile().listFiles();
            if (libraries != null) {
                // the system lists them in any order
                Arrays.sort(libraries);
                for (File library : libraries) {
                    describe(library, maker);
                }
            }
        }
        return maker.toString();
    }

    private static void describe(File file, StringBuilder maker) {
        maker.append(file.getPath())
                .append(' ')
                .append(file.length())
                .append(' ')
                .append(file.lastModified())
                .append('\n');
    }
}

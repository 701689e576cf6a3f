package org.imrlang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a new project for guidelines. Their text stands in {@code src/main/project}. */
final class ProjectTemplate {

    /** The guideline with which a project begins. */
    static final String FIRST_GUIDELINE = "src/main/imr/first.imr";

    /** Those that begin with a dot stand here without it: tools that copy and pack leave dot files out. */
    private static final List<String> FILES = List.of(
            ".editorconfig",
            ".gitattributes",
            ".github/workflows/build.yml",
            ".gitignore",
            "README.md",
            "pom.xml",
            FIRST_GUIDELINE);

    private ProjectTemplate() {}

    /**
     * The text of each file by its path.
     *
     * @param packageName the Java package of the classes, which is the group of the project too
     * @param folder the name of the project's folder, of which its name in Maven is made
     */
    static SortedMap<String, String> files(String packageName, String folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String path : FILES) {
            files.put(
                    path,
                    text(path.startsWith(".") ? path.substring(1) : path)
                            .replace("%package%", packageName)
                            .replace("%artifact%", artifact(folder))
                            .replace("%version%", Version.number()));
        }
        return files;
    }

    /** Maven takes few characters in the name of a project, and none that would be markup. */
    private static String artifact(String folder) {
        String name =
                folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-").replaceAll("^[-._]+|[-._]+$", "");
        return name.isEmpty() ? "guidelines" : name;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = ProjectTemplate.class.getResourceAsStream("project/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the template of a project lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.imrlang.maven;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.imrlang.compiler.codegen.JavaFile;

/**
 * What was compiled of generated Java. Where the Java goes its classes have to go too: Maven leaves the classes of a source that
 * is gone where no other source is left to compile, and who packs them would decide by a guideline that nobody keeps any more.
 */
final class CompiledClasses {

    private static final String JAVA = ".java";

    private final Path folder;

    /** Those in a folder; it need not be there. */
    CompiledClasses(Path folder) {
        this.folder = folder;
    }

    /**
     * Deletes the classes of what was generated earlier and no longer is.
     *
     * @param sources the folder of what is generated
     * @param earlier what an earlier build left there
     * @param now what this build is about to leave there
     */
    void deleteOrphans(Path sources, List<Path> earlier, List<JavaFile> now) throws MojoFailureException {
        Set<Path> wanted = new HashSet<>();
        now.forEach(file -> wanted.add(Path.of(file.path())));
        Path root = sources.toAbsolutePath().normalize();
        for (Path source : earlier) {
            Path relative = root.relativize(source);
            if (relative.toString().endsWith(JAVA) && !wanted.contains(relative)) {
                delete(relative);
            }
        }
    }

    private void delete(Path source) throws MojoFailureException {
        String file = source.getFileName().toString();
        String name = file.substring(0, file.length() - JAVA.length());
        Path place = folder.resolve(source).getParent();
        if (!Files.isDirectory(place)) {
            return;
        }
        try (DirectoryStream<Path> classes = Files.newDirectoryStream(place, path -> isOf(name, path))) {
            for (Path one : classes) {
                Files.delete(one);
            }
        } catch (IOException failure) {
            throw new MojoFailureException("the classes of " + source + " cannot be deleted from " + folder, failure);
        }
    }

    private static boolean isOf(String name, Path path) {
        String file = path.getFileName().toString();
        return (file.equals(name + ".class") || file.startsWith(name + "$") && file.endsWith(".class"))
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}

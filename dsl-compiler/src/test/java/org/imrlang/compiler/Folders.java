package org.imrlang.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.Diagnostic;

/** The folders of {@code src/test/cases} as texts that can be changed and compiled again. */
public final class Folders {

    private Folders() {}

    /**
     * One of them.
     *
     * @param name where it stands
     * @param files its guidelines
     * @param diagnostics what is said of them
     */
    public record Folder(String name, List<InputFile> files, List<Diagnostic> diagnostics) {}

    /** All of them of which something is said. */
    public static List<Folder> all() {
        return CaseFolder.paths().stream()
                .filter(path -> Files.exists(path.resolve("expected.diagnostics")))
                .map(Folders::read)
                .toList();
    }

    private static Folder read(Path folder) {
        List<InputFile> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".imr"))
                    .sorted()
                    .toList()) {
                inputs.add(new InputFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Folder(
                folder.getParent().getFileName() + "/" + folder.getFileName(),
                List.copyOf(inputs),
                Compiler.compile(inputs, false).diagnostics());
    }
}

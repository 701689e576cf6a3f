package org.imrlang.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;

/**
 * A folder of guidelines, compiled.
 *
 * @param path where it stands
 * @param name its construct and its claim
 * @param compilation what came of its {@code .imr} files
 */
record CaseFolder(Path path, String name, Compilation compilation) {

    private static final Path ROOT = Path.of("src/test/cases");

    /** All folders with a {@code guideline.imr}, by name. */
    static List<CaseFolder> all() {
        return paths().stream()
                .map(path -> new CaseFolder(path, ROOT.relativize(path).toString(), compile(path)))
                .toList();
    }

    /** Where the folders stand. */
    static List<Path> paths() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("guideline.imr"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the {@code .imr} files of a folder. */
    static Compilation compile(Path folder) {
        return Compiler.compile(inputs(folder), false);
    }

    /** The {@code .imr} files of a folder, by name. */
    static List<InputFile> inputs(Path folder) {
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
        return inputs;
    }

    /** What the compiler says of it. */
    String printed() {
        return printed(compilation);
    }

    static String printed(Compilation compilation) {
        StringBuilder text = new StringBuilder();
        compilation.diagnostics().forEach(diagnostic -> text.append(DiagnosticPrinter.print(diagnostic)));
        return text.toString();
    }

    /** A file of the folder. */
    Path file(String file) {
        return path.resolve(file);
    }
}

package org.imrlang.testing.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;

/** Rulesets for tests: from texts, and from folders. */
final class Rulesets {

    private Rulesets() {}

    static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The files of a folder and its subfolders. */
    static List<InputFile> in(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(one -> one.toString().endsWith(".imr"))
                    .sorted()
                    .map(one -> new InputFile(folder.relativize(one).toString(), bytes(one)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ruleset of files that compile. */
    static CheckedRuleset compiled(List<InputFile> files) {
        Compilation compilation = Compiler.compile(files, false);
        return compilation
                .ruleset()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
    }

    /** The ruleset, if the files compile and their cases pass. */
    static Optional<CheckedRuleset> sound(List<InputFile> files) {
        return Compiler.compile(files, false)
                .ruleset()
                .filter(one -> CaseRunner.run(one).stream().allMatch(CaseResult::passed));
    }

    /** The files with the proposed cases where they belong. */
    static List<InputFile> withProposed(List<InputFile> files, MutationReport report) {
        List<InputFile> pasted = new ArrayList<>();
        for (InputFile file : files) {
            StringBuilder text = new StringBuilder(new String(file.content(), StandardCharsets.UTF_8));
            report.proposed().stream()
                    .filter(one -> one.file().equals(file.name()))
                    .forEach(one -> text.append('\n').append(one.text()));
            pasted.add(file(file.name(), text.toString()));
        }
        return pasted;
    }
}

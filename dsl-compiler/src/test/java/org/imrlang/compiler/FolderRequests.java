package org.imrlang.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.property.RequestJson;
import org.imrlang.runtime.Vocabulary;

/**
 * The guidelines of a folder without errors with all that is asked of them there, for the tests of other modules.
 *
 * @param name the folder's
 * @param rules the ruleset
 * @param requests each as the JSON of the command line: those of its cases, and those of its {@code requests.json}
 */
public record FolderRequests(String name, CheckedRuleset rules, List<String> requests) {

    /** All folders without errors below a folder of folders. */
    public static List<FolderRequests> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".imr"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .flatMap(folder -> CaseFolder.compile(folder).ruleset().stream()
                            .map(rules -> new FolderRequests(
                                    root.relativize(folder).toString(), rules, requests(folder, rules))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> requests(Path folder, CheckedRuleset rules) {
        Vocabulary words = Interpreter.of(rules).vocabulary();
        List<String> requests = new ArrayList<>();
        rules.ruleset().guidelines().forEach(guideline -> {
            for (Case one : guideline.cases()) {
                requests.add(RequestJson.of(one.line(), words, one.title(), BothExecutions.request(one)));
            }
        });
        Path stated = folder.resolve("requests.json");
        if (Files.exists(stated)) {
            try {
                requests.add(Files.readString(stated));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return requests;
    }
}

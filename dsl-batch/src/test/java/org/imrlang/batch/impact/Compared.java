package org.imrlang.batch.impact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.imrlang.batch.JsonLines;
import org.imrlang.batch.Source;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Rules;

/** Two versions, written down, over lines of JSON. */
final class Compared {

    private Compared() {}

    static Rules rules(String text) {
        return rules(List.of(new InputFile("tone.imr", text.getBytes(StandardCharsets.UTF_8))))
                .orElseThrow(() -> new IllegalArgumentException("the text has errors: " + text));
    }

    static Optional<Rules> rules(List<InputFile> files) {
        Compilation compilation = Compiler.compile(files, false);
        Optional<CheckedRuleset> ruleset = compilation.ruleset();
        return ruleset.map(Interpreter::of);
    }

    static Impact impact(Rules base, Rules head, String... lines) {
        return impact(new Comparison(base, head, 10, false), List.of(lines), 2);
    }

    /** In JSON, ' is written for ". */
    static Impact impact(Comparison comparison, List<String> lines, int threads) {
        byte[] json = String.join("\n", lines).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try (Source source = new JsonLines(new ByteArrayInputStream(json))) {
            return ImpactRun.of(comparison, source, threads, count -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

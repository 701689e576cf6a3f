package org.imrlang.testing.coverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;

/** The coverage of a text, and what it tells line by line. */
final class Told {

    private Told() {}

    static Coverage coverage(String text) {
        Compilation compilation =
                Compiler.compile(List.of(new InputFile("test.imr", text.getBytes(StandardCharsets.UTF_8))), false);
        return Coverage.of(compilation
                .ruleset()
                .orElseThrow(() ->
                        new IllegalStateException(compilation.diagnostics().toString())));
    }

    /** Every item with its answers: {@code 3 condition `a`: yes 1, no 0, unknown 2}. */
    static List<String> items(String text) {
        return coverage(text).files().get(0).items().stream()
                .map(item -> item.at().line() + " " + item.kind().singular() + " `" + item.words() + "`: "
                        + String.join(
                                ", ",
                                item.times().entrySet().stream()
                                        .map(one -> item.kind().word(one.getKey()) + " " + one.getValue())
                                        .toList()))
                .toList();
    }

    /** What an author is told: {@code 3 `a` never unknown}. */
    static List<String> missing(String text) {
        return coverage(text).files().get(0).items().stream()
                .filter(item -> !item.told().isEmpty())
                .map(item -> item.at().line() + " `" + item.words() + "` " + item.toldMissing())
                .toList();
    }
}

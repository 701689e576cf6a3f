package org.imrlang.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.testing.coverage.Coverage;

/** The cases of texts, run. */
final class Cases {

    static final String WALKING = """
            walking for fit
              initial 4..6
              then max 20 if better
              at least 2 days apart
            case "passes"
              request walking 4
              completed 0
              history none
              given fit
              expect conforms
            case "fails <&> \\"so\\""
              request walking 7
              completed 0
              history none
              given fit
              expect conforms certify 7
            """;

    private Cases() {}

    /** Files of the names {@code a.imr}, {@code b.imr}, … */
    static Coverage run(String... texts) {
        List<InputFile> files = new ArrayList<>();
        for (String text : texts) {
            String name = (char) ('a' + files.size()) + ".imr";
            files.add(new InputFile(name, text.getBytes(StandardCharsets.UTF_8)));
        }
        Compilation compilation = Compiler.compile(files, false);
        return Coverage.of(compilation
                .ruleset()
                .orElseThrow(() ->
                        new IllegalStateException(compilation.diagnostics().toString())));
    }
}

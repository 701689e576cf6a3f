package org.imrlang.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.Repairs;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;

/** Repairs end, change no file that they do not better, and what is said to remain is what compiling says afterwards. */
public final class Repairing {

    private Repairing() {}

    /** Puts all certain repairs into the files of an input. */
    public static void fuzzerTestOneInput(byte[] input) {
        List<InputFile> files = FuzzedFiles.of(input);
        Repairs.Repaired repaired = Repairs.repair(files, name -> true, false);
        Map<String, InputFile> after = new LinkedHashMap<>();
        files.forEach(file -> after.put(file.name(), file));
        for (Repairs.Changed changed : repaired.changed()) {
            assertEquals(after.put(changed.after().name(), changed.after()), changed.before(), "a file of these");
            assertNotEquals(changed.before(), changed.after(), "what is changed is not the same");
            assertTrue(changed.mistakes() > 0, "what is changed had a mistake");
        }
        Compilation left = Compiler.compile(List.copyOf(after.values()), false);
        assertEquals(said(left), said(repaired.remaining()));
    }

    private static List<String> said(Compilation compilation) {
        return compilation.diagnostics().stream().map(DiagnosticPrinter::print).toList();
    }
}

package org.imrlang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imrlang.compiler.Repairs;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.files.GuidelineFile;
import org.imrlang.files.UnwritableOutputException;

/** What {@code imr check --fix} does with the repairs of a ruleset: writes them, or shows them. */
final class Fixes {

    private final Repairs.Repaired repaired;
    private final PrintWriter err;

    Fixes(Repairs.Repaired repaired, PrintWriter err) {
        this.repaired = repaired;
        this.err = err;
    }

    /**
     * Writes the files that were repaired, and says which.
     *
     * @throws Problem where one cannot be written; where that can be known beforehand, none is
     */
    void write(List<GuidelineFile> files) throws Problem {
        Map<String, GuidelineFile> places =
                files.stream().collect(Collectors.toMap(file -> file.input().name(), Function.identity()));
        try {
            for (Repairs.Changed changed : repaired.changed()) {
                place(places, changed).requireReplaceable();
            }
            for (Repairs.Changed changed : repaired.changed()) {
                place(places, changed).replace(changed.after().content());
                err.println(
                        Visible.words(name(changed)) + ": " + Words.count(changed.mistakes(), "mistake") + " repaired");
            }
        } catch (UnwritableOutputException e) {
            throw new Problem(Exit.UNREADABLE, e.getMessage());
        }
        sayOfNothing();
    }

    /** Shows what would be written, and writes nothing. */
    void show(PrintWriter out, Terminal terminal) {
        for (Repairs.Changed changed : repaired.changed()) {
            out.print(Change.text(
                    name(changed), changed.before().content(), changed.after().content(), terminal));
            err.println(Visible.words(name(changed)) + ": " + Words.count(changed.mistakes(), "mistake")
                    + " would be repaired");
        }
        sayOfNothing();
    }

    /** Repairs that offer themselves and yet were not made are explained, so that nobody takes them for forgotten. */
    private void sayOfNothing() {
        List<Diagnostic> left = repaired.remaining().diagnostics();
        long kept = left.stream().filter(Repairs::isCertain).count();
        if (kept > 0) {
            err.println(Words.count(kept, "repair") + " left out: what comes of it would be another mistake");
        } else if (repaired.changed().isEmpty() && !left.isEmpty()) {
            err.println("nothing here can be repaired without asking: the help says what to write");
        }
    }

    private static GuidelineFile place(Map<String, GuidelineFile> places, Repairs.Changed changed) {
        GuidelineFile file = places.get(changed.before().name());
        if (file == null) {
            throw new IllegalStateException("a repaired file was read before");
        }
        return file;
    }

    private static String name(Repairs.Changed changed) {
        return changed.after().name();
    }
}

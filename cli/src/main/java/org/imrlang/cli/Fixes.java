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
    private final Map<String, GuidelineFile> files;
    private final PrintWriter err;

    /**
     * What was repaired in these files.
     *
     * @param files all that were read, each with a name of its own
     */
    Fixes(Repairs.Repaired repaired, List<GuidelineFile> files, PrintWriter err) {
        this.repaired = repaired;
        this.files =
                files.stream().collect(Collectors.toMap(file -> file.input().name(), Function.identity()));
        this.err = err;
    }

    /**
     * Writes the files that were repaired, and says which.
     *
     * @throws Problem where one cannot be written; where that can be known beforehand, none is
     */
    void write() throws Problem {
        try {
            for (Repairs.Changed changed : repaired.changed()) {
                file(changed.before().name()).requireReplaceable();
            }
            for (Repairs.Changed changed : repaired.changed()) {
                file(changed.before().name()).replace(changed.after().content());
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
        Map<Boolean, Long> kept = left.stream()
                .filter(Repairs::isCertain)
                .collect(Collectors.partitioningBy(
                        diagnostic -> file(diagnostic.at().file().name()).named(), Collectors.counting()));
        long harmful = kept.getOrDefault(true, 0L);
        long used = kept.getOrDefault(false, 0L);
        if (harmful > 0) {
            err.println(Words.count(harmful, "repair") + " left out: what comes of it would be another mistake");
        }
        if (used > 0) {
            err.println(Words.count(used, "repair") + " left out: name the files that are used, to repair them too");
        }
        if (harmful + used == 0 && repaired.changed().isEmpty() && !left.isEmpty()) {
            err.println("nothing here can be repaired without asking: the help says what to write");
        }
    }

    private GuidelineFile file(String name) {
        GuidelineFile file = files.get(name);
        if (file == null) {
            throw new IllegalStateException("what is said is said of a file that was read");
        }
        return file;
    }

    private static String name(Repairs.Changed changed) {
        return changed.after().name();
    }
}

package org.imrlang.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * Runs what people run most, so that the archive from which later calls start holds all that they load. The start script
 * calls it when it has built the command line. Nothing is printed, nothing of the guidelines is written, and whether the
 * guidelines are right does not matter.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * Runs the commands.
     *
     * @param args a request or a case to decide; several, where there are several
     */
    public static void main(String[] args) {
        for (String request : args) {
            for (DecideCall.Layout layout : DecideCall.Layout.values()) {
                run("decide", "--format", layout.name(), request);
                // Once more: the first time the rules were compiled, now they are there.
                run("decide", "--format", layout.name(), request);
            }
        }
        String own = Guidelines.own().toString();
        for (List<String> words : List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("check", own),
                List.of("format", "--check", own),
                List.of("explain", own),
                List.of("test", own))) {
            run(words.toArray(String[]::new));
        }
    }

    private static void run(String... args) {
        Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), args);
    }
}

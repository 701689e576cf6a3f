package org.imrlang.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs what people run most, so that the archive from which later calls start holds all that they load. The start script
 * calls it when it has built the command line. Nothing is printed, nothing of the guidelines is written, and whether the
 * guidelines know the treatments asked for does not matter.
 */
public final class Rehearsal {

    private static final List<String> REQUESTS = List.of("""
                    {"treatment": "CBT", "quantity": 12, "completed": 0}
                    """, """
                    {"case": "rehearsal", "facts": {"adl_improved": true, "dependency_reduced": null}, "requests": [
                      {"id": "1", "treatment": "CBT", "quantity": 12, "frequency": {"count": 2, "per": "week"},
                       "duration": {"count": 6, "unit": "weeks"}, "completed": 6, "request_date": "2014-02-01",
                       "history": [{"date": "2014-01-06", "quantity": 1}]},
                      {"treatment": "CBT", "quantity": 4, "completed": 0}]}
                    """, """
                    {"treatment": "nowhere", "quantity": "many"}
                    """);

    private Rehearsal() {}

    /** Runs the commands on the guidelines of a folder, the one argument. */
    public static void main(String[] args) {
        String guidelines = args[0];
        for (String request : REQUESTS) {
            for (DecideCall.Layout layout : DecideCall.Layout.values()) {
                // Twice: the first time the rules are compiled, then they may have been kept.
                decide(guidelines, layout, request);
                decide(guidelines, layout, request);
            }
        }
        run("--version");
        run("--help");
        run("check", guidelines);
        run("format", "--check", guidelines);
        run("explain", guidelines);
        run("test", guidelines);
    }

    private static void decide(String guidelines, DecideCall.Layout layout, String request) {
        System.setIn(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)));
        run("decide", "--rules", guidelines, "--format", layout.name(), DecideCall.STANDARD_INPUT);
    }

    private static void run(String... args) {
        Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), args);
    }
}

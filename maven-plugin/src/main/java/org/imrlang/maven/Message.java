package org.imrlang.maven;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.diagnostic.Visible;

/**
 * A diagnostic as a build says it.
 *
 * @param file as it is shown, relative to the project
 * @param line the line from 1
 * @param column the column from 1, in characters
 * @param words what is wrong and what to write instead, in one line
 * @param text all of it, as the command line prints it
 */
record Message(Severity severity, String file, int line, int column, String words, String text) {

    private static final int PARTS = 5;

    static Message of(Diagnostic diagnostic) {
        String words = Visible.words(diagnostic.message())
                + diagnostic.help().map(help -> "; " + Visible.words(help)).orElse("");
        return new Message(
                diagnostic.severity(),
                diagnostic.at().file().name(),
                diagnostic.at().line(),
                diagnostic.at().column(),
                words,
                DiagnosticPrinter.print(diagnostic).stripTrailing());
    }

    /** Warnings as notes, to be said again by a build that has nothing to compile; there are no errors then. */
    static List<String> notes(List<Message> warnings) {
        List<String> notes = new ArrayList<>();
        for (Message warning : warnings) {
            notes.addAll(List.of(
                    warning.file,
                    String.valueOf(warning.line),
                    String.valueOf(warning.column),
                    warning.words,
                    warning.text));
        }
        return notes;
    }

    /** The warnings that were kept as these notes. */
    static List<Message> warnings(List<String> notes) {
        List<Message> warnings = new ArrayList<>();
        for (int at = 0; at + PARTS <= notes.size(); at += PARTS) {
            warnings.add(new Message(
                    Severity.WARNING,
                    notes.get(at),
                    Integer.parseInt(notes.get(at + 1)),
                    Integer.parseInt(notes.get(at + 2)),
                    notes.get(at + 3),
                    notes.get(at + 4)));
        }
        return warnings;
    }
}

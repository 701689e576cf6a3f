package org.imrlang.maven;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.format.Formatted;
import org.imrlang.files.GuidelineFile;

/**
 * The layouts of a project's guidelines.
 *
 * @param other those that do not have the one layout
 * @param messages what is wrong with those that cannot be laid out
 * @param faults where the compiler is wrong and not the file
 */
record Layouts(List<Other> other, List<Message> messages, List<String> faults) {

    /**
     * A file that does not have its layout.
     *
     * @param text it would have then
     */
    record Other(GuidelineFile file, Formatted.Text text) {}

    static Layouts of(List<GuidelineFile> files) {
        List<Other> other = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (GuidelineFile file : files) {
            Formatted formatted = Compiler.format(file.input());
            if (formatted instanceof Formatted.Text text) {
                if (!text.isThatOf(file.input().content())) {
                    other.add(new Other(file, text));
                }
            } else if (formatted instanceof Formatted.Unreadable unreadable) {
                unreadable.diagnostics().forEach(diagnostic -> messages.add(Message.of(diagnostic)));
            } else if (formatted instanceof Formatted.Unsound unsound) {
                faults.add(file.input().name() + " stays as it is, since its layout would have changed what it says ("
                        + unsound.difference().replaceAll("\\p{Cc}", " ")
                        + "); this is a fault of imr and not of the file; please report it together with the file");
            } else {
                throw new IllegalStateException("an outcome of formatting is not told: " + formatted);
            }
        }
        return new Layouts(other, messages, faults);
    }

    /** Whether each file could be laid out. */
    boolean areAllKnown() {
        return messages.isEmpty() && faults.isEmpty();
    }
}

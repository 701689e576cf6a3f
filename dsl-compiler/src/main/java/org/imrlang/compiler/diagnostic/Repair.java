package org.imrlang.compiler.diagnostic;

import java.util.Comparator;
import java.util.List;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/**
 * What the help of a diagnostic shows, ready to be put into the text. Once applied, the diagnostic is gone and no other
 * one has come instead.
 *
 * @param edits the changes, none of which touches another
 * @param certain whether nothing else can have been meant, so that {@code imr check --fix} may write it unasked
 */
public record Repair(List<Edit> edits, boolean certain) {

    private static final Comparator<Edit> BY_PLACE = Comparator.comparingInt(
                    (Edit edit) -> edit.at().start())
            .thenComparingInt(edit -> edit.at().end());

    /** A copy of the edits is kept. */
    public Repair {
        edits = List.copyOf(edits);
    }

    /** One change that nobody can mean otherwise. */
    public static Repair certain(Span at, String text) {
        return new Repair(List.of(new Edit(at, text)), true);
    }

    /** One change that the author has to judge. */
    public static Repair proposed(Span at, String text) {
        return new Repair(List.of(new Edit(at, text)), false);
    }

    /** One name in the place of another; certain where they differ only by upper and lower case. */
    public static Repair renamed(Span at, String meant) {
        return new Repair(List.of(new Edit(at, meant)), at.text().equalsIgnoreCase(meant));
    }

    /** A file's text after those of the edits that stand in it; of two that overlap, the later one is left out. */
    public static String apply(SourceFile file, List<Edit> edits) {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Edit edit : edits.stream().sorted(BY_PLACE).toList()) {
            Span at = edit.at();
            if (at.file() != file || at.start() < copied) {
                continue;
            }
            text.append(file.text(), copied, at.start()).append(edit.text());
            copied = at.end();
        }
        return text.append(file.text().substring(copied)).toString();
    }
}

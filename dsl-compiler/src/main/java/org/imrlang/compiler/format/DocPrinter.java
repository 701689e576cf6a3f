package org.imrlang.compiler.format;

import java.util.List;
import org.imrlang.compiler.format.Doc.Break;
import org.imrlang.compiler.format.Doc.Group;
import org.imrlang.compiler.format.Doc.Indented;
import org.imrlang.compiler.format.Doc.Sequence;
import org.imrlang.compiler.format.Doc.Word;

/** Decides where lines end: a group stays on its line where it fits with what cannot be parted from it. */
final class DocPrinter {

    /** How many columns a line has. */
    static final int COLUMNS = 100;

    private final StringBuilder text;
    private int column;

    private DocPrinter(StringBuilder text) {
        this.text = text;
    }

    /** Adds a document that begins a line. */
    static void print(Doc doc, StringBuilder to) {
        new DocPrinter(to).print(doc, 0, false, 0);
    }

    /**
     * Prints.
     *
     * @param after how wide what follows is up to where its line may end
     */
    private void print(Doc doc, int indent, boolean flat, int after) {
        if (doc instanceof Word word) {
            text.append(word.text());
            column += word.width();
        } else if (doc instanceof Break end) {
            if (flat) {
                text.append(end.flat());
                column += end.flat().length();
            } else {
                endLine(end, indent);
            }
        } else if (doc instanceof Indented indented) {
            print(indented.doc(), indent + indented.columns(), flat, after);
        } else if (doc instanceof Group group) {
            boolean fits = !group.mustBreak() && column + group.width() + after <= COLUMNS;
            print(group.doc(), indent, flat || fits, after);
        } else if (doc instanceof Sequence sequence) {
            sequence(sequence.docs(), indent, flat, after);
        } else {
            throw new IllegalStateException("a document is not printed: " + doc);
        }
    }

    private void sequence(List<Doc> docs, int indent, boolean flat, int after) {
        int[] follows = new int[docs.size()];
        int next = after;
        for (int i = docs.size() - 1; i >= 0; i--) {
            follows[i] = next;
            Doc doc = docs.get(i);
            next = doc.lead() + (doc.mayBreak() ? 0 : next);
        }
        for (int i = 0; i < follows.length; i++) {
            print(docs.get(i), indent, flat, follows[i]);
        }
    }

    private void endLine(Break end, int indent) {
        end.atEnd().ifPresent(comment -> text.append(Comment.BEFORE).append(comment));
        newLine(indent);
        for (String comment : end.below()) {
            text.append(comment);
            newLine(indent);
        }
    }

    private void newLine(int indent) {
        text.append('\n').append(" ".repeat(indent));
        column = indent;
    }
}

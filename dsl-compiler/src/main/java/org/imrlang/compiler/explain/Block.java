package org.imrlang.compiler.explain;

import java.util.List;

/** A heading, a paragraph, a list or a table. */
public sealed interface Block {

    /** What each kind of block becomes. */
    interface Visitor<R> {
        R heading(Heading heading);

        R paragraph(Paragraph paragraph);

        R items(Items items);

        R table(Table table);
    }

    /** Dispatches on the kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A heading.
     *
     * @param level 1 for the highest
     * @param anchor what links to it name; the same for the same guideline text
     */
    record Heading(int level, String anchor, Text text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    /** A paragraph. */
    record Paragraph(Text text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * A list.
     *
     * @param numbered whether the order matters
     */
    record Items(boolean numbered, List<Item> items) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.items(this);
        }
    }

    /**
     * A table.
     *
     * @param heads what heads each column
     * @param rows as many cells each as there are heads; the first names the row
     */
    record Table(List<Text> heads, List<List<Text>> rows) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }
}

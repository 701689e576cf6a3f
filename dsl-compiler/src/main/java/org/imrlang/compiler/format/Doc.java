package org.imrlang.compiler.format;

import java.util.List;
import java.util.Optional;

/**
 * Text that does not know yet where its lines end. Widths count characters and are worked out once, so that printing
 * takes time in proportion to the text.
 */
sealed interface Doc {

    /** How wide it is on one line. */
    int width();

    /** How wide it is up to the first place where its line may end. */
    int lead();

    /** Whether a line may end in it. */
    boolean mayBreak();

    /** Whether a line must end in it. */
    boolean mustBreak();

    /** Text that stays on its line. */
    record Word(String text, int width) implements Doc {

        Word(String text) {
            this(text, text.codePointCount(0, text.length()));
        }

        @Override
        public int lead() {
            return width;
        }

        @Override
        public boolean mayBreak() {
            return false;
        }

        @Override
        public boolean mustBreak() {
            return false;
        }
    }

    /**
     * A place where the line may end, and always does where it must.
     *
     * @param flat what stands here where it does not end
     * @param atEnd the comment at the end of the line
     * @param below comments on lines of their own below it
     */
    record Break(String flat, boolean mustBreak, Optional<String> atEnd, List<String> below) implements Doc {

        @Override
        public int width() {
            return flat.length();
        }

        @Override
        public int lead() {
            return 0;
        }

        @Override
        public boolean mayBreak() {
            return true;
        }
    }

    /** Lines that begin in it stand deeper by so many columns. */
    record Indented(int columns, Doc doc) implements Doc {

        @Override
        public int width() {
            return doc.width();
        }

        @Override
        public int lead() {
            return doc.lead();
        }

        @Override
        public boolean mayBreak() {
            return doc.mayBreak();
        }

        @Override
        public boolean mustBreak() {
            return doc.mustBreak();
        }
    }

    /** Its own places are all ends of lines, or none, where it fits; those of groups within are decided apart. */
    record Group(Doc doc) implements Doc {

        @Override
        public int width() {
            return doc.width();
        }

        @Override
        public int lead() {
            return doc.lead();
        }

        @Override
        public boolean mayBreak() {
            return doc.mayBreak();
        }

        @Override
        public boolean mustBreak() {
            return doc.mustBreak();
        }
    }

    /** One after the other. */
    record Sequence(List<Doc> docs, int width, int lead, boolean mayBreak, boolean mustBreak) implements Doc {

        static Sequence of(List<Doc> docs) {
            int width = 0;
            int lead = 0;
            boolean may = false;
            boolean must = false;
            for (Doc doc : docs) {
                width += doc.width();
                lead += may ? 0 : doc.lead();
                may |= doc.mayBreak();
                must |= doc.mustBreak();
            }
            return new Sequence(List.copyOf(docs), width, lead, may, must);
        }
    }
}

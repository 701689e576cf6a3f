package org.imrlang.cli;

/** Counts and paragraphs as a reader expects them. */
final class Words {

    private static final int WIDTH = 88;

    private Words() {}

    /** {@code 1 error}, {@code 2 errors}, {@code 1,000 errors}. */
    static String count(long count, String singular) {
        return grouped(count) + " " + singular + (count == 1 ? "" : "s");
    }

    /** By hand, since a formatter's classes take longer to start than most of what is counted takes. */
    private static String grouped(long count) {
        StringBuilder text = new StringBuilder().append(Math.abs(count));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return count < 0 ? text.insert(0, '-').toString() : text.toString();
    }

    /** A paragraph in lines of at most 88 characters, each indented, each ending with a line feed. */
    static String wrapped(String paragraph, String indent) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : paragraph.strip().split("\\s+")) {
            int width = word.codePointCount(0, word.length());
            if (column > 0 && column + 1 + width > WIDTH) {
                text.append('\n');
                column = 0;
            }
            text.append(column == 0 ? indent : " ").append(word);
            column += width + (column == 0 ? indent.length() : 1);
        }
        return text.append('\n').toString();
    }
}

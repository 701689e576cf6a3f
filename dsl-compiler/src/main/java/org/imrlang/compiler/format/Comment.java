package org.imrlang.compiler.format;

/**
 * A comment, and where it stood.
 *
 * @param text from its two slashes on, without white space at its end
 * @param line from 1
 * @param column from 0
 * @param atEnd whether something stands before it on its line
 * @param passed whether words that stood below it have been written already, since no line could end before them
 */
record Comment(String text, int line, int column, boolean atEnd, boolean passed) {

    /** What stands between the text of a line and the comment at its end. */
    static final String BEFORE = "  ";

    /** Whether it stands at the end of the line that ends now, where it is the first to do so. */
    boolean endsLine() {
        return atEnd || passed;
    }
}

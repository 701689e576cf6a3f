package org.imrlang.compiler.transfer;

/** How a line of the text is written: a letter that says what it is, and what follows that letter. */
final class Lines {

    static final String TEXT = "t";
    static final String WHOLE = "n";
    static final String DECIMAL = "d";
    static final String TRUTH = "b";
    static final String DAY = "y";
    static final String CONSTANT = "e";
    static final String OPTIONAL = "o";
    static final String LIST = "l";
    static final String FILE = "f";
    static final String RECORD = "r";

    private Lines() {}

    /** A type's name with those of the types around it: {@code Clause.Cap}. */
    static String name(Class<?> type) {
        String whole = type.getName();
        return whole.substring(whole.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** A text on one line. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** The text as it was. */
    static String unescaped(String line) {
        int next = line.indexOf('\\');
        if (next < 0) {
            return line;
        }
        StringBuilder text = new StringBuilder(line.length());
        int from = 0;
        while (next >= 0) {
            char escape = line.charAt(next + 1);
            text.append(line, from, next).append(escape == 'n' ? '\n' : escape == 'r' ? '\r' : escape);
            from = next + 2;
            next = line.indexOf('\\', from);
        }
        return text.append(line, from, line.length()).toString();
    }
}

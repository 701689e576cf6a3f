package org.imrlang.compiler.syntax;

/** A text with everything hidden that stands in quotes or in comments, so that words and signs can be looked for. */
final class CodeText {

    /** Stands for every hidden character. */
    static final char HIDDEN = '\u0001';

    private CodeText() {}

    /** The same text, as long as before. */
    static String of(String text) {
        char[] code = text.toCharArray();
        boolean quoted = false;
        boolean comment = false;
        for (int i = 0; i < code.length; i++) {
            char letter = code[i];
            if (letter == '\n' || letter == '\r') {
                quoted = false;
                comment = false;
            } else if (comment) {
                code[i] = HIDDEN;
            } else if (quoted) {
                quoted = letter != '"';
                if (letter == '\\' && i + 1 < code.length && code[i + 1] != '\n' && code[i + 1] != '\r') {
                    code[i++] = HIDDEN;
                }
                if (quoted) {
                    code[i] = HIDDEN;
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (text.startsWith("//", i)) {
                comment = true;
                code[i] = HIDDEN;
            }
        }
        return new String(code);
    }
}

package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;

/** An author's text in Javadoc: always text, never a tag, markup, an escape or the end of the comment. */
final class JavadocText {

    private JavadocText() {}

    /** Text that runs on, such as {@code pain &lt; 4}. */
    static CodeBlock of(String text) {
        return CodeBlock.of("$L", escaped(text.replaceAll("\\R", " ")));
    }

    /** Text that keeps its lines. */
    static CodeBlock preformatted(String text) {
        String lines = text.strip().replaceAll("[ \\t]*\\R", "\n");
        return CodeBlock.of("<pre>\n$L\n</pre>", escaped(lines));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isPlain(character)) {
                escaped.appendCodePoint(character);
            } else if (character == '<') {
                escaped.append("&lt;");
            } else if (character == '>') {
                escaped.append("&gt;");
            } else if (character == '&') {
                escaped.append("&amp;");
            } else {
                escaped.append("&#").append(character).append(';');
            }
        });
        return escaped.toString();
    }

    /** A star could end the comment, and what is invisible could hide something in it. */
    private static boolean isPlain(int character) {
        return switch (character) {
            case '\n', ' ' -> true;
            case '<', '>', '&', '@', '{', '}', '*', '\\' -> false;
            default ->
                switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> false;
                    default -> true;
                };
        };
    }
}

package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.Locale;

/**
 * An author's text as a string of Java, on one line whatever is in it. What is not seen is written as {@code \\u} and four
 * digits: JavaPoet would break the line at some of it, and a reviewer would see other code than the compiler.
 */
final class StringLiteral {

    private StringLiteral() {}

    // "objective \"improvement\""
    static CodeBlock of(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    String letters = Character.toString(character);
                    if (isSeen(character)) {
                        literal.append(letters);
                    } else {
                        letters.chars()
                                .forEach(letter -> literal.append(String.format(Locale.ROOT, "\\u%04x", letter)));
                    }
                }
            }
        });
        return CodeBlock.of("$L", literal.append('"'));
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}

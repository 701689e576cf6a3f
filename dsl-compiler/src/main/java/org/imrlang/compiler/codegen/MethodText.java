package org.imrlang.compiler.codegen;

import com.palantir.javapoet.MethodSpec;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a generated method says.
 *
 * @param calls the methods of its own class that it calls, in the order of the text
 * @param words all words in it, each of which may take places among the constants of its class
 */
record MethodText(Set<String> calls, Set<String> words) {

    /** A string, a comment, or a word. */
    private static final Pattern PIECE =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|[\\p{L}_$][\\p{L}\\p{N}_$]*");

    static MethodText of(MethodSpec method) {
        String text = method.code().toString();
        Set<String> calls = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            String piece = matcher.group();
            if (piece.startsWith("//")) {
                continue;
            }
            words.add(piece);
            boolean ofAnother = matcher.start() > 0 && text.charAt(matcher.start() - 1) == '.';
            boolean called = matcher.end() < text.length() && text.charAt(matcher.end()) == '(';
            boolean referred = matcher.start() > 1 && text.startsWith("::", matcher.start() - 2);
            if (called && !ofAnother || referred) {
                calls.add(piece);
            }
        }
        return new MethodText(calls, words);
    }
}

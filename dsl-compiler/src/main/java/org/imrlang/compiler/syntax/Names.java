package org.imrlang.compiler.syntax;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a file, as far as they can be seen without reading it.
 *
 * @param declared those that it declares
 * @param written every word that stands in it
 */
record Names(Set<String> declared, Set<String> written) {

    private static final Pattern WORD =
            Pattern.compile("(?:\\b(treatment|fact|define|source|guideline)[ \\t]+)?\\b([A-Za-z]\\w*)");

    static Names of(String text) {
        Set<String> declared = new HashSet<>();
        Set<String> written = new HashSet<>();
        Matcher words = WORD.matcher(CodeText.of(text));
        while (words.find()) {
            written.add(words.group(2));
            if (words.group(1) != null) {
                declared.add(words.group(2));
            }
        }
        return new Names(Set.copyOf(declared), Set.copyOf(written));
    }
}

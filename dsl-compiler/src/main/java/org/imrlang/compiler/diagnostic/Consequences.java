package org.imrlang.compiler.diagnostic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imrlang.compiler.diagnostic.TextDiagnostic.ReservedWord;
import org.imrlang.compiler.diagnostic.TextDiagnostic.UnexpectedText;
import org.imrlang.compiler.source.Span;

/** What need not be said since it follows from what is said elsewhere. */
final class Consequences {

    private record Word(String file, String text) {
        static Word at(Span span) {
            return new Word(span.file().name(), span.text());
        }
    }

    private Consequences() {}

    /** All but the uses of a name that cannot be one: once it is changed where it is declared, they change with it. */
    static List<Diagnostic> leftOut(List<Diagnostic> all) {
        Set<Word> declared = all.stream()
                .filter(ReservedWord.class::isInstance)
                .map(one -> Word.at(one.at()))
                .collect(Collectors.toSet());
        return declared.isEmpty()
                ? all
                : all.stream()
                        .filter(one -> !(one instanceof UnexpectedText && declared.contains(Word.at(one.at()))))
                        .toList();
    }
}

package org.imrlang.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Methods that work out amounts take alike what the text may turn on, so that each calls the next one the same way. A method
 * that does not read all of it says so, for tools that ask.
 */
final class Unread {

    private static final Set<String> TAKEN_ALIKE =
            Set.of("allowed", "applies", "before", "completed", "phase", "reading", "sure", "yes");

    /** A text, a comment, or a word that is neither a member of something nor called. */
    private static final Pattern PIECE =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|(?<![.\\w])[a-z]\\w*(?![\\w(])");

    private static final AnnotationSpec UNUSED = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "unused")
            .build();

    private Unread() {}

    // @SuppressWarnings("unused")
    // private long ceiling(long completed, int reading) {
    //     return 6;
    // }
    static MethodSpec marked(MethodSpec method) {
        List<String> taken = method.parameters().stream()
                .map(ParameterSpec::name)
                .filter(TAKEN_ALIKE::contains)
                .toList();
        if (taken.isEmpty() || !method.modifiers().contains(Modifier.PRIVATE) || readsAll(method, taken)) {
            return method;
        }
        return method.toBuilder().addAnnotation(UNUSED).build();
    }

    private static boolean readsAll(MethodSpec method, List<String> taken) {
        Set<String> read = new HashSet<>();
        Matcher piece = PIECE.matcher(method.code().toString());
        while (piece.find()) {
            read.add(piece.group());
        }
        return read.containsAll(taken);
    }
}

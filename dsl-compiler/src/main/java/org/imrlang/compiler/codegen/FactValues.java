package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import org.imrlang.runtime.Choices;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FactType;

/** What the runtime shows of a fact, as a Java expression. */
final class FactValues {

    private FactValues() {}

    // new FactInfo("pain_relief", new FactType.Percent(), "pain relief")
    static CodeBlock info(FactInfo fact, Optional<ClassName> choice) {
        CodeBlock name = Constants.text(fact.name());
        CodeBlock words = Constants.text(fact.words());
        return CodeBlock.of(
                "new $T($L)",
                FactInfo.class,
                fact.type() instanceof FactType.YesNo
                        ? Expression.arguments(name, words)
                        : Expression.arguments(name, type(fact.type(), choice), words));
    }

    private static CodeBlock type(FactType type, Optional<ClassName> choice) {
        if (type instanceof FactType.Number number) {
            return CodeBlock.of("new $T($L)", FactType.Number.class, optional(number.unit()));
        } else if (type instanceof FactType.Percent) {
            return CodeBlock.of("new $T()", FactType.Percent.class);
        } else if (type instanceof FactType.Date) {
            return CodeBlock.of("new $T()", FactType.Date.class);
        } else if (type instanceof FactType.Choice) {
            return CodeBlock.of(
                    "new $T($T.texts($T.values()))", FactType.Choice.class, Choices.class, choice.orElseThrow());
        } else if (type instanceof FactType.Codes codes) {
            return CodeBlock.of("new $T($L)", FactType.Codes.class, optional(codes.system()));
        }
        throw new IllegalStateException("a fact of an unknown type: " + type);
    }

    private static CodeBlock optional(Optional<String> text) {
        return text.map(present -> CodeBlock.of("$T.of($L)", Optional.class, Constants.text(present)))
                .orElse(CodeBlock.of("$T.empty()", Optional.class));
    }
}

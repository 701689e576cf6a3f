package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Truth;

/** The facts of a request class, two bits each, packed into as many words as they need. */
final class FactWords {

    private final ClassName type;
    private final List<Fact> facts;
    private final ConditionMethods conditions;
    private final List<String> words = new ArrayList<>();

    FactWords(ClassName type, List<Fact> facts, ConditionMethods conditions) {
        this.type = type;
        this.facts = facts;
        this.conditions = conditions;
        int count = (facts.size() + Logic.factsPerWord() - 1) / Logic.factsPerWord();
        for (int word = 1; word <= count; word++) {
            words.add(count == 1 ? "facts" : "facts" + word);
        }
    }

    // private final long facts;
    List<FieldSpec> fields() {
        return words.stream()
                .map(word -> FieldSpec.builder(long.class, word, Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .toList();
    }

    // , Logic.allUnknown()
    CodeBlock allUnknown() {
        return words.stream()
                .map(word -> CodeBlock.of(", $T.allUnknown()", Logic.class))
                .collect(CodeBlock.joining(""));
    }

    // , facts
    CodeBlock arguments() {
        return words.stream().map(word -> CodeBlock.of(", $N", word)).collect(CodeBlock.joining(""));
    }

    // long facts = Logic.allUnknown();
    // facts = Logic.set(facts, 0, request.truth("adl_improved"));
    CodeBlock readByName() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (String word : words) {
            code.addStatement("long $N = $T.allUnknown()", word, Logic.class);
        }
        for (int index = 0; index < facts.size(); index++) {
            String word = word(index);
            String name = facts.get(index).name();
            code.addStatement("$N = $T.set($N, $L, request.truth($S))", word, Logic.class, word, bit(index), name);
        }
        return code.build();
    }

    /** Two methods for each fact: one for what is known, one that can also say that it is not. */
    List<MethodSpec> setters() {
        List<MethodSpec> setters = new ArrayList<>();
        for (int index = 0; index < facts.size(); index++) {
            Fact fact = facts.get(index);
            setters.add(known(fact));
            setters.add(truth(fact, index));
        }
        return setters;
    }

    // public CbtRequest adlImproved(boolean value) {
    //     return adlImproved(Truth.of(value));
    // }
    private MethodSpec known(Fact fact) {
        String name = conditions.fact(fact);
        return setter(fact, "Whether the record shows: $L.")
                .addParameter(boolean.class, "value")
                .addStatement("return $N($T.of(value))", name, Truth.class)
                .build();
    }

    // public CbtRequest adlImproved(Truth value) {
    //     return new CbtRequest(course(), Logic.set(facts, 0, value));
    // }
    private MethodSpec truth(Fact fact, int index) {
        CodeBlock changed = words.stream()
                .map(word -> word.equals(word(index))
                        ? CodeBlock.of(", $T.set($N, $L, value)", Logic.class, word, bit(index))
                        : CodeBlock.of(", $N", word))
                .collect(CodeBlock.joining(""));
        return setter(fact, "Whether the record shows, or that it does not say: $L.")
                .addParameter(Truth.class, "value")
                .addStatement("return new $T(course()$L)", type, changed)
                .build();
    }

    private MethodSpec.Builder setter(Fact fact, String javadoc) {
        return MethodSpec.methodBuilder(conditions.fact(fact))
                .addJavadoc(javadoc, JavadocText.of(Descriptions.fact(fact).words()))
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }

    // private int adlImproved() {
    //     return Logic.get(facts, 0);
    // }
    List<MethodSpec> accessors() {
        List<MethodSpec> accessors = new ArrayList<>();
        for (int index = 0; index < facts.size(); index++) {
            accessors.add(MethodSpec.methodBuilder(conditions.fact(facts.get(index)))
                    .addModifiers(Modifier.PRIVATE)
                    .returns(int.class)
                    .addStatement("return $T.get($N, $L)", Logic.class, word(index), bit(index))
                    .build());
        }
        return accessors;
    }

    private String word(int index) {
        return words.get(index / Logic.factsPerWord());
    }

    private static int bit(int index) {
        return index % Logic.factsPerWord();
    }
}

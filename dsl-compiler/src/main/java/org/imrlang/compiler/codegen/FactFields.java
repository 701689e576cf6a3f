package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Fact;
import org.imrlang.runtime.Days;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Stated;

/** What a request class keeps of its facts: those of yes and no two bits each, packed into words; of others the value. */
final class FactFields {

    private static final int READ_PER_METHOD = 500;

    private final ConditionMethods conditions;
    private final List<Fact> facts;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> bits = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    FactFields(ConditionMethods conditions) {
        this.conditions = conditions;
        // by name, so that what is serialized is laid out alike whatever the text mentions first
        this.facts = conditions.facts().stream()
                .sorted(Comparator.comparing(Fact::name))
                .toList();
        for (Fact fact : facts) {
            if (fact.type() instanceof FactType.YesNo) {
                bits.put(fact.name(), bits.size());
            }
        }
        int count = (bits.size() + Logic.factsPerWord() - 1) / Logic.factsPerWord();
        for (int word = 1; word <= count; word++) {
            words.add(count == 1 ? "truths" : "truths" + word);
        }
        NameScope names = new NameScope(words);
        names.allocate("serialVersionUID");
        facts.forEach(fact -> fields.put(fact.name(), names.allocate(conditions.fact(fact))));
    }

    /**
     * What tells this way of keeping facts from others: a request that was serialized is read again by classes that keep the
     * same facts in the same places, and refused by all others.
     */
    long version() {
        StringBuilder layout = new StringBuilder();
        for (Fact fact : facts) {
            layout.append(fact.name())
                    .append(' ')
                    .append(fields.get(fact.name()))
                    .append(' ');
            layout.append(bits.containsKey(fact.name()) ? bits.get(fact.name()) : kept(fact))
                    .append('\n');
        }
        return Fingerprint.number(layout.toString());
    }

    /** Whether the class reads any facts. */
    boolean isEmpty() {
        return facts.isEmpty();
    }

    void addTo(TypeSpec.Builder request) {
        if (!isEmpty()) {
            request.addType(holder()).addMethods(readers());
        }
    }

    // private static final class Facts implements Cloneable, Serializable {
    //     private long truths = Logic.allUnknown();
    //     private BigDecimal painRelief;
    //     private int surgery = Days.UNKNOWN;
    //     …
    // }
    private TypeSpec holder() {
        TypeSpec.Builder holder = TypeSpec.classBuilder("Facts")
                .addJavadoc("What is stated of the facts; never changed once a request holds it.")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(Cloneable.class)
                .addSuperinterface(Serializable.class)
                .addField(FieldSpec.builder(
                                long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$LL", version())
                        .build());
        for (String word : words) {
            holder.addField(FieldSpec.builder(long.class, word, Modifier.PRIVATE)
                    .initializer("$T.allUnknown()", Logic.class)
                    .build());
        }
        for (Fact fact : facts) {
            if (!bits.containsKey(fact.name())) {
                FieldSpec.Builder field = FieldSpec.builder(kept(fact), fields.get(fact.name()), Modifier.PRIVATE);
                if (fact.type() instanceof FactType.Date) {
                    field.initializer("$T.UNKNOWN", Days.class);
                }
                holder.addField(field.build());
            }
        }
        return holder.addMethod(copy()).addMethods(counts()).build();
    }

    // private int count() {
    //     int count = Stated.countTruths(truths);
    //     count += Stated.countNumber(painRelief);
    //     return count;
    // }
    private List<MethodSpec> counts() {
        List<CodeBlock> counted = new ArrayList<>();
        words.forEach(word -> counted.add(CodeBlock.of("$T.countTruths($N)", Stated.class, word)));
        for (Fact fact : facts) {
            if (!bits.containsKey(fact.name())) {
                counted.add(CodeBlock.of("$T.$L($N)", Stated.class, counting(fact), fields.get(fact.name())));
            }
        }
        List<MethodSpec> methods = new ArrayList<>();
        List<List<CodeBlock>> chunks = ConditionMethods.chunks(counted, READ_PER_METHOD);
        for (int index = 0; index < chunks.size(); index++) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(index == 0 ? "count" : "countMore" + index)
                    .addModifiers(Modifier.PRIVATE)
                    .returns(int.class)
                    .addStatement("int count = $L", chunks.get(index).get(0));
            if (index == 0) {
                method.addJavadoc("How many are stated, each with a value that it can have.");
            }
            chunks.get(index).stream().skip(1).forEach(part -> method.addStatement("count += $L", part));
            boolean isLast = index == chunks.size() - 1;
            methods.add(method.addStatement(isLast ? "return count" : "return count + countMore" + (index + 1) + "()")
                    .build());
        }
        return methods;
    }

    private static String counting(Fact fact) {
        FactType type = fact.type();
        if (type instanceof FactType.Date) {
            return "countDay";
        }
        return type instanceof FactType.Number || type instanceof FactType.Percent ? "countNumber" : "count";
    }

    // Facts copy() {
    //     try {
    //         return (Facts) clone();
    //     } catch (CloneNotSupportedException e) {
    //         throw new AssertionError(e);
    //     }
    // }
    private static MethodSpec copy() {
        return MethodSpec.methodBuilder("copy")
                .addModifiers(Modifier.PRIVATE)
                .returns(ClassName.bestGuess("Facts"))
                .beginControlFlow("try")
                .addStatement("return (Facts) clone()")
                .nextControlFlow("catch ($T e)", CloneNotSupportedException.class)
                .addStatement("throw new $T(e)", AssertionError.class)
                .endControlFlow()
                .build();
    }

    private TypeName kept(Fact fact) {
        FactType type = fact.type();
        if (type instanceof FactType.Number || type instanceof FactType.Percent) {
            return TypeName.get(BigDecimal.class);
        } else if (type instanceof FactType.Date) {
            return TypeName.INT;
        } else if (type instanceof FactType.Choice) {
            return conditions.choice(fact).orElseThrow();
        } else if (type instanceof FactType.Codes) {
            return TypeName.get(FactValue.Codes.class);
        }
        throw new IllegalStateException("a fact of an unknown type: " + type);
    }

    // private static Facts factsOf(Request request, Facts facts) {
    //     facts.truths = request.truth("adl_improved", facts.truths, 0);
    //     facts.painRelief = request.number("pain_relief", facts.painRelief);
    //     return facts;
    // }
    private List<MethodSpec> readers() {
        List<MethodSpec> readers = new ArrayList<>();
        ClassName holder = ClassName.bestGuess("Facts");
        MethodSpec.Builder first = MethodSpec.methodBuilder("factsOf")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Request.class, "request")
                .addParameter(holder, "facts")
                .returns(holder);
        List<List<Fact>> chunks = ConditionMethods.chunks(facts, READ_PER_METHOD);
        chunks.get(0).forEach(fact -> first.addStatement(read(fact)));
        for (int index = 1; index < chunks.size(); index++) {
            String name = conditions.allocate("readMore" + index);
            first.addStatement("$N(request, facts)", name);
            MethodSpec.Builder more = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(Request.class, "request")
                    .addParameter(holder, "facts");
            chunks.get(index).forEach(fact -> more.addStatement(read(fact)));
            readers.add(more.build());
        }
        readers.add(0, first.addStatement("return facts").build());
        return readers;
    }

    private CodeBlock read(Fact fact) {
        Integer bit = bits.get(fact.name());
        if (bit != null) {
            String word = words.get(bit / Logic.factsPerWord());
            return CodeBlock.of(
                    "facts.$1N = request.truth($2S, facts.$1N, $3L)", word, fact.name(), bit % Logic.factsPerWord());
        }
        String field = fields.get(fact.name());
        if (fact.type() instanceof FactType.Choice) {
            return CodeBlock.of(
                    "facts.$1N = $2T.named(request.choice($3S), facts.$1N)",
                    field,
                    conditions.choice(fact).orElseThrow(),
                    fact.name());
        }
        String read;
        if (fact.type() instanceof FactType.Date) {
            read = "day";
        } else if (fact.type() instanceof FactType.Codes) {
            read = "codes";
        } else {
            read = "number";
        }
        return CodeBlock.of("facts.$1N = request.$2L($3S, facts.$1N)", field, read, fact.name());
    }

    /** {@code changed.surgery = …}: what a setter does with its value. */
    CodeBlock change(Fact fact, CodeBlock value) {
        return Optional.ofNullable(bits.get(fact.name()))
                .map(bit -> set(bit, value))
                .orElseGet(() -> CodeBlock.of("changed.$N = $L", fields.get(fact.name()), value));
    }

    private CodeBlock set(int bit, CodeBlock value) {
        String word = words.get(bit / Logic.factsPerWord());
        return CodeBlock.of(
                "changed.$1N = $2T.set(changed.$1N, $3L, $4L)", word, Logic.class, bit % Logic.factsPerWord(), value);
    }

    // private int adlImproved() {
    //     return Logic.get(facts.truths, 0);
    // }
    MethodSpec accessor(Fact fact) {
        MethodSpec.Builder accessor =
                MethodSpec.methodBuilder(conditions.fact(fact)).addModifiers(Modifier.PRIVATE);
        Integer bit = bits.get(fact.name());
        String field = fields.get(fact.name());
        if (bit != null) {
            return accessor.returns(int.class)
                    .addStatement(
                            "return $T.get(facts.$N, $L)",
                            Logic.class,
                            words.get(bit / Logic.factsPerWord()),
                            bit % Logic.factsPerWord())
                    .build();
        } else if (fact.type() instanceof FactType.Codes) {
            return accessor.returns(FactSetters.TEXTS)
                    .addStatement("return facts.$1N == null ? null : facts.$1N.values()", field)
                    .build();
        }
        return accessor.returns(kept(fact))
                .addStatement("return facts.$N", field)
                .build();
    }
}

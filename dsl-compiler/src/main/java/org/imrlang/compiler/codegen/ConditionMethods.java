package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.check.FactsRead;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.runtime.Evidence;

/** The methods of one request class that work out conditions: as bits to decide, as evidence to explain. */
final class ConditionMethods {

    /** Definitions that rest on each other many times over are worked out once, in one method. */
    private static final int MOST_STEPS = 500;

    /** The longest condition that stands where it is used. */
    private static final int LONGEST_INLINE = 80;

    /** How many conditions one expression joins that says whether any of them is so. */
    private static final int MOST_ALTERNATIVES = 8;

    /** What a condition becomes. */
    enum Form {
        BITS(int.class),
        EVIDENCE(Evidence.class);

        private final Class<?> type;

        Form(Class<?> type) {
            this.type = type;
        }

        Class<?> type() {
            return type;
        }
    }

    private final FactsRead read;
    private final String treatment;
    private final JavaNames javaNames;
    private final NameScope names;
    private final Constants constants;
    private final Map<String, String> facts = new HashMap<>();
    private final Map<Form, Map<Definition.Key, String>> definitions = new HashMap<>();
    private final Map<Form, Map<Condition, Expression>> conditions = new EnumMap<>(Form.class);
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

    ConditionMethods(TreatmentRules rules, JavaNames javaNames, Constants constants) {
        this.read = rules.read();
        this.treatment = rules.treatment().name();
        this.javaNames = javaNames;
        this.names = JavaNames.requestMethods();
        this.constants = constants;
        for (Fact fact : read.facts()) {
            facts.put(fact.name(), names.allocate(JavaWords.lowerCamel(fact.name())));
        }
        Map<Definition.Key, String> bits = new HashMap<>();
        Map<Definition.Key, String> evidence = new HashMap<>();
        for (Definition definition : read.definitions()) {
            String name = names.allocate(JavaWords.lowerCamel(definition.name()));
            bits.put(definition.key(), name);
            evidence.put(definition.key(), names.allocate(name + "Evidence"));
        }
        definitions.put(Form.BITS, bits);
        definitions.put(Form.EVIDENCE, evidence);
    }

    /** The name of another method of the class. */
    String allocate(String wantedName) {
        return names.allocate(wantedName);
    }

    /** The facts that the class reads, in the order of first mention. */
    List<Fact> facts() {
        return read.facts();
    }

    /** The name of the treatment in the ruleset. */
    String treatment() {
        return treatment;
    }

    /** The method that gives a fact's value: of a yes/no fact its bits. */
    String fact(Fact fact) {
        return facts.get(fact.name());
    }

    /** The enum of a choice; nothing for other facts. */
    Optional<ClassName> choice(Fact fact) {
        return Optional.ofNullable(javaNames.choice(fact));
    }

    /** {@code Region.LOW_BACK} */
    CodeBlock choiceValue(Fact fact, String value) {
        return CodeBlock.of("$T.$L", javaNames.choice(fact), javaNames.value(fact, value));
    }

    /** Values of the record. */
    ReadingEmitter readings() {
        return new ReadingEmitter(this);
    }

    Constants constants() {
        return constants;
    }

    /** The method that works out a definition; it is emitted because it is asked for. */
    String definition(Definition definition, Form form) {
        String name = definitions.get(form).get(definition.key());
        if (!methods.containsKey(name)) {
            methods.put(name, null);
            MethodBody body = new MethodBody(this, form);
            if (read.cost(definition) > MOST_STEPS) {
                FactsRead.below(definition).forEach(body::bind);
            }
            methods.put(name, method(name, form.type(), body.returning(definition.condition())));
        }
        return name;
    }

    /** A clause's condition where it is used: itself if it is short, else a call of one method of its own. */
    Expression condition(Condition condition, Form form, String wantedName) {
        Map<Condition, Expression> known = conditions.computeIfAbsent(form, unused -> new IdentityHashMap<>());
        Expression expression = known.get(condition);
        if (expression == null) {
            expression = newCondition(condition, form, wantedName);
            known.put(condition, expression);
        }
        return expression;
    }

    private Expression newCondition(Condition condition, Form form, String wantedName) {
        MethodBody body = new MethodBody(this, form);
        Expression expression = body.expression(condition);
        if (body.isEmpty() && Expression.width(expression.code()) <= LONGEST_INLINE) {
            return expression;
        }
        return extracted(body, expression, wantedName);
    }

    /** A call of a new method that gives a condition. */
    Expression extracted(Condition condition, Form form, String wantedName) {
        MethodBody body = new MethodBody(this, form);
        return extracted(body, body.expression(condition), wantedName);
    }

    /** Any of these: itself, or, where there are many, calls of methods that join some of them each. */
    Expression anyOf(List<Expression> parts, String wantedName) {
        List<Expression> joined = parts;
        while (joined.size() > MOST_ALTERNATIVES) {
            List<Expression> groups = new ArrayList<>();
            for (List<Expression> chunk : chunks(joined, MOST_ALTERNATIVES)) {
                groups.add(extracted(
                        new MethodBody(this, Form.BITS), Expression.joined(Expression.Operator.OR, chunk), wantedName));
            }
            joined = groups;
        }
        return joined.size() == 1 ? joined.get(0) : Expression.joined(Expression.Operator.OR, joined);
    }

    /** A call of a new method that gives an expression. */
    Expression extracted(MethodBody body, Expression expression, String wantedName) {
        return extracted(body, expression, wantedName, body.form().type());
    }

    /** The same where the expression is of a type of its own. */
    Expression extracted(MethodBody body, Expression expression, String wantedName, Class<?> type) {
        String name = names.allocate(wantedName);
        methods.put(name, method(name, type, body.returning(expression)));
        return Expression.call(name);
    }

    /** Adds the methods that were asked for. */
    void addTo(TypeSpec.Builder type) {
        type.addMethods(new ArrayList<>(methods.values()));
    }

    // private int functionalImprovement() {
    //     return (adlImproved() | workRestrictionsReduced()) & dependencyReduced();
    // }
    private static MethodSpec method(String name, Class<?> type, CodeBlock body) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .returns(type)
                .addCode(body)
                .build();
    }

    /** An operator's parts, at most as many as one expression should have. */
    static <T> List<List<T>> chunks(List<T> parts, int most) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += most) {
            chunks.add(parts.subList(from, Math.min(parts.size(), from + most)));
        }
        return chunks;
    }
}

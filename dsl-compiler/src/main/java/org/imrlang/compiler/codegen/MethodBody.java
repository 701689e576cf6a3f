package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.check.FactsRead;
import org.imrlang.compiler.codegen.ConditionMethods.Form;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;

/** The body of one method that works out a condition: what it keeps in locals first, and then the condition. */
final class MethodBody {

    private final ConditionMethods methods;
    private final Form form;
    private final NameScope locals = new NameScope(List.of());
    private final Map<Definition.Key, String> bound = new HashMap<>();
    private final CodeBlock.Builder statements = CodeBlock.builder();

    MethodBody(ConditionMethods methods, Form form) {
        this.methods = methods;
        this.form = form;
    }

    ConditionMethods methods() {
        return methods;
    }

    Form form() {
        return form;
    }

    /** Whether there are no locals. */
    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Whether parts of a condition may become methods of their own: not where these would miss a local. */
    boolean mayExtract() {
        return bound.isEmpty();
    }

    /** Whether this part of a condition may become a method of its own. */
    boolean mayExtract(Condition part) {
        return mayExtract() || FactsRead.below(part).isEmpty();
    }

    /** Works out a definition into a local, for all its mentions that follow. */
    void bind(Definition definition) {
        String name = local(JavaWords.lowerCamel(definition.name()), expression(definition.condition()));
        bound.put(definition.key(), name);
    }

    /** Keeps an expression in a local. */
    String local(String wanted, Expression value) {
        String name = locals.allocate(wanted);
        statements.add("$T $N = $L;\n", form.type(), name, value.code());
        return name;
    }

    /** Keeps a sum in a local. */
    String sum(String wanted, List<CodeBlock> parts) {
        String name = locals.allocate(wanted);
        String declares = "int ";
        String assigns = "=";
        for (List<CodeBlock> chunk : ConditionMethods.chunks(parts, ConditionEmitter.MOST_PARTS)) {
            CodeBlock sum = CodeBlock.join(chunk, chunk.size() > 3 ? "\n+ " : " + ");
            statements.addStatement("$L$N $L $L", declares, name, assigns, sum);
            declares = "";
            assigns = "+=";
        }
        return name;
    }

    /** A definition: its local, or else a call of its method. */
    Expression definition(Definition definition) {
        String local = bound.get(definition.key());
        return local != null ? Expression.atom("$N", local) : Expression.call(methods.definition(definition, form));
    }

    Expression expression(Condition condition) {
        return condition.accept(form == Form.BITS ? new ConditionEmitter(this) : new EvidenceEmitter(this));
    }

    CodeBlock returning(Condition condition) {
        return returning(expression(condition));
    }

    CodeBlock returning(Expression expression) {
        return statements.add("return $L;\n", expression.code()).build();
    }
}

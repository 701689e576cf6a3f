package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A Java expression that a condition became, with the operator on its top.
 *
 * @param operands what the operator joins
 */
record Expression(CodeBlock code, Operator operator, List<CodeBlock> operands) {

    private static final int LONGEST_LINE = 80;

    /** The operator on top of an expression. */
    enum Operator {
        NONE(""),
        AND("&"),
        OR("|");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }
    }

    static Expression atom(String format, Object... arguments) {
        return new Expression(CodeBlock.of(format, arguments), Operator.NONE, List.of());
    }

    static Expression call(String method) {
        return atom("$N()", method);
    }

    /** {@code a.method(…)}, on a line of its own where it is long. */
    Expression calling(String method, CodeBlock... arguments) {
        CodeBlock call = CodeBlock.of(".$N($L)", method, arguments(arguments));
        boolean fits = width(code) + width(call) <= LONGEST_LINE;
        return new Expression(
                fits ? CodeBlock.of("$L$L", code, call) : CodeBlock.of("$L$>$>\n$L$<$<", code, call),
                Operator.NONE,
                List.of());
    }

    /**
     * {@code a & b}, with parentheses around what another operator joins. What an author says twice stands once: it is the
     * same, and compilers that look for slips take it for one.
     */
    static Expression joined(Operator operator, List<Expression> parts) {
        Set<CodeBlock> distinct = new LinkedHashSet<>();
        for (Expression part : parts) {
            if (part.operator == operator) {
                distinct.addAll(part.operands);
            } else {
                distinct.add(part.operand(operator));
            }
        }
        List<CodeBlock> operands = List.copyOf(distinct);
        if (operands.size() == 1) {
            return new Expression(operands.get(0), Operator.NONE, List.of());
        }
        String separator = " " + operator.symbol + " ";
        CodeBlock line = CodeBlock.join(operands, separator);
        return new Expression(
                width(line) <= LONGEST_LINE
                        ? line
                        : CodeBlock.of("$>$>$L$<$<", CodeBlock.join(operands, "\n" + operator.symbol + " ")),
                operator,
                operands);
    }

    /** The arguments of a call, on lines of their own where they are long. */
    static CodeBlock arguments(CodeBlock... arguments) {
        return arguments(List.of(arguments));
    }

    /** The arguments of a call, on lines of their own where they are long. */
    static CodeBlock arguments(List<CodeBlock> arguments) {
        CodeBlock line = CodeBlock.join(arguments, ", ");
        return width(line) <= LONGEST_LINE ? line : CodeBlock.of("$>$>\n$L$<$<", CodeBlock.join(arguments, ",\n"));
    }

    /** {@code a && b}, on lines of their own where they are long. */
    static CodeBlock allOf(List<CodeBlock> parts) {
        CodeBlock line = CodeBlock.join(parts, " && ");
        return width(line) <= LONGEST_LINE ? line : CodeBlock.of("$>$>$L$<$<", CodeBlock.join(parts, "\n&& "));
    }

    /** How wide code is on the page, where types are imported. */
    static int width(CodeBlock code) {
        return code.toString().replaceAll("\\b(\\w+\\.)+(?=[A-Z])", "").length();
    }

    /** This as an operand of an operator. */
    CodeBlock operand(Operator outer) {
        return operator == Operator.NONE || operator == outer ? code : CodeBlock.of("($L)", code);
    }
}

package org.imrlang.compiler.syntax;

import static org.imrlang.compiler.syntax.PrintedWords.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imrlang.compiler.syntax.ConditionSyntax.ChosenSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ComparedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DateValueSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DistanceSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DocumentedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.InRangeSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.IncludesSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ListKind;
import org.imrlang.compiler.syntax.ConditionSyntax.ListSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NamedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NotSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NumberValueSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.OrderSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ValueSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.WithinOfSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;

/** Conditions as text of the language, with those parentheses that the tree needs. */
final class PrintedConditions {

    private PrintedConditions() {}

    static String condition(ConditionSyntax condition) {
        if (condition instanceof NamedSyntax named) {
            return named.name().text();
        }
        if (condition instanceof DocumentedSyntax documented) {
            return line(documented.name().text(), "is", documented.negated() ? "not" : "", "documented");
        }
        if (condition instanceof NotSyntax not) {
            return "not " + operand(not.part());
        }
        if (condition instanceof ListSyntax list) {
            return list(list);
        }
        if (condition instanceof ComparedSyntax compared) {
            return line(comparing(compared), value(compared.value()));
        }
        if (condition instanceof InRangeSyntax range) {
            return line(range.name().text(), "in", range(range));
        }
        if (condition instanceof ChosenSyntax chosen) {
            return chosen(chosen);
        }
        if (condition instanceof IncludesSyntax includes) {
            return includes.name().text() + " includes (" + PrintedWords.texts(includes.codes()) + ")";
        }
        return dates(condition);
    }

    /** What a comparison says before its value: {@code pain >=}. */
    static String comparing(ComparedSyntax compared) {
        String sign = switch (compared.how()) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case MORE -> ">";
            case AT_LEAST -> ">=";
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
        };
        return line(compared.name().text(), sign);
    }

    static String value(ValueSyntax value) {
        if (value instanceof NumberValueSyntax number) {
            return line(PrintedWords.number(number.number()), PrintedWords.unit(number.unit()));
        }
        if (value instanceof DateValueSyntax date) {
            return date.date().text();
        }
        throw new IllegalStateException("a value is not printed: " + value);
    }

    private static String range(InRangeSyntax range) {
        if (range.low() instanceof NumberValueSyntax low && range.high() instanceof NumberValueSyntax high) {
            String ends = PrintedWords.range(PrintedWords.number(low.number()), PrintedWords.number(high.number()));
            return line(ends, PrintedWords.unit(high.unit()));
        }
        return PrintedWords.range(value(range.low()), value(range.high()));
    }

    private static String chosen(ChosenSyntax chosen) {
        if (chosen.values().size() == 1) {
            return line(chosen.name().text(), "is", chosen.negated() ? "not" : "", PrintedWords.names(chosen.values()));
        }
        if (chosen.negated()) {
            throw new IllegalStateException("no text denies several values: " + chosen);
        }
        return chosen.name().text() + " in (" + PrintedWords.names(chosen.values()) + ")";
    }

    private static String dates(ConditionSyntax condition) {
        if (condition instanceof OrderSyntax order) {
            return line(
                    first(order.first()), side(order.after()), order.second().text());
        }
        if (condition instanceof WithinOfSyntax within) {
            String span = PrintedWords.duration(within.span());
            return line(
                    first(within.first()), "within", span, "of", within.second().text());
        }
        if (condition instanceof DistanceSyntax distance) {
            String kind = switch (distance.kind()) {
                case WITHIN -> "within";
                case AT_LEAST -> "at least";
                case AT_MOST -> "at most";
                case MORE_THAN -> "more than";
                case LESS_THAN -> "less than";
            };
            String span = PrintedWords.duration(distance.span());
            return line(
                    first(distance.first()),
                    kind,
                    span,
                    side(distance.after()),
                    distance.second().text());
        }
        throw new IllegalStateException("a condition is not printed: " + condition);
    }

    private static String first(Optional<NameSyntax> name) {
        return name.map(NameSyntax::text).orElse("");
    }

    private static String side(boolean after) {
        return after ? "after" : "before";
    }

    private static String list(ListSyntax list) {
        if (isInfix(list)) {
            String word = list.kind() == ListKind.ALL ? " and " : " or ";
            return list.parts().stream().map(PrintedConditions::operand).collect(Collectors.joining(word));
        }
        String kind = switch (list.kind()) {
            case ALL -> "all";
            case ANY -> "any";
            case NONE -> "none";
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
            case EXACTLY -> "exactly";
        };
        List<String> parts =
                list.parts().stream().map(PrintedConditions::condition).toList();
        String count = list.count().map(PrintedWords::number).orElse("");
        return line(kind, count, "of", "(" + String.join(", ", parts) + ")");
    }

    private static String operand(ConditionSyntax part) {
        boolean grouped = part instanceof ListSyntax list && isInfix(list);
        return grouped ? "(" + condition(part) + ")" : condition(part);
    }

    private static boolean isInfix(ListSyntax list) {
        return (list.kind() == ListKind.ALL || list.kind() == ListKind.ANY)
                && list.parts().size() > 1;
    }
}

package org.imrlang.compiler.syntax;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.AmountSyntax;
import org.imrlang.compiler.syntax.Syntax.DurationSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;

/** A syntax tree in one line, without places and without what is absent: {@code apart(distance=length(4..8 weeks))}. */
final class Shown {

    private Shown() {}

    static String of(Object value) {
        if (value instanceof NameSyntax name) {
            return name.text();
        }
        if (value instanceof TextSyntax text) {
            return '"' + text.text() + '"';
        }
        if (value instanceof NumberSyntax number) {
            return number.value() + (number.percent() ? "%" : "");
        }
        if (value instanceof RangeSyntax range) {
            return of(range.low()) + (range.low() == range.high() ? "" : ".." + of(range.high()));
        }
        if (value instanceof DurationSyntax duration) {
            return of(duration.count()) + " " + of(duration.unit());
        }
        if (value instanceof AmountSyntax amount) {
            return of(amount.range())
                    + amount.unit().map(unit -> " " + of(unit)).orElse("");
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Shown::of).toList()) + "]";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Record record) {
            return record(record);
        }
        return value.toString();
    }

    private static String record(Record record) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (value instanceof Optional<?> optional) {
                String name = component.getName().equals("amount") ? "" : component.getName() + "=";
                optional.ifPresent(present -> parts.add(name + of(present)));
            } else if (value instanceof Boolean flag) {
                if (flag) {
                    parts.add(component.getName());
                }
            } else if (!(value instanceof Span)
                    && !(value instanceof SourceFile)
                    && !(value instanceof List<?> list && list.isEmpty())) {
                parts.add(of(value));
            }
        }
        String name = record.getClass().getSimpleName().replace("Syntax", "");
        return name.toLowerCase(Locale.ROOT) + "(" + String.join(", ", parts) + ")";
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's own accessor cannot be called", e);
        }
    }
}

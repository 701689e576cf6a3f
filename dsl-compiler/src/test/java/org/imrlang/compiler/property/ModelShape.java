package org.imrlang.compiler.property;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.source.Span;

/**
 * All that a ruleset means, as one text: without places, the author's layout and the cases, which decide nothing, and
 * whatever the order of guidelines that recommend nothing, and so are never asked.
 */
final class ModelShape {

    /** The author's own text, and whether a guideline has its name from its file. */
    private static final Set<String> LAYOUT = Set.of("Recommendation.text", "Guideline.named");

    private final StringBuilder shape = new StringBuilder();
    private final Set<Definition.Key> spelledOut = new HashSet<>();

    private ModelShape() {}

    static String of(Ruleset ruleset) {
        ModelShape shape = new ModelShape();
        ruleset.guidelines().stream()
                .filter(one -> !one.recommendations().isEmpty())
                .forEach(shape::write);
        ruleset.guidelines().stream()
                .filter(one -> one.recommendations().isEmpty())
                .sorted(Comparator.comparing(Guideline::file))
                .forEach(shape::write);
        shape.write(ruleset.treatments());
        shape.write(ruleset.facts());
        return shape.shape.toString();
    }

    private void write(Object value) {
        if (value instanceof Optional<?> optional) {
            shape.append('?');
            optional.ifPresent(this::write);
        } else if (value instanceof Collection<?> many) {
            shape.append('[');
            many.forEach(one -> {
                if (!(one instanceof Case)) {
                    write(one);
                    shape.append(", ");
                }
            });
            shape.append(']');
        } else if (value instanceof Definition definition && !spelledOut.add(definition.key())) {
            shape.append(definition.key());
        } else if (value instanceof BigDecimal number) {
            shape.append(number.stripTrailingZeros().toPlainString());
        } else if (value instanceof Record record) {
            writeRecord(record);
        } else {
            shape.append(value.getClass().getSimpleName()).append(' ').append(value);
        }
    }

    private void writeRecord(Record record) {
        shape.append(record.getClass().getSimpleName()).append('(');
        for (Object part : parts(record)) {
            write(part);
            shape.append(", ");
        }
        shape.append(')');
    }

    private static List<Object> parts(Record record) {
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            boolean layout = LAYOUT.contains(record.getClass().getSimpleName() + "." + component.getName());
            if (component.getType() != Span.class && !layout) {
                parts.add(value(record, component));
            }
        }
        return parts;
    }

    static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.imrlang.compiler.property;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** A value of the model with one record replaced wherever it stands. */
final class Replaced {

    private Replaced() {}

    static Object in(Object value, Record old, Record other) {
        if (value.equals(old)) {
            return other;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(one -> in(one, old, other));
        }
        if (value instanceof List<?> list) {
            List<Object> replaced = new ArrayList<>();
            list.forEach(one -> replaced.add(in(one, old, other)));
            return replaced;
        }
        return value instanceof Record record && !(value instanceof Span) ? inRecord(record, old, other) : value;
    }

    private static Object inRecord(Record record, Record old, Record other) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> in(ModelShape.value(record, component), old, other))
                .toArray();
        try {
            Constructor<?> constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.imrlang.compiler.syntax;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/** Where two syntax trees differ, their places and files aside. */
public final class SyntaxDifference {

    private SyntaxDifference() {}

    /** The first difference, with the way to it: {@code items[3].clauses[0].amount: 4 became 5}. */
    public static Optional<String> first(Record before, Record after) {
        return first("", before, after);
    }

    private static Optional<String> first(String way, Object before, Object after) {
        if (before instanceof Span || before instanceof SourceFile) {
            return Optional.empty();
        }
        if (before instanceof Optional<?> one && after instanceof Optional<?> two) {
            if (one.isPresent() && two.isPresent()) {
                return first(way, one.get(), two.get());
            }
            return one.isEmpty() && two.isEmpty() ? Optional.empty() : Optional.of(became(way, shown(one), shown(two)));
        }
        if (before instanceof List<?> one && after instanceof List<?> two) {
            return inList(way, one, two);
        }
        if (before instanceof Record one && after instanceof Record two && before.getClass() == after.getClass()) {
            return inRecord(way, one, two);
        }
        return before.equals(after) ? Optional.empty() : Optional.of(became(way, Shown.of(before), Shown.of(after)));
    }

    private static Optional<String> inList(String way, List<?> before, List<?> after) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            Optional<String> found = first(way + "[" + i + "]", before.get(i), after.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        if (before.size() == after.size()) {
            return Optional.empty();
        }
        return Optional.of(became(way, before.size() + ": " + Shown.of(before), after.size() + ": " + Shown.of(after)));
    }

    private static Optional<String> inRecord(String way, Record before, Record after) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            String to = way.isEmpty() ? component.getName() : way + "." + component.getName();
            Optional<String> found = first(to, value(before, component), value(after, component));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's own accessor cannot be called", e);
        }
    }

    private static String shown(Optional<?> value) {
        return value.map(Shown::of).orElse("nothing");
    }

    private static String became(String way, String before, String after) {
        return way + ": " + before + " became " + after;
    }
}

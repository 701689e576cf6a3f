package org.imrlang.compiler.transfer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.imrlang.compiler.source.SourceFile;

/**
 * Writes values of the model as text, a line for each. A line names what its value is made of by the numbers of earlier
 * lines, so that what is one thing in the model is one thing for whoever reads it back, and what is shared stays shared.
 * Records are taken apart by reflection: a record that is new to the model is written without being told of.
 */
public final class ModelWriter {

    private final StringBuilder text = new StringBuilder();
    private final Map<Object, Integer> things = new IdentityHashMap<>();
    private final Map<String, Integer> values = new HashMap<>();
    private final UnaryOperator<String> files;
    private int lines;

    private ModelWriter(UnaryOperator<String> files) {
        this.files = files;
    }

    /** Records of the model, and lists of them, as text that {@link ModelReader} reads; the last line is the whole. */
    public static String write(List<?> whole) {
        return write(whole, UnaryOperator.identity());
    }

    /**
     * The same with other names for files, so that the text need not tell where they stood.
     *
     * @param files the name that a file is written with, by its name; another one for each
     */
    public static String write(List<?> whole, UnaryOperator<String> files) {
        ModelWriter writer = new ModelWriter(files);
        writer.number(whole);
        return writer.text.toString();
    }

    /** The number of the line that states it: records and files are told apart as things, all else by what it says. */
    private int number(Object value) {
        boolean isThing = value instanceof Record || value instanceof SourceFile;
        Integer known = isThing ? things.get(value) : null;
        if (known != null) {
            return known;
        }
        String line = line(value);
        Integer same = isThing ? null : values.get(line);
        if (same != null) {
            return same;
        }
        text.append(line).append('\n');
        if (isThing) {
            things.put(value, lines);
        } else {
            values.put(line, lines);
        }
        return lines++;
    }

    private String line(Object value) {
        if (value instanceof String one) {
            return Lines.TEXT + Lines.escaped(one);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Lines.WHOLE + value.toString();
        }
        if (value instanceof BigDecimal number) {
            return Lines.DECIMAL + number.toString();
        }
        if (value instanceof Boolean yes) {
            return Lines.TRUTH + yes.toString();
        }
        if (value instanceof LocalDate day) {
            return Lines.DAY + Long.toString(day.toEpochDay());
        }
        if (value instanceof Enum<?> constant) {
            return Lines.CONSTANT + Lines.name(constant.getDeclaringClass()) + " " + constant.name();
        }
        if (value instanceof Optional<?> optional) {
            return Lines.OPTIONAL
                    + optional.map(this::number).map(String::valueOf).orElse("");
        }
        if (value instanceof List<?> list) {
            StringBuilder numbers = new StringBuilder();
            list.forEach(one -> numbers.append(' ').append(number(one)));
            return Lines.LIST + numbers.toString().strip();
        }
        if (value instanceof SourceFile file) {
            return Lines.FILE + number(files.apply(file.name())) + " " + number(file.text());
        }
        if (value instanceof Record one) {
            return Lines.RECORD + Lines.name(one.getClass()) + parts(one);
        }
        throw new IllegalStateException("the model holds a " + value.getClass() + ", which has no form as text");
    }

    private String parts(Record record) {
        StringBuilder numbers = new StringBuilder();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                // the model is open to this module, but some of its records are nested in interfaces of other packages
                Object part = component.getAccessor().invoke(record);
                boolean isFile = part instanceof String && component.getName().equals("file");
                numbers.append(' ').append(number(isFile ? files.apply((String) part) : part));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a part of " + record.getClass() + " cannot be read", e);
            }
        }
        return numbers.toString();
    }
}

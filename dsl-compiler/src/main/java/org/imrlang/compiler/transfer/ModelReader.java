package org.imrlang.compiler.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.SourceFile;

/** Reads what {@link ModelWriter} wrote. It needs no reflection, and so runs wherever Java or what Java becomes runs. */
public final class ModelReader {

    private final List<Object> read = new ArrayList<>();

    private ModelReader() {}

    /**
     * What the list was made of.
     *
     * @throws IllegalArgumentException where the text is not one that {@link ModelWriter} wrote
     */
    public static Parts read(String text) {
        ModelReader reader = new ModelReader();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            reader.read.add(reader.value(text.substring(from, end)));
            from = end + 1;
        }
        if (reader.read.isEmpty() || !(reader.read.get(reader.read.size() - 1) instanceof Parts whole)) {
            throw new IllegalArgumentException("this is not the text of a model: it does not end with a list");
        }
        return whole;
    }

    private Object value(String line) {
        if (line.isEmpty()) {
            throw new IllegalArgumentException("this is not the text of a model: a line is empty");
        }
        String rest = line.substring(1);
        return switch (line.substring(0, 1)) {
            case Lines.TEXT -> Lines.unescaped(rest);
            case Lines.WHOLE -> Long.valueOf(rest);
            case Lines.DECIMAL -> new BigDecimal(rest);
            case Lines.TRUTH -> Boolean.valueOf(rest);
            case Lines.DAY -> LocalDate.ofEpochDay(Long.parseLong(rest));
            case Lines.CONSTANT -> constant(rest);
            case Lines.OPTIONAL -> rest.isEmpty() ? Optional.empty() : Optional.of(numbered(rest));
            case Lines.LIST -> parts(rest);
            case Lines.FILE -> file(parts(rest));
            case Lines.RECORD -> record(rest);
            default -> throw new IllegalArgumentException("this is not the text of a model: " + line);
        };
    }

    private static SourceFile file(Parts parts) {
        return new SourceFile(parts.text(0), parts.text(1));
    }

    private static Object constant(String rest) {
        int blank = rest.indexOf(' ');
        return Constants.named(rest.substring(0, blank), rest.substring(blank + 1));
    }

    private Object record(String rest) {
        int blank = rest.indexOf(' ');
        return blank < 0
                ? Records.made(rest, new Parts(List.of()))
                : Records.made(rest.substring(0, blank), parts(rest.substring(blank + 1)));
    }

    private Parts parts(String numbers) {
        List<Object> parts = new ArrayList<>();
        int from = 0;
        while (from < numbers.length()) {
            int blank = numbers.indexOf(' ', from);
            int end = blank < 0 ? numbers.length() : blank;
            parts.add(numbered(numbers.substring(from, end)));
            from = end + 1;
        }
        return new Parts(parts);
    }

    private Object numbered(String number) {
        int line = Integer.parseInt(number);
        if (line < 0 || line >= read.size()) {
            throw new IllegalArgumentException("this is not the text of a model: no line " + line + " stands before");
        }
        return read.get(line);
    }
}

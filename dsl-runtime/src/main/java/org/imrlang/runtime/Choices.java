package org.imrlang.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of {@code one of} facts, for generated code; null is unknown. */
public final class Choices {

    private Choices() {}

    /** Whether a choice is this value, in the bits of {@link Logic}. */
    public static int is(@Nullable ChoiceValue value, ChoiceValue other) {
        if (value == null) {
            return Logic.UNKNOWN;
        }
        return value == other ? Logic.YES : Logic.NO;
    }

    /** A value as the guideline language names it. */
    public static @Nullable String text(@Nullable ChoiceValue value) {
        return value == null ? null : value.text();
    }

    /** The values of a fact by what the guideline language names them. */
    public static <E extends ChoiceValue> Map<String, E> byText(E[] values) {
        Map<String, E> byText = new HashMap<>();
        for (E value : values) {
            byText.put(value.text(), value);
        }
        return byText;
    }

    /** The values of a fact, as the guideline language names them. */
    public static List<String> texts(ChoiceValue... values) {
        return Arrays.stream(values).map(ChoiceValue::text).toList();
    }

    /**
     * The value that the guideline language names so.
     *
     * @throws InvalidRequestException where the fact has no such value
     */
    public static <E extends ChoiceValue> @Nullable E of(String fact, @Nullable String text, E[] values) {
        if (text == null) {
            return null;
        }
        for (E value : values) {
            if (value.text().equals(text)) {
                return value;
            }
        }
        String known = Arrays.stream(values).map(ChoiceValue::text).collect(Collectors.joining("`, `", "`", "`"));
        throw new InvalidRequestException("`" + fact + "` has no value `" + text + "`; it is one of " + known);
    }
}

package org.imrlang.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.NearNames;

/**
 * The keys of one object, each read as what it has to be. A mistake is added to the problems and reads as absent, so that
 * one reading finds them all; null is absent.
 */
final class Members {

    private static final int MOST_DECIMALS = 20;
    private static final BigDecimal MOST = BigDecimal.valueOf(Course.MOST);
    private static final String DATE = "must be a date of the calendar as \"2014-02-01\"";

    private final JsonPath path;
    private final Map<String, JsonValue> values;
    private final List<String> problems;

    Members(JsonPath path, JsonValue.Members object, List<String> problems) {
        this.path = path;
        this.values = object.values();
        this.problems = problems;
    }

    JsonPath at(String key) {
        return path.key(key);
    }

    /** Refuses every key but these. */
    void allowOnly(List<String> keys) {
        for (String key : values.keySet()) {
            if (!keys.contains(key)) {
                problem(
                        key,
                        "no such key is known here; "
                                + NearNames.nearest(key, keys)
                                        .map(near -> "did you mean `" + near + "`?")
                                        .orElseGet(() -> "there are `" + String.join("`, `", keys) + "`"));
            }
        }
    }

    /** Adds a problem where the key is not stated. */
    void require(String key, String right) {
        if (value(key).isEmpty()) {
            problem(key, "is missing; write " + right);
        }
    }

    void problem(String key, String message) {
        problems.add(at(key).says(message));
    }

    Optional<JsonValue> value(String key) {
        JsonValue value = values.get(key);
        return value == null || value instanceof JsonValue.Null ? Optional.empty() : Optional.of(value);
    }

    Optional<String> text(String key) {
        return read(key, JsonValue.Text.class, "must be text in quotes").map(JsonValue.Text::value);
    }

    Optional<Members> object(String key, String right) {
        if (value(key).isEmpty()) {
            return Optional.empty();
        }
        return read(key, JsonValue.Members.class, "must be an object such as " + right)
                .map(object -> new Members(at(key), object, problems));
    }

    /** A list of objects. */
    Optional<List<Members>> objects(String key, String right) {
        if (value(key).isEmpty()) {
            return Optional.empty();
        }
        return read(key, JsonValue.Items.class, "must be a list of objects such as " + right)
                .map(items -> objects(at(key), items.values(), right));
    }

    /** A whole number of at least this and at most {@link Course#MOST}; 12.0 is whole. */
    OptionalInt count(String key, int least) {
        Optional<JsonValue> value = value(key);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.get() instanceof JsonValue.Number stated && isCount(stated.value(), least)) {
            return OptionalInt.of(stated.value().intValueExact());
        }
        problem(
                key,
                "must be a whole number from " + least + " to 1,000,000, not "
                        + value.get().kind());
        return OptionalInt.empty();
    }

    private static boolean isCount(BigDecimal number, int least) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(MOST) <= 0
                && (number.scale() == 0 || number.stripTrailingZeros().scale() <= 0);
    }

    /** A number above 0, of a size that can be written out. */
    Optional<BigDecimal> positive(String key) {
        Predicate<BigDecimal> fits =
                number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(Course.MOST)) <= 0;
        Optional<BigDecimal> number = number(key, "must be a number above 0 and at most 1,000,000", fits);
        if (number.isPresent() && number.get().stripTrailingZeros().scale() > MOST_DECIMALS) {
            problem(key, "must have at most " + MOST_DECIMALS + " decimals; round it");
            return Optional.empty();
        }
        return number;
    }

    /** A day of the calendar, as yyyy-MM-dd. */
    Optional<LocalDate> date(String key) {
        return read(key, JsonValue.Text.class, DATE).flatMap(text -> {
            Optional<LocalDate> date = JsonDate.of(text.value());
            if (date.isEmpty()) {
                problem(key, DATE + ", not " + text.kind());
            }
            return date;
        });
    }

    private List<Members> objects(JsonPath list, List<JsonValue> items, String right) {
        List<Members> objects = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonValue.Members object) {
                objects.add(new Members(list.index(i), object, problems));
            } else {
                problems.add(list.index(i)
                        .says("must be an object such as " + right + ", not "
                                + items.get(i).kind()));
            }
        }
        return objects;
    }

    private Optional<BigDecimal> number(String key, String right, Predicate<BigDecimal> fits) {
        Optional<JsonValue.Number> number = read(key, JsonValue.Number.class, right);
        if (number.isPresent() && !fits.test(number.get().value())) {
            problem(key, right + ", not " + number.get().kind());
            return Optional.empty();
        }
        return number.map(JsonValue.Number::value);
    }

    private <T extends JsonValue> Optional<T> read(String key, Class<T> type, String right) {
        Optional<JsonValue> value = value(key);
        if (value.isPresent() && !type.isInstance(value.get())) {
            problem(key, right + ", not " + value.get().kind());
            return Optional.empty();
        }
        return value.map(type::cast);
    }
}

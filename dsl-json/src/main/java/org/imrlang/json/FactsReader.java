package org.imrlang.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;

/** Reads the facts of a case, a request or a delivery, each as its declaration says. */
final class FactsReader {

    private static final String KEY = "facts";
    private static final Pattern PERCENT = Pattern.compile("-?[0-9]{1,50}(\\.[0-9]{1,50})?%");
    private static final String A_CODE = "must be a code in quotes such as \"F32.2\"";

    private final Vocabulary vocabulary;
    private final List<String> problems;

    FactsReader(Vocabulary vocabulary, List<String> problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** What is stated under {@code facts}; a fact that is stated as unknown is there, with no value. */
    Map<String, Optional<FactValue>> read(Members owner) {
        Map<String, Optional<FactValue>> facts = new LinkedHashMap<>();
        Optional<JsonValue> stated = owner.value(KEY);
        if (stated.isEmpty()) {
            return facts;
        }
        if (!(stated.get() instanceof JsonValue.Members object)) {
            owner.problem(
                    KEY,
                    "must be an object such as {\"adl_improved\": true}, not "
                            + stated.get().kind());
            return facts;
        }
        object.values().forEach((name, value) -> {
            JsonPath at = owner.at(KEY).key(name);
            FactInfo fact = vocabulary.facts().get(name);
            if (fact == null) {
                vocabulary.problemWithFact(JsonPath.shown(name)).ifPresent(problem -> problems.add(at.says(problem)));
            } else {
                // the ruleset's own name, so that it is found there at a glance
                facts.put(fact.name(), value(fact, value, at));
            }
        });
        return facts;
    }

    /** What is known of these. */
    static Map<String, FactValue> known(Map<String, Optional<FactValue>> stated) {
        Map<String, FactValue> known = new LinkedHashMap<>();
        stated.forEach((name, value) -> value.ifPresent(one -> known.put(name, one)));
        return known;
    }

    /** The value; nothing where it is unknown, or wrong, which is then among the problems. */
    private Optional<FactValue> value(FactInfo fact, JsonValue value, JsonPath at) {
        if (value instanceof JsonValue.Null) {
            return Optional.empty();
        }
        FactType type = fact.type();
        if (type instanceof FactType.YesNo) {
            return yesNo(value, at);
        }
        Optional<FactValue> read;
        if (type instanceof FactType.Number number) {
            read = number(number, value, at);
        } else if (type instanceof FactType.Percent) {
            read = percent(value, at);
        } else if (type instanceof FactType.Date) {
            read = date(value, at);
        } else if (type instanceof FactType.Choice choice) {
            read = choice(choice, value, at);
        } else if (type instanceof FactType.Codes) {
            read = codes(value, at);
        } else {
            throw new IllegalStateException("no JSON is known for " + type);
        }
        Optional<String> problem = read.flatMap(one -> vocabulary.problemWithFact(fact.name(), one));
        problem.ifPresent(words -> problems.add(at.says(words)));
        return problem.isPresent() ? Optional.empty() : read.map(FactsReader::plain);
    }

    private Optional<FactValue> yesNo(JsonValue value, JsonPath at) {
        if (value instanceof JsonValue.Bool bool) {
            return Optional.of(FactValue.YesNo.of(bool.value()));
        }
        if (value instanceof JsonValue.Text text) {
            for (Truth truth : Truth.values()) {
                if (truth.text().equals(text.value())) {
                    return truth == Truth.UNKNOWN ? Optional.empty() : Optional.of(new FactValue.YesNo(truth));
                }
            }
        }
        return wrong(at, "must be true, false or null, or \"yes\", \"no\" or \"unknown\"", value);
    }

    private Optional<FactValue> number(FactType.Number type, JsonValue value, JsonPath at) {
        if (value instanceof JsonValue.Number number) {
            return Optional.of(new FactValue.Number(number.value()));
        }
        String unit = type.unit().map(words -> " in " + words).orElse("");
        return wrong(at, "must be a number" + unit + " such as 12.5, or null", value);
    }

    private Optional<FactValue> percent(JsonValue value, JsonPath at) {
        if (value instanceof JsonValue.Number number) {
            return Optional.of(new FactValue.Number(number.value()));
        }
        if (value instanceof JsonValue.Text text
                && PERCENT.matcher(text.value()).matches()) {
            String digits = text.value().substring(0, text.value().length() - 1);
            return Optional.of(new FactValue.Number(new BigDecimal(digits)));
        }
        return wrong(at, "must be a percentage such as 40 or \"40%\", or null", value);
    }

    private Optional<FactValue> date(JsonValue value, JsonPath at) {
        Optional<FactValue> date = value instanceof JsonValue.Text text
                ? JsonDate.of(text.value()).map(FactValue.Date::new)
                : Optional.empty();
        return date.isPresent() ? date : wrong(at, "must be a date of the calendar as \"2014-02-01\", or null", value);
    }

    private Optional<FactValue> choice(FactType.Choice type, JsonValue value, JsonPath at) {
        if (value instanceof JsonValue.Text text) {
            // Shortened it is no value either, and a message can show it.
            return Optional.of(new FactValue.Choice(
                    type.values().contains(text.value()) ? text.value() : JsonPath.shown(text.value())));
        }
        return wrong(at, "must be text in quotes such as \"" + type.values().get(0) + "\", or null", value);
    }

    private Optional<FactValue> codes(JsonValue value, JsonPath at) {
        if (!(value instanceof JsonValue.Items items)) {
            return wrong(at, "must be a list of codes such as [\"F32.2\"], or null", value);
        }
        List<String> codes = new ArrayList<>();
        boolean allRight = true;
        for (int i = 0; i < items.values().size(); i++) {
            JsonValue item = items.values().get(i);
            if (item instanceof JsonValue.Text code && isCode(code.value())) {
                codes.add(code.value());
            } else {
                problems.add(at.index(i).says(A_CODE + ", not " + item.kind()));
                allRight = false;
            }
        }
        return allRight
                ? Optional.of(new FactValue.Codes(codes.stream().distinct().toList()))
                : Optional.empty();
    }

    /** Blanks around a code would keep it from ever being found: a slip, and no code. */
    static boolean isCode(String text) {
        return !text.isEmpty() && text.equals(text.strip());
    }

    /** 50, 50.0 and 5e1 as one value. */
    static FactValue plain(FactValue value) {
        if (value instanceof FactValue.Number number) {
            if (number.value().scale() == 0) {
                return value;
            }
            BigDecimal shortest = number.value().stripTrailingZeros();
            return new FactValue.Number(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
        }
        return value;
    }

    private Optional<FactValue> wrong(JsonPath at, String right, JsonValue value) {
        problems.add(at.says(right + ", not " + value.kind()));
        return Optional.empty();
    }
}

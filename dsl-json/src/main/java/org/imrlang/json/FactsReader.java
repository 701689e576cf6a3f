package org.imrlang.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;

/** Reads the facts of a case, a request or a delivery. */
final class FactsReader {

    private static final String KEY = "facts";

    private final Vocabulary vocabulary;
    private final List<String> problems;

    FactsReader(Vocabulary vocabulary, List<String> problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** What is stated under {@code facts}; a fact that is stated as null is there, as unknown. */
    Map<String, FactValue> read(Members owner) {
        Map<String, FactValue> facts = new LinkedHashMap<>();
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
            Optional<String> unknownName = vocabulary.problemWithFact(JsonPath.visible(name));
            Optional<Truth> truth = truth(value);
            if (unknownName.isPresent()) {
                problems.add(at.says(unknownName.get()));
            } else if (truth.isEmpty()) {
                problems.add(
                        at.says("must be true, false or null, or \"yes\", \"no\" or \"unknown\", not " + value.kind()));
            } else {
                facts.put(name, new FactValue.YesNo(truth.get()));
            }
        });
        return facts;
    }

    private static Optional<Truth> truth(JsonValue value) {
        if (value instanceof JsonValue.Null) {
            return Optional.of(Truth.UNKNOWN);
        }
        if (value instanceof JsonValue.Bool bool) {
            return Optional.of(Truth.of(bool.value()));
        }
        if (value instanceof JsonValue.Text text) {
            for (Truth truth : Truth.values()) {
                if (truth.text().equals(text.value())) {
                    return Optional.of(truth);
                }
            }
        }
        return Optional.empty();
    }
}

package org.imrlang.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.runtime.Vocabulary;

/**
 * A request that is put together key by key, for what is written in another form than JSON. It is then read as JSON is: the
 * same is right, and the same is said of what is wrong.
 */
public final class StatedRequest {

    private final Map<String, JsonValue> values = new LinkedHashMap<>();
    private final Map<String, JsonValue> facts = new LinkedHashMap<>();

    /** States a text. */
    public void text(String key, String value) {
        values.put(key, new JsonValue.Text(value));
    }

    /** States a number. */
    public void number(String key, BigDecimal value) {
        values.put(key, new JsonValue.Number(value));
    }

    /**
     * States a count of something.
     *
     * @param unitKey {@code per} of a frequency, {@code unit} of a duration
     */
    public void counted(String key, BigDecimal count, String unitKey, String unit) {
        Map<String, JsonValue> counted = new LinkedHashMap<>();
        counted.put("count", new JsonValue.Number(count));
        counted.put(unitKey, new JsonValue.Text(unit));
        values.put(key, new JsonValue.Members(counted));
    }

    /** States a fact by a text: a date, a choice, yes or no, a percentage with its sign. */
    public void fact(String name, String value) {
        facts.put(name, new JsonValue.Text(value));
    }

    /** States a fact by a number. */
    public void fact(String name, BigDecimal value) {
        facts.put(name, new JsonValue.Number(value));
    }

    /** States a fact by codes. */
    public void fact(String name, List<String> codes) {
        List<JsonValue> items = new ArrayList<>();
        codes.forEach(code -> items.add(new JsonValue.Text(code)));
        facts.put(name, new JsonValue.Items(items));
    }

    /**
     * The request in the words of a ruleset; nothing where it is wrong.
     *
     * @param problems to which every mistake is added
     */
    public Optional<CaseFile> read(Vocabulary vocabulary, List<String> problems) {
        Map<String, JsonValue> all = new LinkedHashMap<>(values);
        if (!facts.isEmpty()) {
            all.put("facts", new JsonValue.Members(facts));
        }
        Members members = new Members(JsonPath.ROOT, new JsonValue.Members(all), problems);
        return RequestReader.ofRequest(members, vocabulary, problems);
    }
}

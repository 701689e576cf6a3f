package org.imrlang.json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Vocabulary;

/**
 * Reads many lines in the words of one ruleset, each as {@link RequestReader} reads it: the same is right, and the same is
 * said of what is wrong. A request that is written plainly, as nearly all are, is read in a fraction of the time. Immutable
 * and thread-safe.
 */
public final class RequestLines {

    /** What a decoder gives for bytes that are no text. */
    private static final char REPLACED = '\uFFFD';

    private final Vocabulary vocabulary;
    private final Map<String, TreatmentInfo> treatments;
    private final Map<String, KnownFact> facts;

    /**
     * A fact, with what it may be.
     *
     * @param choices the values of a choice
     */
    record KnownFact(FactInfo info, Map<String, FactValue> choices) {

        static KnownFact of(FactInfo info) {
            Map<String, FactValue> choices = new LinkedHashMap<>();
            if (info.type() instanceof FactType.Choice choice) {
                choice.values().forEach(value -> choices.put(value, new FactValue.Choice(value)));
            }
            return new KnownFact(info, Map.copyOf(choices));
        }
    }

    /** Lines in the words of a ruleset. */
    public RequestLines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.treatments = vocabulary.treatments();
        Map<String, KnownFact> known = new LinkedHashMap<>();
        vocabulary.facts().forEach((name, fact) -> known.put(name, KnownFact.of(fact)));
        this.facts = Map.copyOf(known);
    }

    /** The words. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Reads one of many that stand in these bytes.
     *
     * @param from where it begins
     * @param to where it has ended
     * @throws InvalidJsonRequestException telling every mistake
     */
    public CaseFile read(byte[] json, int from, int to) throws InvalidJsonRequestException {
        if (to - from <= RequestReader.MOST_BYTES && isUtf8(json, from, to)) {
            try (PlainJson plain = new PlainJson(json, from, to)) {
                return new CaseFile(
                        false, Optional.empty(), List.of(new PlainRequestReader(plain, treatments, facts).read()));
            } catch (PlainJson.Doubt e) {
                // whatever it is, the other reader tells
            }
        }
        return RequestReader.readLine(json, from, to, vocabulary);
    }

    /** The library takes some bytes for text that are none. */
    private static boolean isUtf8(byte[] json, int from, int to) {
        for (int i = from; i < to; i++) {
            if (json[i] < 0) {
                return new String(json, i, to - i, StandardCharsets.UTF_8).indexOf(REPLACED) < 0;
            }
        }
        return true;
    }
}

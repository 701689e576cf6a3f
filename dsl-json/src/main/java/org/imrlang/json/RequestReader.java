package org.imrlang.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Vocabulary;

/**
 * Reads a request, or a case with several, in the words of one ruleset. A mistake never becomes an unknown: each is told,
 * all of them at once, and then nothing of the file is read.
 */
public final class RequestReader {

    private static final List<String> CASE_KEYS = List.of("case", "facts", "requests");
    private static final char REPLACED = '\uFFFD';
    private static final int MEGABYTE = 1 << 20;

    /** The most bytes that a file may have. */
    public static final int MOST_BYTES = RequestLimits.MEGABYTES * MEGABYTE;

    private static final String EXAMPLE = "{\"treatment\": \"CBT\", \"quantity\": 12}";

    private RequestReader() {}

    /**
     * Reads a file.
     *
     * @param json in UTF-8, with or without a byte order mark
     * @throws InvalidJsonRequestException telling every mistake
     */
    public static CaseFile read(byte[] json, Vocabulary vocabulary) throws InvalidJsonRequestException {
        return readLine(json, 0, json.length, vocabulary);
    }

    /**
     * Reads one of many that stand in these bytes, each on a line.
     *
     * @param from where it begins
     * @param to where it has ended
     * @throws InvalidJsonRequestException telling every mistake
     */
    public static CaseFile readLine(byte[] json, int from, int to, Vocabulary vocabulary)
            throws InvalidJsonRequestException {
        if (to - from > MOST_BYTES) {
            throw new InvalidJsonRequestException(
                    List.of("this is larger than " + RequestLimits.MEGABYTES + " MB; split it into several files"));
        }
        // The machine decodes whole texts at once, and replaces what is none; only then it is worth asking why.
        String text = new String(json, from, to - from, StandardCharsets.UTF_8);
        return read(text.indexOf(REPLACED) < 0 ? text : strictly(json, from, to), vocabulary);
    }

    private static String strictly(byte[] json, int from, int to) throws InvalidJsonRequestException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidJsonRequestException(List.of("this is not text in UTF-8; save it as UTF-8"));
        }
    }

    /**
     * Reads a text.
     *
     * @throws InvalidJsonRequestException telling every mistake
     */
    public static CaseFile read(String json, Vocabulary vocabulary) throws InvalidJsonRequestException {
        List<String> problems = new ArrayList<>();
        JsonValue value = JsonText.parse(json.startsWith("\uFEFF") ? json.substring(1) : json, problems);
        Optional<CaseFile> file = Optional.empty();
        if (value instanceof JsonValue.Members object) {
            Members members = new Members(JsonPath.ROOT, object, problems);
            boolean isCase =
                    object.values().containsKey("requests") || object.values().containsKey("case");
            file = isCase ? ofCase(members, vocabulary, problems) : ofRequest(members, vocabulary, problems);
        } else {
            problems.add("write one object, such as " + EXAMPLE + " or {\"requests\": [ … ]}, not " + value.kind());
        }
        if (!problems.isEmpty()) {
            throw new InvalidJsonRequestException(told(problems));
        }
        return file.orElseThrow(() -> new IllegalStateException("nothing is wrong, but nothing was read"));
    }

    /** As many as anybody will read. */
    private static List<String> told(List<String> problems) {
        if (problems.size() <= RequestLimits.TOLD) {
            return problems;
        }
        List<String> told = new ArrayList<>(problems.subList(0, RequestLimits.TOLD));
        told.add("there are more mistakes than these " + RequestLimits.TOLD + "; mend them first");
        return told;
    }

    static Optional<CaseFile> ofRequest(Members members, Vocabulary vocabulary, List<String> problems) {
        return new SingleRequestReader(vocabulary, Map.of(), problems)
                .read(members)
                .map(request -> new CaseFile(false, Optional.empty(), List.of(request)));
    }

    private static Optional<CaseFile> ofCase(Members members, Vocabulary vocabulary, List<String> problems) {
        members.allowOnly(CASE_KEYS);
        members.require("requests", "a list of requests such as [" + EXAMPLE + "]");
        Map<String, FactValue> shared = FactsReader.known(new FactsReader(vocabulary, problems).read(members));
        SingleRequestReader reader = new SingleRequestReader(vocabulary, shared, problems);
        List<Request> requests = new ArrayList<>();
        Optional<List<Members>> stated = members.objects("requests", EXAMPLE);
        for (Members one : stated.orElse(List.of())) {
            if (problems.size() > RequestLimits.TOLD) {
                break;
            }
            reader.read(one).ifPresent(requests::add);
        }
        boolean isEmpty = members.value("requests")
                .filter(value ->
                        value instanceof JsonValue.Items items && items.values().isEmpty())
                .isPresent();
        if (isEmpty) {
            members.problem("requests", "is empty; write at least one request such as " + EXAMPLE);
        }
        return Optional.of(new CaseFile(true, members.text("case"), requests));
    }
}

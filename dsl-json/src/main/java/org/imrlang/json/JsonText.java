package org.imrlang.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads JSON into values. What is wrong with the text is told in words of our own, by line and column. */
final class JsonText {

    /** Whole numbers of so many digits, or one fewer with a sign, are read without detours. */
    private static final int DIGITS_OF_LONG = 18;

    /** Names are not kept beyond the file: there is no table of them that a hostile file could crowd. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final List<String> problems;
    private int depth;

    private JsonText(JsonParser parser, List<String> problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * The value that the text states. A key that stands twice is added to the problems; a text that is no JSON cannot be
     * read further.
     *
     * @throws InvalidJsonRequestException where it is no JSON
     */
    static JsonValue parse(String text, List<String> problems) throws InvalidJsonRequestException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonText(parser, problems).document();
        } catch (JsonEOFException e) {
            throw broken(place(e) + "the JSON ends too early; look for a quote, brace or bracket that is not closed");
        } catch (JsonProcessingException e) {
            throw broken(place(e) + "this is not JSON; look for a missing or surplus comma, quote, brace or bracket");
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private JsonValue document() throws IOException, InvalidJsonRequestException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw broken("there is nothing here; write a request, such as {\"treatment\": \"CBT\", \"quantity\": 12}");
        }
        JsonValue value = value(JsonPath.ROOT);
        if (parser.nextToken() != null) {
            JsonLocation at = parser.currentTokenLocation();
            throw broken(place(at) + "something follows after the end of the request; write one object");
        }
        return value;
    }

    private JsonValue value(JsonPath path) throws IOException, InvalidJsonRequestException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(path);
            case START_ARRAY -> items(path);
            case VALUE_STRING -> text(path);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path);
            case VALUE_TRUE -> new JsonValue.Bool(true);
            case VALUE_FALSE -> new JsonValue.Bool(false);
            case VALUE_NULL -> new JsonValue.Null();
            default -> throw new IllegalStateException("no JSON value begins with " + parser.currentToken());
        };
    }

    private JsonValue text(JsonPath path) throws IOException, InvalidJsonRequestException {
        requireShort(parser.getTextLength(), path);
        String text = parser.getText();
        if (!isWhole(text)) {
            throw broken(path.says("must be text; a part of a character alone is none"));
        }
        return new JsonValue.Text(text);
    }

    private static void requireShort(int length, JsonPath path) throws InvalidJsonRequestException {
        if (length > RequestLimits.TEXT) {
            throw broken(path.says("must be at most " + RequestLimits.TEXT + " characters long; shorten it"));
        }
    }

    private static void requireFew(int entries, JsonPath path) throws InvalidJsonRequestException {
        if (entries > RequestLimits.ENTRIES) {
            throw broken(path.says("must have at most " + RequestLimits.ENTRIES + " entries; split it"));
        }
    }

    /** Whether no half of a character stands alone, which no file can hold and no other program would take. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private JsonValue number(JsonPath path) throws IOException, InvalidJsonRequestException {
        if (parser.getTextLength() > RequestLimits.NUMBER) {
            throw broken(path.says("must be a number of at most " + RequestLimits.NUMBER + " characters; round it"));
        }
        try {
            return new JsonValue.Number(
                    parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= DIGITS_OF_LONG
                            ? BigDecimal.valueOf(parser.getLongValue())
                            : parser.getDecimalValue());
        } catch (NumberFormatException e) {
            throw broken(path.says("must be a number with a smaller exponent"));
        }
    }

    /** Goes down one level. */
    private void open() throws InvalidJsonRequestException {
        depth++;
        if (depth > RequestLimits.DEPTH) {
            throw broken(place(parser.currentTokenLocation()) + "this is nested deeper than " + RequestLimits.DEPTH
                    + " levels");
        }
    }

    private JsonValue members(JsonPath path) throws IOException, InvalidJsonRequestException {
        open();
        Map<String, JsonValue> values = new LinkedHashMap<>();
        Set<String> twice = Set.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonPath inner = path.key(key);
            requireShort(key.length(), inner);
            requireFew(values.size() + 1, path);
            parser.nextToken();
            JsonValue value = value(inner);
            boolean isNew = values.put(key, value) == null;
            if (!isNew && !twice.contains(key)) {
                twice = new HashSet<>(twice);
                twice.add(key);
                problems.add(inner.says("stands here twice; write it once"));
            }
        }
        depth--;
        return new JsonValue.Members(values);
    }

    private JsonValue items(JsonPath path) throws IOException, InvalidJsonRequestException {
        open();
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            requireFew(values.size() + 1, path);
            values.add(value(path.index(values.size())));
        }
        depth--;
        return new JsonValue.Items(values);
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : place(at);
    }

    private static String place(JsonLocation at) {
        return "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    private static InvalidJsonRequestException broken(String problem) {
        return new InvalidJsonRequestException(List.of(problem));
    }
}

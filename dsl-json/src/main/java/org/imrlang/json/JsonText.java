package org.imrlang.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into values. What is wrong with the text is told in words of our own, by line and column. */
final class JsonText {

    /** Far more than a request needs, far less than a stack holds. */
    private static final int DEEPEST = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser parser;
    private final List<String> problems;

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
        } catch (StreamConstraintsException e) {
            throw broken(
                    place(e) + "this is nested deeper than " + DEEPEST + " levels, or a number or text is too long");
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
            case VALUE_STRING -> new JsonValue.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new JsonValue.Bool(true);
            case VALUE_FALSE -> new JsonValue.Bool(false);
            case VALUE_NULL -> new JsonValue.Null();
            default -> throw new IllegalStateException("no JSON value begins with " + parser.currentToken());
        };
    }

    private JsonValue number() throws IOException, InvalidJsonRequestException {
        try {
            return new JsonValue.Number(parser.getDecimalValue());
        } catch (NumberFormatException e) {
            throw broken(place(parser.currentTokenLocation()) + "this number has too many digits to be read");
        }
    }

    private JsonValue members(JsonPath path) throws IOException, InvalidJsonRequestException {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonPath inner = path.key(key);
            parser.nextToken();
            JsonValue value = value(inner);
            if (values.containsKey(key)) {
                problems.add(inner.says("stands here twice; write it once"));
            }
            values.put(key, value);
        }
        return new JsonValue.Members(values);
    }

    private JsonValue items(JsonPath path) throws IOException, InvalidJsonRequestException {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(path.index(values.size())));
        }
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

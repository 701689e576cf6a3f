package org.imrlang.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.imrlang.runtime.Request;

/** Writes a request as JSON on one line, in the keys in which {@link RequestReader} reads one. */
public final class RequestWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private RequestWriter() {}

    /** All that the request states; facts in the order of the alphabet. */
    public static String write(Request request) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text).setCharacterEscapes(JsonEscapes.INSTANCE)) {
            out.writeStartObject();
            if (request.course().id().isPresent()) {
                out.writeStringField("id", request.course().id().get());
            }
            out.writeStringField("treatment", request.treatment());
            new ChangeWriter(out).stated(request.course(), new TreeMap<>(request.facts()));
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return text.toString();
    }
}

package org.imrlang.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.imrlang.json.CaseFile;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.json.RequestLines;
import org.imrlang.json.RequestReader;
import org.imrlang.runtime.Determination;

/**
 * Any bytes are a request or are refused with what is wrong, alike by the reader of files and by the reader of lines; and
 * what is a request can be written, decided, and answered in JSON.
 */
public final class JsonRequests {

    private static final RequestLines LINES = new RequestLines(Invented.RULES.vocabulary());
    private static final JsonFactory JSON = new JsonFactory();

    private JsonRequests() {}

    /** Reads an input as JSON. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Read exact = Read.by(() -> RequestReader.read(input, Invented.RULES.vocabulary()));
        Read plain = Read.by(() -> LINES.read(input, 0, input.length));
        assertEquals(exact.values(), plain.values(), "both readers");
        exact.assertCanBeDecided();
        if (exact.file().isPresent()) {
            assertAnswered(exact.file().get());
        }
    }

    private static void assertAnswered(CaseFile file) throws IOException {
        List<Determination> decided =
                file.requests().stream().map(Invented.RULES::determine).toList();
        String answer = DeterminationWriter.write(file.title(), decided);
        try (JsonParser parser = JSON.createParser(answer)) {
            assertEquals(JsonToken.START_OBJECT, parser.nextToken());
            parser.skipChildren();
            assertTrue(parser.nextToken() == null, "the answer is one object");
        }
    }
}

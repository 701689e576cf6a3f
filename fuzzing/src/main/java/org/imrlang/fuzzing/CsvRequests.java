package org.imrlang.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.batch.Asked;
import org.imrlang.batch.Chunk;
import org.imrlang.batch.CsvRows;
import org.imrlang.batch.UnreadableRequestsException;
import org.imrlang.json.RequestLines;

/**
 * Any bytes are rows of requests, or are refused; each row is a request or says what is wrong; rows stand on lines that
 * follow each other; and it does not matter in how many pieces the bytes come.
 */
public final class CsvRequests {

    private static final RequestLines WORDS = new RequestLines(Invented.RULES.vocabulary());

    private CsvRequests() {}

    /** Reads an input as CSV. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        List<Object> whole = values(new ByteArrayInputStream(input), true);
        List<Object> dripping = values(new Dripping(input), false);
        assertEquals(whole, dripping, "in pieces");
    }

    private static List<Object> values(InputStream in, boolean isDecided) throws IOException {
        List<Object> values = new ArrayList<>();
        long last = 0;
        try (CsvRows rows = new CsvRows(in, Invented.RULES.vocabulary())) {
            for (Optional<Chunk> chunk = rows.next(); chunk.isPresent(); chunk = rows.next()) {
                for (Asked row : chunk.get().records()) {
                    long before = last;
                    assertTrue(row.line() > before, () -> "line " + row.line() + " after " + before);
                    last = row.line();
                    Read read = Records.read(row, WORDS);
                    if (isDecided) {
                        read.assertCanBeDecided();
                    }
                    values.add(row.line());
                    values.add(read.values());
                }
            }
        } catch (UnreadableRequestsException e) {
            values.add(e.getMessage());
        }
        return values;
    }
}

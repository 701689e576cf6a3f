package org.imrlang.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** How answers are laid out. */
public enum Answers {
    /** A line of JSON for each record: what is decided, and by what. */
    JSON,
    /** A line of JSON for each record, with all that explains it. */
    FULL_JSON,
    /** A row of CSV for each request, below a header. */
    CSV;

    RecordWriter writer(OutputStream out) throws IOException {
        return this == CSV ? new CsvAnswers(out) : new JsonAnswers(out, this == FULL_JSON);
    }

    /** What stands above the first answer. */
    byte[] head() {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        if (this == CSV) {
            try (CsvAnswers rows = new CsvAnswers(head)) {
                rows.head();
            } catch (IOException e) {
                throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
            }
        }
        return head.toByteArray();
    }
}

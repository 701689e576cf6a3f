package org.imrlang.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.imrlang.runtime.Determination;

/** Writes newline-delimited JSON: an answer on each line. */
public final class DeterminationLines implements AutoCloseable {

    private final boolean explains;
    private final OutputStream stream;
    private final JsonBytes out;
    private final CompactWriter compact;

    /**
     * Writes to a stream, which stays open.
     *
     * @param explains whether all is said, as {@link DeterminationWriter} does, or only what is decided and by what
     */
    public DeterminationLines(OutputStream stream, boolean explains) {
        this.explains = explains;
        this.stream = stream;
        this.out = new JsonBytes(stream);
        this.compact = new CompactWriter(out);
    }

    /**
     * Writes what came of a record: the determination of a request, the review of a case.
     *
     * @param determinations those of its requests, in their order
     * @throws IOException of the stream
     */
    public void write(CaseFile asked, List<Determination> determinations) throws IOException {
        if (explains) {
            explained(asked, determinations);
        } else if (asked.isCase()) {
            compact.review(asked.title(), determinations);
        } else {
            compact.determination(determinations.get(0));
        }
        out.endLine();
    }

    private void explained(CaseFile asked, List<Determination> determinations) throws IOException {
        out.flush();
        try (JsonGenerator json = DeterminationWriter.FACTORY
                .createGenerator(stream)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)) {
            DeterminationWriter writer = new DeterminationWriter(json);
            if (asked.isCase()) {
                writer.review(asked.title(), determinations);
            } else {
                writer.determination(determinations.get(0));
            }
        }
    }

    /**
     * Writes that a record is wrong.
     *
     * @param line the line of the file on which it begins
     * @throws IOException of the stream
     */
    public void writeError(long line, String error) throws IOException {
        compact.error(line, error);
        out.endLine();
    }

    /** Hands all that was written to the stream. */
    @Override
    public void close() throws IOException {
        out.flush();
    }
}

package org.imrlang.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.imrlang.runtime.Determination;

/** Writes newline-delimited JSON: an answer on each line. */
public final class DeterminationLines implements AutoCloseable {

    private final JsonGenerator out;
    private final DeterminationWriter writer;

    /**
     * Writes to a stream, which stays open.
     *
     * @param explains whether all is said, as {@link DeterminationWriter} does, or only what is decided and by what
     * @throws IOException of the stream
     */
    public DeterminationLines(OutputStream stream, boolean explains) throws IOException {
        this.out = DeterminationWriter.FACTORY
                .createGenerator(stream)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setRootValueSeparator(new SerializedString(""));
        this.writer = new DeterminationWriter(out, explains);
    }

    /**
     * Writes what came of a record: the determination of a request, the review of a case.
     *
     * @param determinations those of its requests, in their order
     * @throws IOException of the stream
     */
    public void write(CaseFile asked, List<Determination> determinations) throws IOException {
        if (asked.isCase()) {
            writer.review(asked.title(), determinations);
        } else {
            writer.determination(determinations.get(0));
        }
        out.writeRaw('\n');
    }

    /**
     * Writes that a record is wrong.
     *
     * @param line the line of the file on which it begins
     * @throws IOException of the stream
     */
    public void writeError(long line, String error) throws IOException {
        out.writeStartObject();
        out.writeNumberField("line", line);
        out.writeStringField("error", error);
        out.writeEndObject();
        out.writeRaw('\n');
    }

    /** Hands all that was written to the stream. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}

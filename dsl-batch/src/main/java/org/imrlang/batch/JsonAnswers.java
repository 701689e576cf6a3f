package org.imrlang.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.imrlang.json.CaseFile;
import org.imrlang.json.DeterminationLines;
import org.imrlang.runtime.Determination;

/** A line of JSON for each record. */
final class JsonAnswers implements RecordWriter {

    private final DeterminationLines lines;

    JsonAnswers(OutputStream out, boolean explains) throws IOException {
        lines = new DeterminationLines(out, explains);
    }

    @Override
    public void decided(long line, CaseFile asked, List<Determination> determinations) throws IOException {
        lines.write(asked, determinations);
    }

    @Override
    public void bad(long line, String error) throws IOException {
        lines.writeError(line, error);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

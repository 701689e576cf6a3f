package org.imrlang.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.imrlang.json.CaseFile;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestLines;

/** A line of JSON, as it stands among the bytes of its chunk. */
public final class JsonLine implements Asked {

    private static final String FIRST_LINE = "line 1, ";
    private static final String COLUMN = "column ";

    private final long line;
    private final byte[] bytes;
    private final int from;
    private final int to;

    JsonLine(long line, byte[] bytes, int from, int to) {
        this.line = line;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    @Override
    public long line() {
        return line;
    }

    /** Its JSON, for whoever reads it otherwise. */
    public JsonParser parser(JsonFactory factory) throws IOException {
        return factory.createParser(bytes, from, to - from);
    }

    @Override
    public CaseFile read(RequestLines words) throws BadRecordException {
        try {
            return words.read(bytes, from, to);
        } catch (InvalidJsonRequestException e) {
            throw new BadRecordException(
                    e.problems().stream().map(JsonLine::withoutLine).toList());
        }
    }

    /** A place by its column alone: the record is one line, and its number in the file another. */
    private static String withoutLine(String problem) {
        return problem.startsWith(FIRST_LINE + COLUMN) ? problem.substring(FIRST_LINE.length()) : problem;
    }
}

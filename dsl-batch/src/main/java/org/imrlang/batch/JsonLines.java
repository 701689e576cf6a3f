package org.imrlang.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imrlang.json.RequestReader;

/**
 * Newline-delimited JSON: a record on each line that is not blank, in UTF-8, with or without a byte order mark, lines
 * ending with a line feed or as Windows ends them. A line that is longer than a request may be is a bad record: what of it
 * is too much is not kept.
 */
public final class JsonLines implements Source {

    private static final int CHUNK = 1 << 17;

    /** One more than may be, by which the reader of requests sees that it is too much. */
    private static final int MOST_OF_REQUEST = RequestReader.MOST_BYTES + 1;

    /** As long as an array can be. */
    private static final int MOST_OF_ALL = Integer.MAX_VALUE - 8;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int mostKept;
    private byte[] carried = new byte[0];
    private long line = 1;
    private boolean isEnd;
    private boolean isBegun;

    /** The lines of a stream, which is closed with this. */
    public JsonLines(InputStream in) {
        this(in, MOST_OF_REQUEST);
    }

    private JsonLines(InputStream in, int mostKept) {
        this.in = in;
        this.mostKept = mostKept;
    }

    /** Lines that are kept whole however long they are. */
    static JsonLines ofAnyLength(InputStream in) {
        return new JsonLines(in, MOST_OF_ALL);
    }

    @Override
    public Optional<Chunk> next() throws IOException {
        while (!isEnd) {
            List<Asked> records = new ArrayList<>();
            int bytes = fill(records);
            if (!records.isEmpty()) {
                return Optional.of(new Chunk(records, bytes));
            }
        }
        return Optional.empty();
    }

    /** Reads until there is a whole line, and keeps what follows the last one for the next time. */
    private int fill(List<Asked> records) throws IOException {
        byte[] bytes = Arrays.copyOf(carried, Math.max(CHUNK, carried.length));
        int length = carried.length;
        int begin = 0;
        int scanned = 0;
        while (true) {
            for (; scanned < length; scanned++) {
                if (bytes[scanned] == '\n') {
                    add(records, bytes, begin, scanned);
                    begin = scanned + 1;
                }
            }
            if (begin > 0 && (length == bytes.length || in.available() == 0)) {
                carried = Arrays.copyOfRange(bytes, begin, length);
                return begin;
            }
            if (length == mostKept) {
                add(records, bytes, 0, length);
                carried = afterThisLine();
                return length;
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(mostKept, 2L * length));
            }
            int read = in.read(bytes, length, bytes.length - length);
            if (read < 0) {
                isEnd = true;
                if (begin < length) {
                    add(records, bytes, begin, length);
                }
                return length;
            }
            length += read;
        }
    }

    /** What follows the line at hand, as far as it was read with its end. */
    private byte[] afterThisLine() throws IOException {
        byte[] skipped = new byte[CHUNK];
        while (true) {
            int read = in.read(skipped);
            if (read < 0) {
                isEnd = true;
                return new byte[0];
            }
            for (int i = 0; i < read; i++) {
                if (skipped[i] == '\n') {
                    return Arrays.copyOfRange(skipped, i + 1, read);
                }
            }
        }
    }

    private void add(List<Asked> records, byte[] bytes, int from, int to) {
        int start = from;
        if (!isBegun) {
            isBegun = true;
            if (to - from >= MARK.length && Arrays.equals(bytes, from, from + MARK.length, MARK, 0, MARK.length)) {
                start += MARK.length;
            }
        }
        if (!isBlank(bytes, start, to)) {
            records.add(new JsonLine(line, bytes, start, to));
        }
        line++;
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

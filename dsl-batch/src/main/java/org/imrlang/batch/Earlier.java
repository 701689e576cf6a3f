package org.imrlang.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds in what an earlier run has written the place from which this one decides again: so many answers before its end, at
 * the beginning of what answers a record. Nobody can say of the last answer whether it is all there, and that the others are
 * the same shows that requests and rules are.
 */
final class Earlier {

    private static final int DECIDED_AGAIN = 1000;
    private static final int BUFFER = 1 << 16;

    /** No line has this number. */
    private static final long NO_LINE = -1;

    /**
     * Where what answers a record begins.
     *
     * @param line its line in the requests, where rows name it
     */
    private record Start(long offset, long line) {}

    private final FileChannel channel;
    private final long length;
    private final Answers answers;
    private final int threads;

    private final Deque<Start> last = new ArrayDeque<>();
    private long starts;

    // where the scan stands: in which row, and in which of its cells
    private long rowBegin;
    private long line;
    private long lastLine = NO_LINE;
    private boolean isAtBegin = true;
    private boolean isInNumber;
    private boolean isQuoted;

    /** @param length how much is there */
    Earlier(FileChannel channel, long length, Answers answers, int threads) {
        this.channel = channel;
        this.length = length;
        this.answers = answers;
        this.threads = threads;
    }

    /** What need not be decided again. */
    Written written() throws IOException {
        scan();
        if (last.isEmpty()) {
            return Written.nothing();
        }
        Start first = last.getFirst();
        try (InputStream done = new FileStart(channel, first.offset())) {
            return answers == Answers.CSV
                    ? new Written(first.offset(), 0, first.line(), EarlierRows.tally(done))
                    : new Written(first.offset(), starts - last.size(), 0, EarlierLines.tally(done, threads));
        }
    }

    private void scan() throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new FileStart(channel, length)) {
            long offset = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (answers == Answers.CSV) {
                        scanRow(buffer[i], offset + i);
                    } else {
                        scanLine(buffer[i], offset + i);
                    }
                }
                offset += read;
            }
        }
    }

    private void scanLine(byte next, long offset) {
        if (isAtBegin) {
            add(new Start(offset, 0));
        }
        isAtBegin = next == '\n';
    }

    /** A row begins with the number of its record's line; the rows of a case follow each other with the same one. */
    private void scanRow(byte next, long offset) {
        if (isAtBegin) {
            rowBegin = offset;
            line = 0;
            isInNumber = true;
        }
        isQuoted ^= next == '"';
        isAtBegin = next == '\n' && !isQuoted;
        if (isInNumber && next >= '0' && next <= '9') {
            line = line * 10 + (next - '0');
        } else if (isInNumber) {
            isInNumber = false;
            if (next == ',' && rowBegin < offset && line != lastLine) {
                lastLine = line;
                add(new Start(rowBegin, line));
            }
        }
    }

    private void add(Start start) {
        starts++;
        last.addLast(start);
        if (last.size() > DECIDED_AGAIN) {
            last.removeFirst();
        }
    }
}

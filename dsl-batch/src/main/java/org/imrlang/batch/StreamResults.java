package org.imrlang.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Answers as they go to a stream that nobody goes on with, such as standard output. */
public final class StreamResults implements Results {

    private final OutputStream out;

    /** Answers to a stream, which stays open. */
    public StreamResults(OutputStream out) {
        this.out = out;
    }

    @Override
    public Written begin(Answers answers, int threads) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(answers.head());
        write(head);
        return Written.nothing();
    }

    @Override
    public void write(ByteArrayOutputStream lines) throws IOException {
        try {
            lines.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw UnwritableResultsException.of(e);
        }
    }

    @Override
    public void end() {
        // every line is written as it comes
    }

    @Override
    public void close() {
        // it is not ours
    }
}

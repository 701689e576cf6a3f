package org.imrlang.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A writer of text in UTF-8 to a stream, which can also be had for bytes. */
final class StreamWriter extends PrintWriter {

    private final OutputStream bytes;

    StreamWriter(OutputStream bytes) {
        super(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        this.bytes = bytes;
    }

    /**
     * The stream below a writer: what goes to it is not copied, and what fails is told. A writer that has none is given
     * the text.
     */
    static OutputStream bytes(PrintWriter writer) {
        writer.flush();
        return writer instanceof StreamWriter stream ? stream.bytes : new TextStream(writer);
    }

    /** Takes whole lines at a time. */
    private static final class TextStream extends OutputStream {
        private final PrintWriter writer;

        TextStream(PrintWriter writer) {
            this.writer = writer;
        }

        @Override
        public void write(int one) {
            writer.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            writer.write(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    }
}

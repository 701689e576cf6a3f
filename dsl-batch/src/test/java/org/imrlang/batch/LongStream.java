package org.imrlang.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Decides a stream of which nobody holds more than a part: some 35 MB, answered by 45 MB. */
final class LongStream {

    private static final int RECORDS = 120_000;

    private LongStream() {}

    public static void main(String[] args) throws IOException {
        byte[] line = (Drawn.request(1, new Random(1)) + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream lines = new InputStream() {
            private long next;

            @Override
            public int read() {
                return next == (long) RECORDS * line.length ? -1 : line[(int) (next++ % line.length)];
            }
        };
        Tally tally = new Batch(Drawn.rules(), Answers.JSON)
                .run(new JsonLines(lines), 3, new StreamResults(OutputStream.nullOutputStream()), count -> {});
        System.out.print(tally.records() + " records\n");
    }
}

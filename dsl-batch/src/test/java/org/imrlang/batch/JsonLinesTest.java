package org.imrlang.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.imrlang.json.RequestLines;
import org.imrlang.json.RequestReader;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Vocabulary;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final RequestLines WORDS =
            new RequestLines(Vocabulary.of(List.of(new TreatmentInfo("CBT", "cbt", "sessions")), List.of()));

    private static List<String> read(InputStream in) throws IOException {
        List<String> found = new ArrayList<>();
        try (JsonLines lines = new JsonLines(in)) {
            for (Optional<Chunk> chunk = lines.next(); chunk.isPresent(); chunk = lines.next()) {
                for (Asked asked : chunk.get().records()) {
                    found.add(asked.line() + ":" + quantity(asked));
                }
            }
        }
        return found;
    }

    private static String quantity(Asked asked) {
        try {
            return Integer.toString(asked.read(WORDS).requests().get(0).course().quantity());
        } catch (BadRecordException e) {
            return e.getMessage();
        }
    }

    private static String line(int quantity) {
        return "{\"treatment\": \"CBT\", \"quantity\": " + quantity + "}";
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives a few bytes at a time, and says now and then that no more are there. */
    private static InputStream dripping(InputStream in, Random random) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return super.read(bytes, from, Math.min(length, 1 + random.nextInt(40)));
            }

            @Override
            public int available() throws IOException {
                return random.nextBoolean() ? 0 : super.available();
            }
        };
    }

    @Test
    void linesAreNumberedAndBlankOnesCount() throws IOException {
        String text = "\uFEFF" + line(1) + "\r\n\n  \t\r\n" + line(4) + "\n" + line(5);
        assertEquals(List.of("1:1", "4:4", "5:5"), read(of(text)));
        assertEquals(List.of("1:1", "4:4", "5:5"), read(of(text + "\n")));
        assertEquals(List.of(), read(of("")));
        assertEquals(List.of(), read(of("\uFEFF")));
        assertEquals(List.of(), read(of("\n\n")));
        assertEquals(List.of("2:2"), read(of("\uFEFF\n" + line(2))));
    }

    @Test
    void itDoesNotMatterHowTheBytesArrive() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        List<String> right = new ArrayList<>();
        for (int number = 1; number <= 10_000; number++) {
            if (random.nextInt(5) == 0) {
                text.append(" ".repeat(random.nextInt(300))).append('\n');
            } else {
                text.append(line(number)).append(random.nextBoolean() ? "\r\n" : "\n");
                right.add(number + ":" + number);
            }
        }
        assertEquals(right, read(of(text.toString())));
        assertEquals(right, read(dripping(of(text.toString()), random)));
    }

    @Test
    void aLineOfAnyLengthIsReadAndOneThatIsTooLongIsRefused() throws IOException {
        String blanks = " ".repeat(RequestReader.MOST_BYTES - line(1).length());
        String tooLong = "this is larger than 64 MB; split it into several files";
        assertEquals(List.of("1:1", "2:2"), read(of(line(1) + blanks + "\n" + line(2))));
        assertEquals(
                List.of("1:" + tooLong, "2:2", "3:" + tooLong),
                read(of(line(1) + blanks + " \n" + line(2) + "\n" + line(3) + blanks + " ")));
        assertEquals(List.of("1:" + tooLong), read(of(line(1) + blanks + "   \n")));
    }

    @Test
    void whatIsNoRequestIsToldWhereTheLineIsRead() throws IOException {
        assertEquals(
                List.of("2:this is not text in UTF-8; save it as UTF-8"),
                read(new ByteArrayInputStream(new byte[] {'\n', (byte) 0xFF, (byte) 0xFE, '\n'})));
    }

    @Test
    void anUnreadableStreamSaysSo() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unreadable");
            }
        };
        assertEquals(
                "unreadable",
                assertThrows(IOException.class, () -> read(broken)).getMessage());
    }
}

package org.imrlang.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imrlang.batch.Asked;
import org.imrlang.batch.Chunk;
import org.imrlang.batch.JsonLines;
import org.imrlang.json.RequestLines;
import org.imrlang.json.RequestReader;

/**
 * Any bytes are lines, the same ones as a plain search for line feeds finds, wherever among them a chunk ends and in however
 * many pieces they come.
 */
public final class JsonLineStream {

    private static final RequestLines WORDS = new RequestLines(Invented.RULES.vocabulary());

    /** What is read at once. */
    private static final int CHUNK = 1 << 17;

    /** The bytes of a byte order mark. */
    private static final int MARK = 3;

    private JsonLineStream() {}

    /** Reads an input as lines; behind a first line of such a length that the end of a chunk falls into it, too. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        List<String> split = split(input);
        assertEquals(split, read(new ByteArrayInputStream(input), 0), "all at once");
        assertEquals(split, read(new Dripping(input), 0), "in pieces");
        if (!isMarked(input, input.length)) {
            byte[] behind = new byte[CHUNK - input.length / 2 + input.length];
            Arrays.fill(behind, (byte) ' ');
            int start = behind.length - input.length;
            behind[start - 1] = '\n';
            System.arraycopy(input, 0, behind, start, input.length);
            assertEquals(split, read(new ByteArrayInputStream(behind), 1), "over the end of a chunk");
        }
    }

    private static List<String> read(InputStream in, int linesBefore) throws IOException {
        List<String> found = new ArrayList<>();
        try (JsonLines lines = new JsonLines(in)) {
            for (Optional<Chunk> chunk = lines.next(); chunk.isPresent(); chunk = lines.next()) {
                for (Asked asked : chunk.get().records()) {
                    found.add(asked.line() - linesBefore + ": " + values(asked));
                }
            }
        }
        return found;
    }

    private static String values(Asked asked) {
        return Records.read(asked, WORDS).values().toString();
    }

    /** The lines that are not blank, each read alone. */
    private static List<String> split(byte[] input) {
        List<String> found = new ArrayList<>();
        int start = 0;
        int line = 1;
        for (int end = 0; end <= input.length; end++) {
            if (end == input.length || input[end] == '\n') {
                byte[] one = Arrays.copyOfRange(input, line == 1 && isMarked(input, end) ? MARK : start, end);
                if (!isBlank(one)) {
                    found.add(line + ": " + alone(one).values());
                }
                start = end + 1;
                line++;
            }
        }
        return found;
    }

    /** A place in the only line is told by its column alone. */
    private static Read alone(byte[] line) {
        Read read = Read.by(() -> RequestReader.read(line, Invented.RULES.vocabulary()));
        return new Read(
                read.file(),
                read.problems().stream()
                        .map(problem -> problem.replaceFirst("^line 1, column", "column"))
                        .toList());
    }

    private static boolean isBlank(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1).matches("[ \\t\\r]*");
    }

    private static boolean isMarked(byte[] input, int end) {
        return end >= MARK && new String(input, 0, MARK, StandardCharsets.UTF_8).equals("\uFEFF");
    }
}

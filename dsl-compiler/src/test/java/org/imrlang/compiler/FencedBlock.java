package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fenced block of a page of documentation.
 *
 * @param line the line of its opening fence, from 1
 * @param marks what stands after the backticks of that fence, word by word
 * @param text what stands between the fences
 */
record FencedBlock(Path page, int line, List<String> marks, String text) {

    private static final String FENCE = "```";
    private static final String FILE = "// file ";

    /** The blocks of a page, in their order. */
    static List<FencedBlock> of(Path page) {
        List<String> lines = lines(page);
        List<FencedBlock> blocks = new ArrayList<>();
        Optional<String> opened = Optional.empty();
        int from = 0;
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number).strip();
            if (!line.startsWith(FENCE)) {
                continue;
            }
            if (opened.isEmpty()) {
                opened = Optional.of(line.substring(FENCE.length()).strip());
                from = number + 1;
                continue;
            }
            List<String> marks = List.of(opened.get().split(" "));
            String text = String.join("\n", lines.subList(from, number)) + "\n";
            blocks.add(new FencedBlock(page, from, marks, text));
            opened = Optional.empty();
        }
        assertTrue(opened.isEmpty(), page.normalize() + " ends within a fenced block");
        return blocks;
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a guideline, right or wrong, stands in it. */
    boolean isGuideline() {
        return marks.get(0).equals("imr");
    }

    /** The page and the line. */
    String place() {
        return page.normalize() + ":" + line;
    }

    /** The code that stands after this mark. */
    Optional<String> code(String mark) {
        int at = marks.indexOf(mark);
        return at < 0 ? Optional.empty() : Optional.of(marks.get(at + 1));
    }

    /** The files that it shows: one, or as many as lines {@code // file NAME.imr} begin. */
    List<InputFile> files() {
        if (!marks.contains("folder")) {
            return List.of(file("guideline.imr", text));
        }
        return Stream.of(text.split("(?m)^" + FILE))
                .filter(part -> !part.isBlank())
                .map(part -> part.split("\n", 2))
                .map(part -> file(part[0].strip(), part[1]))
                .toList();
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}

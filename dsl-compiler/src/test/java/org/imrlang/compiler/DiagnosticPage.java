package org.imrlang.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page of a diagnostic in {@code docs/diagnostics}: why it is a mistake, a guideline that makes it, what is said of
 * that guideline, and the same mended.
 *
 * @param content the whole page
 */
record DiagnosticPage(Path path, String content) {

    static final Path FOLDER = Path.of("../docs/diagnostics");
    static final Path INDEX = FOLDER.resolve("README.md");

    private static final String PARAGRAPH = "(?:(?!#|```)\\S.*\n(?:(?!```).+\n)*)";
    private static final String SAID = "\nThis is said of it:\n\n```text\n(?s:.+?)```\n";
    private static final String HEAD = "# `CODE`\n\n" + PARAGRAPH + "(?:\n" + PARAGRAPH + ")*";
    private static final String REST = "(?:\n" + PARAGRAPH + ")*";

    /** The parts of a page in their order. */
    private static final String FORM = HEAD + "\n```imr (?:wrong|warns) CODE(?: folder)?\n(?s:.*?)```\n" + SAID
            + "\nMended:\n\n```imr(?: folder)?\n(?s:.+?)```\n" + REST;

    /** Of a mistake that no text shows, since it is made of bytes. */
    private static final String FORM_WITHOUT_BLOCKS = HEAD + SAID + REST;

    /** All pages, by name. */
    static List<DiagnosticPage> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.equals(INDEX))
                    .sorted()
                    .map(file -> new DiagnosticPage(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code that the page is about, which is its name. */
    String code() {
        return path.getFileName().toString().replace(".md", "");
    }

    /** Where it stands, to begin a message with. */
    String place() {
        return path.normalize() + ": ";
    }

    /** Whether its parts stand as they do on all pages. */
    boolean isWellFormed(boolean blocks) {
        String form = (blocks ? FORM : FORM_WITHOUT_BLOCKS).replace("CODE", Pattern.quote(code()));
        return content.matches(form);
    }

    /** The guideline that makes the mistake. */
    FencedBlock wrong() {
        return guideline(0);
    }

    /** The guideline without the mistake. */
    FencedBlock mended() {
        return guideline(1);
    }

    private FencedBlock guideline(int number) {
        return FencedBlock.of(path).stream()
                .filter(FencedBlock::isGuideline)
                .toList()
                .get(number);
    }

    /** What it shows as said. */
    String said() {
        Matcher block = saidBlock();
        return block.find() ? block.group(2) : "";
    }

    /** Writes the page with this in the place of what it shows as said. */
    void accept(String printed) {
        try {
            Files.writeString(path, saidBlock().replaceFirst("$1" + Matcher.quoteReplacement(printed) + "$3"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Matcher saidBlock() {
        return Pattern.compile("(```text\n)(?s:(.*?))(```\n)").matcher(content);
    }
}

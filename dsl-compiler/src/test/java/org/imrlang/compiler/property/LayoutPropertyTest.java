package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imrlang.compiler.format.Layouts;
import org.imrlang.compiler.syntax.ParsedFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever can be read can be laid out: with the same words and comments, and once is enough. The layout depends on the
 * words alone: any other one that the same words can have comes to the same bytes.
 */
class LayoutPropertyTest {

    private static final int RULESETS = Scale.rulesets(100);
    private static final int LAYOUTS_OF_A_FILE = 3;
    private static final int FEWEST_FILES = 200;

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```imr\\b[^\n]*\n(.*?)^ *```");

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsLaidOut() throws IOException {
        Map<String, String> texts = written();
        assertTrue(texts.size() >= FEWEST_FILES, "only " + texts.size() + " texts were found");
        return texts.entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(
                        text.getKey(),
                        () -> assertLaidOut(
                                text.getValue(), new Draw(text.getKey().hashCode()), LAYOUTS_OF_A_FILE)));
    }

    @Test
    void whatIsDrawnIsLaidOut() {
        for (long seed = 0; seed < RULESETS; seed++) {
            Draw draw = new Draw(~seed);
            for (DrawnFile file : RandomRuleset.draw(seed).files()) {
                assertLaidOut(file.text(), draw, 1);
            }
        }
    }

    private static void assertLaidOut(String text, Draw draw, int layouts) {
        String formatted = Layouts.of(text);
        ParsedFile parsed = Layouts.parsed(formatted).orElseThrow();
        boolean commented = !Layouts.comments(parsed).isEmpty();
        for (int i = 0; i < layouts; i++) {
            String other = new RandomLayout(draw, parsed, false).text();
            String same = Layouts.of(other);
            if (!commented) {
                assertEquals(formatted, same, () -> "of\n" + other);
            }
            Layouts.of(new RandomLayout(draw, parsed, true).text());
        }
    }

    /** All texts of the tests and of the pages that can be read, whether or not they compile. */
    private static Map<String, String> written() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : new String[] {"src/test/resources/corpus", "src/test/cases", "src/test/layouts"}) {
            addFiles(Path.of(folder), texts);
        }
        try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("../README.md")), Files.walk(Path.of("../docs")))) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".md")).toList()) {
                String text = Files.readString(page);
                Matcher block = BLOCK.matcher(text);
                while (block.find()) {
                    long line = text.substring(0, block.start()).lines().count() + 1;
                    texts.put(page.normalize() + ":" + line, block.group(1));
                }
            }
        }
        texts.values().removeIf(text -> Layouts.parsed(text).isEmpty());
        return texts;
    }

    private static void addFiles(Path folder, Map<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".imr")).toList()) {
                texts.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }
}

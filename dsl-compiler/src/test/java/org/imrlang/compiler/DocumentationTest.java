package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documentation shows is true: its guidelines compile and their cases pass; its wrong ones are refused. */
class DocumentationTest {

    private static final String FENCE = "```";
    private static final int FEWEST_BLOCKS = 10;

    /** A fenced block of a page; {@code line} is that of its fence. */
    private record Block(Path page, int line, boolean wrong, String text) {

        String place() {
            return page.normalize() + ":" + line;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsWhatItSays() throws IOException {
        return blocks().stream().map(block -> DynamicTest.dynamicTest(block.place(), () -> check(block)));
    }

    @Test
    void theExamplesAreFound() throws IOException {
        int found = blocks().size();
        assertTrue(found >= FEWEST_BLOCKS, "only " + found + " fenced imr blocks were found");
    }

    private static void check(Block block) {
        InputFile input = new InputFile("guideline.imr", block.text().getBytes(StandardCharsets.UTF_8));
        Compilation compilation = Compiler.compile(List.of(input), false);
        List<Diagnostic> errors = compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
        if (block.wrong()) {
            assertTrue(!errors.isEmpty(), block.place() + " is shown as wrong, and nothing is wrong with it");
            return;
        }
        StringBuilder printed = new StringBuilder();
        errors.forEach(error -> printed.append(DiagnosticPrinter.print(error)));
        assertEquals("", printed.toString(), block.place());
        CheckedRuleset checked = compilation.ruleset().orElseThrow();
        List<String> failed = CaseRunner.run(checked).stream()
                .filter(result -> !result.passed())
                .map(DocumentationTest::words)
                .toList();
        assertEquals(List.of(), failed, block.place());
    }

    private static String words(CaseResult result) {
        return "line " + result.line() + " of the block, \"" + result.title() + "\": " + result.message();
    }

    private static List<Block> blocks() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("../README.md")));
        try (Stream<Path> files = Files.walk(Path.of("../docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        List<Block> blocks = new ArrayList<>();
        for (Path page : pages) {
            read(page, blocks);
        }
        return blocks;
    }

    private static void read(Path page, List<Block> blocks) throws IOException {
        List<String> lines = Files.readAllLines(page);
        String language = null;
        int from = 0;
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number).strip();
            if (!line.startsWith(FENCE)) {
                continue;
            }
            if (language == null) {
                language = line.substring(FENCE.length()).strip();
                from = number + 1;
                continue;
            }
            if (language.equals("imr") || language.equals("imr wrong")) {
                String text = String.join("\n", lines.subList(from, number)) + "\n";
                blocks.add(new Block(page, from, language.endsWith("wrong"), text));
            }
            language = null;
        }
        assertTrue(language == null, page.normalize() + " ends within a fenced block");
    }
}

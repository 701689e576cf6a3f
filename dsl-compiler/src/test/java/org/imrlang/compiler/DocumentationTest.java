package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/**
 * What the documentation shows is true. A block marked {@code imr} compiles and its cases pass; {@code imr wrong CODE} is
 * refused with that code; {@code imr warns CODE} passes with that warning. {@code folder} after {@code imr}: the block is
 * several files, each begun by a line {@code // file NAME.imr}.
 */
class DocumentationTest {

    private static final int FEWEST_BLOCKS = 200;

    /** A code in the first column of a table of the reference, which may hold two. */
    private static final Pattern CODE = Pattern.compile("(?m)(?:^\\| |· )`([a-z0-9-]+)`");

    @TestFactory
    Stream<DynamicTest> everyExampleIsWhatItSays() throws IOException {
        return blocks().stream().map(block -> DynamicTest.dynamicTest(block.place(), () -> check(block)));
    }

    @Test
    void theExamplesAreFound() throws IOException {
        int found = blocks().size();
        assertTrue(found >= FEWEST_BLOCKS, "only " + found + " fenced imr blocks were found");
    }

    @Test
    void theReferenceListsEveryCode() throws IOException {
        String page = Files.readString(Path.of("../docs/reference.md"));
        String refusals = page.substring(page.indexOf("## What the compiler refuses"), page.indexOf("# Choices where"));
        Set<String> listed = CODE.matcher(refusals)
                .results()
                .map(code -> code.group(1).replace("-", ""))
                .collect(Collectors.toSet());
        Set<String> known = MistakesTest.records().stream()
                .map(record -> record.getSimpleName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertEquals(new TreeSet<>(known), new TreeSet<>(listed));
    }

    private static void check(FencedBlock block) {
        Compilation compilation = Compiler.compile(block.files(), false);
        List<Diagnostic> errors = ofSeverity(compilation, Severity.ERROR);
        Optional<String> refused = block.code("wrong");
        if (refused.isPresent()) {
            assertEquals(List.of(refused.get()), codes(errors), block.place());
            return;
        }
        block.code("warns")
                .ifPresent(warned -> assertTrue(
                        codes(ofSeverity(compilation, Severity.WARNING)).contains(warned),
                        block.place() + " is shown to warn of " + warned + ", and does not"));
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

    private static List<Diagnostic> ofSeverity(Compilation compilation, Severity severity) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
    }

    private static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::code).distinct().toList();
    }

    private static String words(CaseResult result) {
        return "line " + result.line() + " of the block, \"" + result.title() + "\": " + result.message();
    }

    private static List<FencedBlock> blocks() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("../README.md")));
        try (Stream<Path> files = Files.walk(Path.of("../docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream()
                .flatMap(page -> FencedBlock.of(page).stream())
                .filter(FencedBlock::isGuideline)
                .toList();
    }
}

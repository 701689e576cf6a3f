package org.imrlang.compiler.mistakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imrlang.compiler.Folders;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.syntax.SyntaxReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every mistake says what to write instead, and what a help shows as an example reads as one. */
class HelpsTest {

    private static final Pattern EXAMPLE = Pattern.compile("\\bfor example: (.+)$");

    /** Where an example may stand: alone, as a clause, a condition, a date, lines of a case. */
    private static final List<String> FRAMES = List.of(
            "%s",
            "guideline here\n  %s\nCBT initial 4",
            "source book \"A book\"\n  %s\nCBT initial 4",
            "table CBT\n  %s\n  | knee | 4 |",
            "CBT\n  initial 4 %s",
            "CBT\n  %s\n  note \"after it\"",
            "CBT\n  requires %s",
            "CBT\n  requires surgery at least %s",
            "case \"lines\"\n  %s\n  expect conforms",
            "case \"lines\"\n  request CBT 6\n  %s",
            "case \"lines\"\n  request CBT 6\n  %s\n  expect conforms",
            "CBT\n  initial %s",
            "fact x %s");

    @TestFactory
    Stream<DynamicTest> aMistakeSaysWhatToWriteInstead() {
        return said(diagnostic -> {
            assertTrue(diagnostic.help().isPresent(), diagnostic.message());
        });
    }

    @TestFactory
    Stream<DynamicTest> anExampleReadsAsOne() {
        return said(diagnostic -> {
            Matcher example = EXAMPLE.matcher(diagnostic.help().orElse(""));
            assertTrue(
                    !example.find() || FRAMES.stream().anyMatch(frame -> reads(String.format(frame, example.group(1)))),
                    () -> diagnostic.help().orElse(""));
        });
    }

    private static boolean reads(String text) {
        Diagnostics diagnostics = new Diagnostics();
        SyntaxReader.read(new SourceFile("example.imr", text + "\n"), diagnostics);
        return diagnostics.sorted().isEmpty();
    }

    private interface Check {
        void of(Diagnostic diagnostic);
    }

    private static Stream<DynamicTest> said(Check check) {
        Stream<DynamicTest> catalogue = Mistake.all().stream()
                .flatMap(mistake -> mistake.planted().compilation().diagnostics().stream()
                        .map(one -> test(mistake.name(), one, check)));
        Stream<DynamicTest> folders = Folders.all().stream()
                .flatMap(folder -> folder.diagnostics().stream().map(one -> test(folder.name(), one, check)));
        return Stream.concat(catalogue, folders);
    }

    private static DynamicTest test(String where, Diagnostic diagnostic, Check check) {
        return DynamicTest.dynamicTest(where + ", " + diagnostic.code(), () -> check.of(diagnostic));
    }
}

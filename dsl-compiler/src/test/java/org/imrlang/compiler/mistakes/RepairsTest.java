package org.imrlang.compiler.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.Repair;
import org.imrlang.compiler.source.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is offered as a repair repairs, and what a help shows to paste is offered as a repair. */
class RepairsTest {

    /** A help that shows text to paste. */
    private static final Pattern PASTE =
            Pattern.compile("\\bleave it out\\b|\\bwrite: |\\bdeclare it: |\\bdid you mean ");

    @TestFactory
    Stream<DynamicTest> whatAHelpShowsToPasteIsARepair() {
        return eachDiagnostic((mistake, diagnostic) -> {
            boolean shows = PASTE.matcher(diagnostic.help().orElse("")).find();
            assertEquals(
                    shows, diagnostic.repair().isPresent(), diagnostic.help().orElse("no help"));
        });
    }

    @TestFactory
    Stream<DynamicTest> aRepairEndsTheMistakeAndBringsNoOther() {
        return eachDiagnostic((mistake, diagnostic) -> diagnostic.repair().ifPresent(repair -> {
            List<String> before = codes(mistake.planted().text());
            String repaired = Repair.apply(diagnostic.at().file(), repair.edits());
            List<String> left = new ArrayList<>(before);
            assertTrue(left.remove(diagnostic.code()));
            assertEquals(left, codes(repaired), repaired);
        }));
    }

    @TestFactory
    Stream<DynamicTest> allCertainRepairsTogetherMendTheBlock() {
        return Mistake.all().stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> {
                    List<Diagnostic> diagnostics =
                            mistake.planted().compilation().diagnostics();
                    List<Repair> repairs = diagnostics.stream()
                            .map(Diagnostic::repair)
                            .flatMap(Optional::stream)
                            .filter(Repair::certain)
                            .toList();
                    if (repairs.isEmpty() || repairs.size() < diagnostics.size()) {
                        return; // the rest is for the author to judge
                    }
                    SourceFile file = diagnostics.get(0).at().file();
                    List<Edit> edits = repairs.stream()
                            .flatMap(repair -> repair.edits().stream())
                            .toList();
                    assertEquals(
                            Planted.of(List.of(mistake.mended()), mistake.alone())
                                    .text(),
                            Repair.apply(file, edits));
                }));
    }

    private interface Check {
        void of(Mistake mistake, Diagnostic diagnostic);
    }

    private static Stream<DynamicTest> eachDiagnostic(Check check) {
        return Mistake.all().stream()
                .flatMap(mistake -> mistake.planted().compilation().diagnostics().stream()
                        .map(diagnostic -> DynamicTest.dynamicTest(
                                mistake.name() + ", " + diagnostic.code(), () -> check.of(mistake, diagnostic))));
    }

    private static List<String> codes(String text) {
        return Planted.compile(text).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}

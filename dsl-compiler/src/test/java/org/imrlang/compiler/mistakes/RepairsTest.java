package org.imrlang.compiler.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.Folders;
import org.imrlang.compiler.Folders.Folder;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.Repair;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.source.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is offered as a repair repairs, and what a help shows to paste is offered as a repair. */
class RepairsTest {

    /** A help that shows text to paste. */
    private static final Pattern PASTE =
            Pattern.compile("^leave it out(?:, and .*)?$|\\bwrite: |\\bdeclare it: |\\bdid you mean ");

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

    @TestFactory
    Stream<DynamicTest> whatAHelpShowsInAFolderIsARepair() {
        return eachInFolders((folder, diagnostic) -> {
            boolean shows = PASTE.matcher(diagnostic.help().orElse("")).find();
            assertEquals(
                    shows, diagnostic.repair().isPresent(), diagnostic.help().orElse("no help"));
        });
    }

    /** Of a folder that has several mistakes the others stay, or go as well. */
    @TestFactory
    Stream<DynamicTest> aRepairInAFolderEndsTheMistakeAndBringsNoOther() {
        return eachInFolders((folder, diagnostic) -> diagnostic.repair().ifPresent(repair -> {
            List<InputFile> repaired = folder.files().stream()
                    .map(file -> repaired(file, folder.diagnostics(), repair))
                    .toList();
            List<String> left = codes(folder.diagnostics(), diagnostic.severity());
            codes(List.of(diagnostic), diagnostic.severity()).forEach(code -> assertTrue(left.remove(code)));
            List<String> after = codes(Compiler.compile(repaired, false).diagnostics(), diagnostic.severity());
            after.forEach(code -> assertTrue(left.remove(code), code + " came in " + folder.name()));
        }));
    }

    /**
     * Errors alone, unless a warning is repaired: a file that gets a head, say, is warned of what a head promises. Once one
     * of two names that differ by case alone is declared, the other one is a near miss.
     */
    private static List<String> codes(List<Diagnostic> diagnostics, Severity least) {
        return new ArrayList<>(diagnostics.stream()
                .filter(one -> least == Severity.WARNING || one.severity() == Severity.ERROR)
                .map(Diagnostic::code)
                .map(code -> code.equals("case-twin") ? "near-miss" : code)
                .toList());
    }

    private static InputFile repaired(InputFile file, List<Diagnostic> diagnostics, Repair repair) {
        Optional<SourceFile> source = Stream.concat(
                        diagnostics.stream().map(one -> one.at().file()),
                        repair.edits().stream().map(edit -> edit.at().file()))
                .filter(one -> one.name().equals(file.name()))
                .findFirst();
        return source.map(one -> new InputFile(
                        file.name(), Repair.apply(one, repair.edits()).getBytes(StandardCharsets.UTF_8)))
                .orElse(file);
    }

    private static Stream<DynamicTest> eachInFolders(BiConsumer<Folder, Diagnostic> check) {
        return Folders.all().stream()
                .flatMap(folder -> folder.diagnostics().stream()
                        .map(diagnostic -> DynamicTest.dynamicTest(
                                folder.name() + ", " + diagnostic.code(), () -> check.accept(folder, diagnostic))));
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

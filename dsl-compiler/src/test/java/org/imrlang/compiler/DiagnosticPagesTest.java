package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.Repair;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every diagnostic has a page, of the same form as all others, and what the page shows is true. */
class DiagnosticPagesTest {

    private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));
    private static final List<DiagnosticPage> ALL = DiagnosticPage.all();

    /** Said of others alone, of which the page need not show every one. */
    private static final String LAST_OF_MANY = "too-many-mistakes";

    /** What no readable text can show: the file that makes the mistake, by the code of the mistake. */
    private static final Map<String, byte[]> MADE_OF_BYTES = Map.of(
            "file-too-large",
            new byte[5 << 20],
            "line-too-long",
            ("treatment moss_tea \"moss tea (invented)\" in cups\nmoss_tea\n  note \"" + "a".repeat(20_000) + "\"\n")
                    .getBytes(StandardCharsets.UTF_8),
            LAST_OF_MANY,
            "moss_tea up to 0\n".repeat(10_001).getBytes(StandardCharsets.UTF_8),
            "not-utf8",
            "source handbook \"Handbuch für Moosbäder\"\n".getBytes(StandardCharsets.ISO_8859_1));

    private static final Pattern VERDICT = Pattern.compile("approv|\\bden(y|ied|ies|ial)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY =
            Pattern.compile("(?m)^- \\[`([a-z0-9-]+)`]\\(\\1\\.md\\)(?: \\(warning\\))?: \\S.*$");

    @Test
    void pagesAndDiagnosticsMatchOneToOne() {
        Set<String> diagnostics = MistakesTest.records().stream()
                .map(record -> record.getSimpleName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> pages =
                ALL.stream().map(page -> page.code().replace("-", "")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> without = new TreeSet<>(diagnostics);
        without.removeAll(pages);
        pages.removeAll(diagnostics);
        assertEquals(
                Set.of(),
                without,
                "diagnostics without a page: write docs/diagnostics/<code>.md in the form of the others, let "
                        + "-Dgolden=accept fill its text block, and give it a line in the README.md there");
        assertEquals(Set.of(), pages, "pages of what is no diagnostic any more: delete them");
    }

    @Test
    void theIndexListsEveryPageOnce() {
        List<String> listed = ENTRY.matcher(DiagnosticPage.read(DiagnosticPage.INDEX))
                .results()
                .map(entry -> entry.group(1))
                .sorted()
                .toList();
        assertEquals(
                ALL.stream().map(DiagnosticPage::code).sorted().toList(),
                listed,
                "docs/diagnostics/README.md has one line a page: - [`code`](code.md): what is wrong");
    }

    @Test
    void theWordsOfAVerdictDoNotOccur() {
        assertEquals(
                List.of(),
                Stream.concat(
                                ALL.stream(),
                                Stream.of(new DiagnosticPage(
                                        DiagnosticPage.INDEX, DiagnosticPage.read(DiagnosticPage.INDEX))))
                        .filter(page -> VERDICT.matcher(page.content()).find())
                        .map(DiagnosticPage::path)
                        .toList(),
                "whether a patient gets a treatment is decided by a physician: write of criteria that are met or not");
    }

    @TestFactory
    Stream<DynamicTest> aPageHasTheFormOfAllPages() {
        return ALL.stream()
                .map(page -> test(page, () -> {
                    assertTrue(
                            page.isWellFormed(!MADE_OF_BYTES.containsKey(page.code())),
                            page.place()
                                    + "the parts of a page are, with an empty line between them: # `code`; prose; ```imr wrong code (or "
                                    + "warns, and folder behind it); This is said of it:; ```text; Mended:; ```imr; and, if "
                                    + "need be, prose");
                    assertFalse(page.content().contains("\t"), page.place() + "blanks, not tabs");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatThePageSaysIsSaid() {
        return ALL.stream()
                .map(page -> test(page, () -> {
                    byte[] bytes = MADE_OF_BYTES.get(page.code());
                    List<InputFile> files =
                            bytes == null ? page.wrong().files() : List.of(new InputFile("guideline.imr", bytes));
                    Compilation compilation = Compiler.compile(files, false);
                    List<Diagnostic> said = compilation.diagnostics().stream()
                            .filter(diagnostic -> !page.code().equals(LAST_OF_MANY)
                                    || diagnostic.code().equals(LAST_OF_MANY))
                            .toList();
                    String printed = CaseFolder.printed(new Compilation(said, compilation.ruleset()));
                    assertEquals(
                            Set.of(page.code()),
                            said.stream().map(Diagnostic::code).collect(Collectors.toSet()),
                            page.place()
                                    + "a page shows its own mistake alone; take everything else out of its first block:\n"
                                    + printed);
                    if (ACCEPT) {
                        page.accept(printed);
                    } else {
                        assertEquals(
                                printed,
                                page.said(),
                                page.place() + "-Dgolden=accept takes what is printed; read it then");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsSaidOnceItIsMended() {
        return withBlocks(page -> assertEquals(
                "",
                CaseFolder.printed(Compiler.compile(page.mended().files(), false)),
                page.place() + "mend the second block"));
    }

    @TestFactory
    Stream<DynamicTest> aRepairEndsTheMistake() {
        return withBlocks(page -> {
            List<InputFile> files = page.wrong().files();
            List<Edit> edits = Compiler.compile(files, false).diagnostics().stream()
                    .map(Diagnostic::repair)
                    .flatMap(Optional::stream)
                    .flatMap(repair -> repair.edits().stream())
                    .toList();
            if (edits.isEmpty()) {
                return; // the mistake is for the author to judge
            }
            List<InputFile> repaired =
                    files.stream().map(file -> repaired(file, edits)).toList();
            List<String> left = Compiler.compile(repaired, false).diagnostics().stream()
                    .map(Diagnostic::code)
                    .toList();
            assertFalse(left.contains(page.code()), page.place() + "its own repair does not mend the first block");
        });
    }

    private static InputFile repaired(InputFile file, List<Edit> edits) {
        List<Edit> own = edits.stream()
                .filter(edit -> edit.at().file().name().equals(file.name()))
                .toList();
        return own.isEmpty()
                ? file
                : new InputFile(
                        file.name(), Repair.apply(own.get(0).at().file(), own).getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<DynamicTest> withBlocks(Consumer<DiagnosticPage> check) {
        return ALL.stream()
                .filter(page -> !MADE_OF_BYTES.containsKey(page.code()))
                .map(page -> test(page, () -> check.accept(page)));
    }

    private static DynamicTest test(DiagnosticPage page, Runnable check) {
        return DynamicTest.dynamicTest(page.code(), check::run);
    }
}

package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.CharacterDiagnostic;
import org.imrlang.compiler.diagnostic.CourseDiagnostic;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.diagnostic.MeaningDiagnostic;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.diagnostic.SizeDiagnostic;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;
import org.imrlang.compiler.diagnostic.TableDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.diagnostic.ValueDiagnostic;
import org.imrlang.compiler.source.TextLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds that every diagnostic is shown by a folder of {@link CasesTest}, and shows those that no readable file can. */
class MistakesTest {

    private static final String EXPECTED = "expected.diagnostics";
    private static final Pattern CODE = Pattern.compile("(?m)^[^ ].*?: (?:error|warning)\\[([a-z0-9-]+)]: ");
    private static final int MEGABYTE = 1 << 20;

    /** What no readable text file can show; each has a test of its own below. */
    private static final Set<Class<?>> MADE_OF_BYTES = Set.of(
            SizeDiagnostic.FileTooLarge.class,
            SizeDiagnostic.LineTooLong.class,
            SizeDiagnostic.TooManyMistakes.class,
            TextDiagnostic.NotUtf8.class);

    /** If this fails: write a folder whose guideline makes the mistake, and accept what is printed for it. */
    @Test
    void everyDiagnosticIsShownByAFolder() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path folder : CaseFolder.paths()) {
            if (Files.exists(folder.resolve(EXPECTED))) {
                Matcher codes = CODE.matcher(Files.readString(folder.resolve(EXPECTED)));
                while (codes.find()) {
                    shown.add(codes.group(1).replace("-", ""));
                }
            }
        }
        Set<String> unseen = new TreeSet<>();
        for (Class<?> record : records()) {
            if (!MADE_OF_BYTES.contains(record)
                    && !shown.contains(record.getSimpleName().toLowerCase(Locale.ROOT))) {
                unseen.add(record.getSimpleName());
            }
        }
        assertEquals(Set.of(), unseen, "diagnostics that no folder shows");
    }

    @Test
    void aDiagnosticImplementsOneOfTheKnownFamilies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/imrlang/compiler/diagnostic"))) {
            List<String> families = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Diagnostic.java") && !name.equals("Diagnostic.java"))
                    .sorted()
                    .toList();
            assertEquals(
                    List.of(
                            "CharacterDiagnostic.java",
                            "CourseDiagnostic.java",
                            "LimitDiagnostic.java",
                            "MeaningDiagnostic.java",
                            "NameDiagnostic.java",
                            "ScopeDiagnostic.java",
                            "SizeDiagnostic.java",
                            "SlipDiagnostic.java",
                            "TableDiagnostic.java",
                            "TextDiagnostic.java",
                            "ValueDiagnostic.java"),
                    families,
                    "tell this test of the new family");
        }
    }

    @Test
    void aFileOfFiveMegabytesIsRefusedUnread() {
        assertEquals(
                "guideline.imr:1:1: error[file-too-large]: "
                        + "this file is larger than 4 MB, the most that a guideline file may hold\n"
                        + "  help: split the guideline into several files\n",
                printed(parentheses(5)));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWhereTheyStand() {
        byte[] content = "CBT initial 4..6\nnote \"caf?\"\n".getBytes(StandardCharsets.ISO_8859_1);
        content[26] = (byte) 0xE9;
        assertEquals(
                "guideline.imr:2:10: error[not-utf8]: this file is not written in UTF-8; it stops being readable here\n"
                        + "    note \"caf\n"
                        + "             ^\n"
                        + "  help: save the file again with the encoding UTF-8\n",
                printed(content));
    }

    @Test
    void aLineMayBeAsLongAsTheLimitSaysAndNoLonger() {
        String start = "treatment moss_tea in cups\nmoss_tea\n  up to 6\n  note \"";
        String longest = start + "a".repeat(TextLimits.LINE - "  note \"\"".length()) + "\"";
        assertEquals(List.of(), codes(longest + "\n"));
        assertEquals(List.of(), codes(longest), "the last line need not end");
        assertEquals(List.of("line-too-long"), codes(longest + " \n"));
        assertEquals(List.of("line-too-long"), codes(longest + " "));
    }

    @Test
    void aNameMayBeAsLongAsTheLimitSaysAndNoLonger() {
        String longest = "a".repeat(TextLimits.NAME);
        assertEquals(List.of(), codes("treatment " + longest + "\n" + longest + " initial 4\n"));
        assertEquals(List.of("name-too-long"), codes("treatment b" + longest + "\nb" + longest + " initial 4\n"));
        assertEquals(List.of("name-too-long"), codes("b" + longest + " initial 4\n"), "also first on its line");
        assertEquals(
                List.of("name-too-long"),
                codes("fact f one of (a, b)\ntable CBT\n| f | initial _ |\n| b" + longest + " | 4 |\n"),
                "also in a table");
    }

    @Test
    void aNumberMayBeAsLongAsTheLimitSaysAndNoLonger() {
        String longest = "0." + "3".repeat(TextLimits.NUMBER - 2);
        String text = "treatment CBT\nfact pain number\nCBT initial 4 if pain > NUMBER\n";
        assertEquals(List.of(), codes(text.replace("NUMBER", longest)));
        assertEquals(List.of("number-too-long"), codes(text.replace("NUMBER", longest + "3")));
        assertEquals(List.of("number-too-long"), codes("CBT initial " + "9".repeat(TextLimits.NUMBER + 1) + "\n"));
    }

    @Test
    void ofMoreMistakesThanAreToldItIsSaidThatThereAreMore() {
        String start = "treatment moss_tea in cups\nmoss_tea\n  up to 6\n";
        String one = "  max 0 per year\n";
        List<String> told = codes(start + one.repeat(TextLimits.TOLD));
        assertEquals(TextLimits.TOLD, told.size());
        assertFalse(told.contains("too-many-mistakes"));
        List<String> more = codes(start + one.repeat(TextLimits.TOLD + 3));
        assertEquals(TextLimits.TOLD + 1, more.size());
        assertEquals("too-many-mistakes", more.get(TextLimits.TOLD));
    }

    @Test
    void aMegabyteOfParenthesesIsOneMistake() {
        assertEquals(List.of("nested-too-deep"), codes(parentheses(1)));
    }

    @Test
    void manyParenthesesWithinAConditionAreOneMistake() {
        String text = "fact a\nCBT initial 4..6 if " + "(".repeat(1000) + "a" + ")".repeat(1000) + "\n";
        assertEquals(List.of("nested-too-deep"), codes(text));
    }

    @Test
    void theOrderOfDefinitionsChangesNothing() {
        List<String> definitions = new ArrayList<>(List.of("define d0 as improved"));
        for (int number = 1; number <= 70; number++) {
            definitions.add("define d" + number + " as d" + (number - 1));
        }
        String rest = "treatment CBT\nfact improved\nCBT\n  initial 4..6 if d70\n";
        List<String> upwards = codes(rest + String.join("\n", definitions));
        Collections.reverse(definitions);
        assertEquals(codes(rest + String.join("\n", definitions)), upwards);
    }

    @Test
    void aLongChainOfDefinitionsIsRefusedNotSuffered() {
        StringBuilder text = new StringBuilder("treatment CBT\nfact improved\ndefine d0 as improved\n");
        for (int number = 1; number <= 20_000; number++) {
            text.append("define d")
                    .append(number)
                    .append(" as d")
                    .append(number - 1)
                    .append('\n');
        }
        text.append("CBT\n  initial 4..6 if d20000\n");
        text.append("case \"one\" request CBT 4 completed 0 given improved expect conforms\n");
        assertTrue(codes(text.toString()).contains("definitions-too-deep"));
    }

    @Test
    void unclosedParenthesesOfManyClausesAreNotNested() {
        String text = "fact a\n" + "CBT\n" + "  requires (a\n".repeat(70);
        assertFalse(codes(text).contains("nested-too-deep"));
    }

    @Test
    void strictnessMakesErrorsOfUndeclaredNames() {
        byte[] content = "CBT initial 4..6 if improved\n".getBytes(StandardCharsets.UTF_8);
        List<Diagnostic> diagnostics = Compiler.compile(List.of(new InputFile("guideline.imr", content)), true)
                .diagnostics();
        assertEquals(
                List.of("undeclared-treatment", "undeclared-fact"),
                diagnostics.stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .map(Diagnostic::code)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "CBT initial 4..6 the max 20 # misspelt-word",
                "CBT initial 4 to 6 # range-sign",
                "CBT initial 4..6 if improved) then max 20 # needless-word",
                "CBT initial 4..6 stop if improved # unexpected-text",
                "CBT initial 4..6 case \"one\" request CBT 4 sessions visits expect conforms # unexpected-text",
                "CBT initial 4..6 if improved case \"one\" request CBT 4 given improved yes no expect conforms "
                        + "# unexpected-text",
            })
    void whatIsLeftOverIsOneMistake(String text, String code) {
        assertEquals(List.of(code), errors(text));
    }

    private static List<String> errors(String text) {
        InputFile input = new InputFile("guideline.imr", text.getBytes(StandardCharsets.UTF_8));
        return Compiler.compile(List.of(input), false).diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(Diagnostic::code)
                .toList();
    }

    private static List<String> codes(String text) {
        return codes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(byte[] content) {
        return Compiler.compile(List.of(new InputFile("guideline.imr", content)), false).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    /** Lines of them, since one line may not be so long. */
    private static byte[] parentheses(int megabytes) {
        byte[] content = new byte[megabytes * MEGABYTE];
        Arrays.fill(content, (byte) '(');
        for (int end = 10_000; end < content.length; end += 10_000) {
            content[end] = '\n';
        }
        return content;
    }

    private static String printed(byte[] content) {
        return CaseFolder.printed(Compiler.compile(List.of(new InputFile("guideline.imr", content)), false));
    }

    /** The records of all diagnostics. */
    static List<Class<?>> records() {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> family : List.of(
                SizeDiagnostic.class,
                TextDiagnostic.class,
                SlipDiagnostic.class,
                CharacterDiagnostic.class,
                NameDiagnostic.class,
                ScopeDiagnostic.class,
                ValueDiagnostic.class,
                LimitDiagnostic.class,
                MeaningDiagnostic.class,
                CourseDiagnostic.class,
                TableDiagnostic.class)) {
            records.addAll(Arrays.asList(family.getPermittedSubclasses()));
        }
        assertTrue(records.size() > 30, "the sealed interfaces name their records");
        return records;
    }
}

package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.syntax.PrintedSyntax;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.SyntaxDifference;
import org.imrlang.compiler.syntax.SyntaxReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the reader makes of a text is what it makes of that tree's own text, and nothing that the text says is lost on
 * the way: another word in its place gives another tree.
 */
class PrintedSyntaxTest {

    private static final int RULESETS = Scale.rulesets(200);
    private static final int WORDS_OF_A_FILE = 30;
    private static final int WORDS_OF_A_DRAWN_FILE = 2;
    private static final int FEWEST_FILES = 60;

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```imr *$\n(.*?)^ *```");
    private static final Pattern WORD = Pattern.compile("//[^\n]*|(?<text>\"(?:\\\\.|[^\"\\\\])*\")"
            + "|(?<date>\\d{4}-\\d\\d-\\d\\d)|(?<number>\\d+(?:\\.\\d+)?)|(?<name>[A-Za-z]\\w*)");

    @TestFactory
    Stream<DynamicTest> whatIsWrittenComesBack() throws IOException {
        Map<String, String> texts = written();
        assertTrue(texts.size() >= FEWEST_FILES, "only " + texts.size() + " texts were found");
        return texts.entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(text.getKey(), () -> {
                    assertComesBack(text.getValue());
                    assertNothingIsLost(text.getValue(), new Draw(text.getKey().hashCode()), WORDS_OF_A_FILE);
                }));
    }

    @Test
    void whatIsDrawnComesBack() {
        for (long seed = 0; seed < RULESETS; seed++) {
            Draw draw = new Draw(~seed);
            for (DrawnFile file : RandomRuleset.draw(seed).files()) {
                assertComesBack(file.text());
                assertNothingIsLost(file.text(), draw, WORDS_OF_A_DRAWN_FILE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT requires a >= 3 \"a/b\"",
                "PT requires (a >= 3) \"a/b\"",
                "PT requires (b and a in 2..3) \"a/b\" contraindicated if (not a > 50%) \"c/d\"",
                "PT requires a >= 3 x \"a/b\"",
                "PT for all of (a) requires any of (b) contraindicated if none of (c)",
                "PT for (a and b) and c requires a and (b and c) requires a or (b or c) or d",
                "PT requires not (a and b) requires not not a requires not (not (a or b))",
                "PT requires at least 2 of (a and b, at most 1 of (c, d), exactly 1 of (not e))",
                "PT requires a in (b) requires a in 3 requires a in 2014-01-01 requires a in 1..2 weeks",
                "PT requires a = 3 \"mg/day\" requires a != 2014-01-01 requires a is not b requires a is not documented",
                "PT requires after a and before b",
                "PT requires not after a and (b before c or at least 6 weeks after d)",
                "PT requires a within 6 weeks of b and within 1 day after c and a less than 2 years before d",
                "PT requires weeks\n at least 2 weeks apart per a unless b\n at 2 per week",
                "PT note \"a \\\\ \\\"b\\\" // c\" cite a pages 3 cite b pages 3..4 evidence strong",
                "PT initial 4 \"a b\"\n then 1..2 \"unless\" more raised to 5 if a, lowered to 3 if b\n then continue",
                "PT initial 4 over 2 weeks at 2 per week for 3 weeks, then fading if a at 1 per day",
                "PT, CT otherwise\n then continue at 1 every 2 weeks over 3 months if a then continue if b",
                "PT max 3 a per month per b unless c max 4 within 2 months after started max 5 per 30 days max 6 per day",
                "PT not recommended\nPT not recommended unless a\nPT stop after 3..4 unless a until 2 days after b unless c",
                "limit a, b together max 3 per calendar year note \"a\" cite b note \"c\"",
                "guideline a effective use b authority c use d, e edition \"x\"",
                "guideline a \"b\" effective from 2014-01-01 until 2015-01-01 by injury date",
                "source a \"b\" url \"c\" pages 3 edition \"d\" section \"e\" topic \"f\"",
                "treatment a in \"mg/day\" code b \"c\", \"d\"\ntreatment e in weeks\nfact f number in \"g/h\" \"i/j\"",
                "treatment a in \"over\"\nfact date\nfact number number\nfact codes codes codes \"codes\"\nfact b percent",
                "fact a\ndate initial 4\nfact b\nnumber otherwise initial 3\ntreatment c\ncode initial 2",
                "define a \"b\" as (c) cite d pages 1..2\nprecedence e, f",
                "case \"\" request a 3 \"b/c\" at 2 per month over 3 years on 2014-01-01 completed unknown completed 03",
                "case \"a\" history 3 b of c on 2014-01-01 with d, e no, no f, g 50%, h (), i (\"j\"), k 2014-01-01, l m",
                "case \"a\" history none given a unknown, b yes, c 0.50 d injured on 2014-01-01 served on 2014-01-02",
                "case \"a\" expect conforms in part certify 3 possible 4 missing history, completed, part",
                "case \"a\" authorized 3 expect not addressed missing none\npart initial 4",
                "table a initial 4 if b\n| c | at _ | d |\n| e, f | - | - |\n| - | 1 per day for 3 days, then fading | g |",
                "table a\n| b | requires _ | requires c _ \"d\" | requires _ |\n| e | - | >= 3 | f |\n| g | h | - | i \"j\" |",
                "table a\n| b | then _ | _ |\n| c | continue | note \"|\" |\n| d | max 3 | not recommended |\n| e | 3 more | - |",
                "table a\n| b | max _ unless c | cite _ | max 3 per _ |\n| d | 1 per year | e | 2 days |\n| f | - | g | injury |",
                "table a\n| b |\n| c |"
            })
    void whatIsSeldomWrittenComesBack(String text) {
        assertComesBack(text);
        assertNothingIsLost(text, new Draw(0), Integer.MAX_VALUE);
    }

    private static void assertComesBack(String text) {
        FileSyntax tree = read(text).orElseThrow(() -> new AssertionError("not clean:\n" + text));
        String printed = PrintedSyntax.of(tree);
        FileSyntax again = read(printed).orElseThrow(() -> new AssertionError("its print is not clean:\n" + printed));
        SyntaxDifference.first(tree, again).ifPresent(difference -> {
            throw new AssertionError(difference + "\n---- of\n" + text + "\n---- printed as\n" + printed);
        });
        assertEquals(printed, PrintedSyntax.of(again));
    }

    /** Puts another word in the place of some, one at a time. */
    private static void assertNothingIsLost(String text, Draw draw, int words) {
        FileSyntax tree = read(text).orElseThrow();
        List<int[]> places = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (headsNothing(text, word.start())) {
                continue;
            }
            other(word).ifPresent(other -> {
                places.add(new int[] {word.start(), word.end()});
                others.add(other);
            });
        }
        for (int i = 0; i < Math.min(words, places.size()); i++) {
            int chosen = words < places.size() ? draw.from(0, places.size() - 1) : i;
            int[] place = places.get(chosen);
            String changed = text.substring(0, place[0]) + others.get(chosen) + text.substring(place[1]);
            Optional<FileSyntax> read = read(changed);
            assertFalse(
                    read.isPresent() && SyntaxDifference.first(tree, read.get()).isEmpty(),
                    () -> "nothing changed with " + others.get(chosen) + " in\n" + changed);
        }
    }

    /** Whether a word stands at the head of a table's column in which every row has {@code -}: no clause holds it. */
    private static boolean headsNothing(String text, int place) {
        int start = text.lastIndexOf('\n', place) + 1;
        List<String> lines = text.substring(start).lines().map(String::strip).toList();
        if (!lines.get(0).startsWith("|")) {
            return false;
        }
        int column = text.substring(start, place).split("\\|", -1).length - 1;
        List<String> cells = lines.stream()
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[column].strip())
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch("-"::equals);
    }

    /** Another word of its kind; of a reserved word, a name, which is mostly refused. */
    private static Optional<String> other(Matcher word) {
        if (word.group("text") != null) {
            return Optional.of(word.group().equals("\"other\"") ? "\"another\"" : "\"other\"");
        }
        if (word.group("date") != null) {
            return Optional.of(word.group().equals("1999-09-19") ? "1999-09-18" : "1999-09-19");
        }
        if (word.group("number") != null) {
            return Optional.of(word.group() + "1");
        }
        return Optional.ofNullable(word.group("name")).map(name -> name + "_x");
    }

    /** The tree of a text that the reader has nothing to say against. */
    private static Optional<FileSyntax> read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        FileSyntax tree = SyntaxReader.read(new SourceFile("read.imr", text), diagnostics);
        return tree.broken() || !diagnostics.sorted().isEmpty() ? Optional.empty() : Optional.of(tree);
    }

    /** The guidelines of the tests and of the pages, by their places. Those without errors can all be read. */
    private static Map<String, String> written() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files(Path.of("src/test/resources/corpus"), ".imr")) {
            texts.put(file.toString(), Files.readString(file));
        }
        for (Path file : files(Path.of("src/test/cases"), ".imr")) {
            String text = Files.readString(file);
            if (Files.notExists(file.resolveSibling("expected.diagnostics"))
                    || read(text).isPresent()) {
                texts.put(file.toString(), text);
            }
        }
        List<Path> pages = new ArrayList<>(List.of(Path.of("../README.md")));
        pages.addAll(files(Path.of("../docs"), ".md"));
        for (Path page : pages) {
            String text = Files.readString(page);
            Matcher block = BLOCK.matcher(text);
            while (block.find()) {
                long line = text.substring(0, block.start()).lines().count() + 1;
                texts.put(page.normalize() + ":" + line, block.group(1));
            }
        }
        return texts;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.Repair;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.junit.jupiter.api.Test;

/**
 * Certain repairs go into the files, in rounds, and only where they do good. Guidelines show it as far as theirs go; what
 * may happen with any set of repairs is shown by words that are mistakes.
 */
class CertainRepairsTest {

    private static final String GUIDELINE = """
            treatment humming "humming (invented)" in sessions
            fact relief percent
            humming
              initial 4
              then 2 more if relief >= 40
              then 3 more if relief >= 60
            """;

    /** In the invented texts: `a>b` is a mistake whose certain repair writes b; `!x` is one without a repair. */
    private static final Pattern WRONG = Pattern.compile("(\\S)>(\\S*)|!(\\S)");

    private static final Predicate<String> ANY = name -> true;

    private record Wrong(Span at, String word, Optional<Repair> repair) implements Diagnostic {
        @Override
        public String message() {
            return word + " is wrong";
        }

        @Override
        public String code() {
            return word;
        }
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InputFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static List<Diagnostic> wrong(List<InputFile> files) {
        List<Diagnostic> wrong = new ArrayList<>();
        for (InputFile file : files) {
            SourceFile source = new SourceFile(file.name(), text(file));
            Matcher found = WRONG.matcher(source.text());
            while (found.find()) {
                Span at = new Span(source, found.start(), found.end());
                wrong.add(
                        found.group(3) != null
                                ? new Wrong(at, found.group(3), Optional.empty())
                                : new Wrong(at, found.group(1), Optional.of(Repair.certain(at, found.group(2)))));
            }
        }
        return wrong;
    }

    private static List<String> repaired(String... texts) {
        List<InputFile> files = new ArrayList<>();
        for (String text : texts) {
            files.add(file("file" + files.size(), text));
        }
        return new Repairs(ANY, CertainRepairsTest::wrong, CertainRepairsTest::wrong)
                .changed(files).stream()
                        .map(changed ->
                                changed.after().name() + ": " + text(changed.after()) + " (" + changed.mistakes() + ")")
                        .toList();
    }

    @Test
    void aGuidelineIsRepaired() {
        Repairs.Repaired repaired = Repairs.repair(List.of(file("a.imr", GUIDELINE)), ANY, false);
        assertEquals(List.of(), repaired.remaining().diagnostics());
        assertEquals(1, repaired.changed().size());
        assertEquals(2, repaired.changed().get(0).mistakes());
        assertEquals(
                GUIDELINE.replace("0\n", "0%\n"), text(repaired.changed().get(0).after()));
    }

    @Test
    void allElseStaysAsItIsToTheByte() {
        String odd = "\uFEFF" + GUIDELINE.replace("\n", "  \r\n").replace("  then", "\tthen") + "\n\r\n// caf\u00E9";
        Repairs.Repaired repaired = Repairs.repair(List.of(file("a.imr", odd)), ANY, false);
        assertArrayEquals(
                odd.replace("0  \r", "0%  \r").getBytes(StandardCharsets.UTF_8),
                repaired.changed().get(0).after().content());
    }

    @Test
    void aGoodFileAndOneThatCannotBeReadAreLeftAlone() {
        byte[] latin = "// caf\u00E9".getBytes(StandardCharsets.ISO_8859_1);
        List<InputFile> files = List.of(file("a.imr", GUIDELINE.replace("0\n", "0%\n")), new InputFile("b.imr", latin));
        assertEquals(List.of(), Repairs.repair(files, ANY, false).changed());
    }

    @Test
    void filesWithoutRepairsAreTheSame() {
        InputFile good = file("b.imr", "treatment gargling in sessions\n");
        Repairs.Repaired repaired = Repairs.repair(List.of(file("a.imr", GUIDELINE), good), ANY, false);
        assertEquals(
                List.of("a.imr"),
                repaired.changed().stream()
                        .map(changed -> changed.after().name())
                        .toList());
        assertEquals(GUIDELINE, text(repaired.changed().get(0).before()));
    }

    @Test
    void aFileThatMayNotBeChangedIsLeftAlone() {
        Repairs.Repaired repaired = Repairs.repair(List.of(file("a.imr", GUIDELINE)), name -> false, false);
        assertEquals(List.of(), repaired.changed());
        assertEquals(
                2,
                repaired.remaining().diagnostics().stream()
                        .filter(Repairs::isCertain)
                        .count());
    }

    @Test
    void aRepairMayBringToLightAnotherOne() {
        assertEquals(List.of("file0: c d (2)"), repaired("a>b>c d"));
    }

    @Test
    void aRepairThatBringsAnotherMistakeIsNotMade() {
        assertEquals(List.of(), repaired("a>!x"));
        assertEquals(List.of("file0: a>!x c (1)"), repaired("a>!x b>c"));
    }

    @Test
    void aRepairThatBringsTheSameMistakeIsNotMade() {
        assertEquals(List.of(), repaired("a>!a"));
    }

    @Test
    void harmInOneFileKeepsNoOtherFromBeingRepaired() {
        assertEquals(List.of("file1: c (1)"), repaired("a>!x", "b>c", "d"));
    }

    @Test
    void repairsThatWantEachOtherBackComeToAnEnd() {
        Repairs back = new Repairs(ANY, CertainRepairsTest::swapped, CertainRepairsTest::swapped);
        assertEquals(List.of(), back.changed(List.of(file("a", "x"))));
    }

    private static List<Diagnostic> swapped(List<InputFile> files) {
        SourceFile source = new SourceFile("a", text(files.get(0)));
        Span all = new Span(source, 0, 1);
        return List.of(new Wrong(
                all, "swapped", Optional.of(Repair.certain(all, source.text().equals("x") ? "y" : "x"))));
    }

    @Test
    void ofRepairsThatTouchTheSecondWaits() {
        Repairs both = new Repairs(ANY, CertainRepairsTest::touching, CertainRepairsTest::touching);
        Repairs.Changed changed = both.changed(List.of(file("a", "xy"))).get(0);
        assertEquals("1", text(changed.after()));
        assertEquals(1, changed.mistakes());
    }

    /** Two mistakes side by side: the first repair takes both letters away, so that the second has nothing to do. */
    private static List<Diagnostic> touching(List<InputFile> files) {
        SourceFile source = new SourceFile("a", text(files.get(0)));
        if (!source.text().contains("y")) {
            return List.of();
        }
        Span whole = new Span(source, 0, source.text().length());
        Span last = new Span(source, source.text().length() - 1, source.text().length());
        return List.of(
                new Wrong(whole, "first", Optional.of(Repair.certain(whole, "1"))),
                new Wrong(last, "second", Optional.of(Repair.certain(last, "2"))));
    }

    @Test
    void whatIsOnlyProposedIsLeftToTheAuthor() {
        Repairs proposing = new Repairs(ANY, CertainRepairsTest::proposed, CertainRepairsTest::proposed);
        assertEquals(List.of(), proposing.changed(List.of(file("a", "x"))));
    }

    private static List<Diagnostic> proposed(List<InputFile> files) {
        SourceFile source = new SourceFile("a", text(files.get(0)));
        Span all = new Span(source, 0, source.text().length());
        return List.of(new Wrong(all, "x", Optional.of(new Repair(List.of(new Edit(all, "y")), false))));
    }

    @Test
    void whatWasHiddenByErrorsElsewhereIsNoHarm() {
        // The checks of the meaning look only once all else is right: what they find then was there before.
        Repairs hiding = new Repairs(ANY, CertainRepairsTest::wrong, files -> {
            List<Diagnostic> found = wrong(files);
            return found.isEmpty() ? wrong(List.of(file(files.get(0).name(), "!z"))) : found;
        });
        assertEquals("b", text(hiding.changed(List.of(file("a", "a>b"))).get(0).after()));
    }
}

package org.imrlang.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRulesetsTest {

    private static final String GUIDELINE = """
            guideline invented
              authority MTUS

            fact better "it is better"

            treatment tickling in visits

            tickling
              initial 3..6
              then max 12 if better
            """;

    @TempDir
    Path temporary;

    private Path folder;
    private KeptRulesets kept;

    @BeforeEach
    void open() {
        folder = temporary.resolve("not/there/yet");
        kept = KeptRulesets.in(folder, "this build");
    }

    private static List<InputFile> files(String name, String text) {
        return List.of(new InputFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static CheckedRuleset compiled(List<InputFile> files) {
        return Compiler.compile(files, false).ruleset().orElseThrow();
    }

    private static Determination decided(CheckedRuleset ruleset) {
        return Interpreter.of(ruleset)
                .determine(Request.of(
                                "tickling",
                                Course.UNSTATED.toBuilder()
                                        .quantity(9)
                                        .completed(6)
                                        .build())
                        .build());
    }

    private Path only() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.toList();
            assertEquals(1, found.size(), found::toString);
            return found.get(0);
        }
    }

    @Test
    void whatWasKeptDecidesTheSame() throws IOException {
        List<InputFile> files = files("invented.imr", GUIDELINE);
        assertTrue(kept.find(files).isEmpty());
        CheckedRuleset compiled = compiled(files);
        kept.keep(files, compiled);
        CheckedRuleset found = kept.find(files).orElseThrow();
        assertEquals(decided(compiled), decided(found));
        assertEquals(decided(compiled).findings(), decided(found).findings());
        assertEquals(decided(compiled).rationale(), decided(found).rationale());
        only();
    }

    @Test
    void anotherTextNameMakerOrOrderFindsNothing() {
        List<InputFile> files = files("invented.imr", GUIDELINE);
        kept.keep(files, compiled(files));
        assertTrue(
                kept.find(files("invented.imr", GUIDELINE.replace("12", "13"))).isEmpty());
        assertTrue(kept.find(files("invented.imr", GUIDELINE + "\n")).isEmpty());
        assertTrue(kept.find(files("other.imr", GUIDELINE)).isEmpty());
        assertTrue(kept.find(List.of()).isEmpty());
        assertTrue(kept.find(List.of(files.get(0), files.get(0))).isEmpty());
        assertTrue(KeptRulesets.in(folder, "another build").find(files).isEmpty());
        assertTrue(kept.find(files).isPresent());
    }

    @Test
    void whereOneThingEndsAndTheNextBeginsIsPartOfIt() {
        List<InputFile> files = List.of(new InputFile("a", new byte[] {'b', 'c'}), new InputFile("d", new byte[0]));
        List<InputFile> shifted = List.of(new InputFile("a", new byte[] {'b'}), new InputFile("cd", new byte[0]));
        kept.keep(files, compiled(files("invented.imr", GUIDELINE)));
        assertTrue(kept.find(files).isPresent());
        assertTrue(kept.find(shifted).isEmpty());
    }

    @Test
    void anEditedRulesetTakesThePlaceOfTheOldOne() throws IOException {
        List<InputFile> files = files("invented.imr", GUIDELINE);
        List<InputFile> edited = files("invented.imr", GUIDELINE.replace("max 12", "max 7"));
        kept.keep(files, compiled(files));
        kept.keep(edited, compiled(edited));
        only();
        assertTrue(kept.find(files).isEmpty());
        assertEquals(
                decided(compiled(edited)).certified(),
                decided(kept.find(edited).orElseThrow()).certified());
    }

    @Test
    void neverMoreThanABoundedNumberIsKept() throws IOException {
        CheckedRuleset ruleset = compiled(files("invented.imr", GUIDELINE));
        for (int i = 0; i < 300; i++) {
            kept.keep(files("invented" + i + ".imr", GUIDELINE), ruleset);
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertTrue(all.count() <= 64);
        }
    }

    @Test
    void aDamagedFileIsNotRead() throws IOException {
        List<InputFile> files = files("invented.imr", GUIDELINE);
        kept.keep(files, compiled(files));
        Path place = only();
        byte[] whole = Files.readAllBytes(place);
        for (int length = 0; length < whole.length; length++) {
            Files.write(place, Arrays.copyOf(whole, length));
            assertTrue(kept.find(files).isEmpty(), "cut off after " + length + " bytes");
        }
        Files.write(place, Arrays.copyOf(whole, whole.length + 1));
        assertTrue(kept.find(files).isEmpty(), "something follows");
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(place, damaged);
            assertTrue(kept.find(files).isEmpty(), "damaged at " + at);
        }
        kept.keep(files, compiled(files));
        assertArrayEquals(whole, Files.readAllBytes(place), "it is kept anew");
    }

    @Test
    void whereNothingCanBeKeptNothingHappens() throws IOException {
        Path occupied = temporary.resolve("occupied");
        Files.writeString(occupied, "a file");
        KeptRulesets nowhere = KeptRulesets.in(occupied, "this build");
        List<InputFile> files = files("invented.imr", GUIDELINE);
        nowhere.keep(files, compiled(files));
        assertTrue(nowhere.find(files).isEmpty());
        assertEquals("a file", Files.readString(occupied));

        kept.keep(files, compiled(files));
        Path place = only();
        Files.delete(place);
        Files.createDirectory(place);
        Files.writeString(place.resolve("something"), "in the way");
        kept.keep(files, compiled(files));
        assertTrue(kept.find(files).isEmpty());
        assertEquals(place, only());
    }

    @Test
    void largeRulesetsAreNotKept() {
        String comment = "# " + "x".repeat(KeptRulesets.MOST_BYTES) + "\n";
        List<InputFile> files = files("invented.imr", GUIDELINE + comment);
        kept.keep(files, compiled(files("invented.imr", GUIDELINE)));
        assertFalse(Files.exists(folder));
        assertTrue(kept.find(files).isEmpty());
    }

    @Test
    void whoReadsWhileAnotherWritesGetsAWholeOneOrNone() {
        List<InputFile> files = files("invented.imr", GUIDELINE);
        CheckedRuleset ruleset = compiled(files);
        Determination expected = decided(ruleset);
        AtomicInteger found = new AtomicInteger();
        IntStream.range(0, 200).parallel().forEach(i -> {
            KeptRulesets shared = KeptRulesets.in(folder, "this build");
            if (i % 4 == 0) {
                shared.keep(files, ruleset);
            }
            shared.find(files).ifPresent(one -> {
                found.incrementAndGet();
                assertEquals(expected, decided(one));
            });
        });
        assertTrue(found.get() > 0);
    }
}

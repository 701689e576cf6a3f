package org.imrlang.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.property.DrawnFiles;
import org.junit.jupiter.api.Test;

/** Bytes are what they are taken for, and the laws can be broken. */
class InputsTest {

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(UTF_8));
    }

    @Test
    void bytesAreFiles() {
        assertEquals(List.of(file("fuzzed.imr", "")), FuzzedFiles.of(new byte[0]));
        assertEquals(
                List.of(file("a.imr", "fact a\n"), file("b.imr", "fact b")),
                FuzzedFiles.of("// file a.imr\nfact a\n// file b.imr\nfact b".getBytes(UTF_8)));
        assertEquals(
                List.of(file("a.imr", "x\n// file a.imr\ny"), file("fuzzed.imr", "ü\n")),
                FuzzedFiles.of("ü\n// file a.imr\nx\n// file a.imr\ny".getBytes(UTF_8)));
    }

    @Test
    void filesComeBackFromTheirBytes() {
        List<InputFile> files = DrawnFiles.draw(7, 0).files();
        assertEquals(
                files.stream().map(InputFile::name).sorted().toList(),
                FuzzedFiles.of(FuzzedFiles.bytes(files)).stream()
                        .map(InputFile::name)
                        .toList());
        InputFile noText = new InputFile("a.imr", new byte[] {(byte) 0xFF, '\n'});
        assertArrayEquals(
                noText.content(),
                FuzzedFiles.of(FuzzedFiles.bytes(List.of(noText))).get(0).content());
    }

    @Test
    void aByteIsAChoice() {
        Random chance = new BytesAsChance(new byte[] {0, 0, 5, (byte) 200});
        assertEquals(5, chance.nextInt(10));
        assertEquals(200, chance.nextInt(256));
        assertEquals(new Random(0).nextInt(10), chance.nextInt(10), "the seed goes on");
    }

    @Test
    void anotherByteDrawsAnotherRuleset() {
        byte[] choices = new byte[500];
        new Random(3).nextBytes(choices);
        List<InputFile> drawn = DrawnFiles.draw(new BytesAsChance(choices), 1).files();
        assertEquals(drawn, DrawnFiles.draw(new BytesAsChance(choices), 1).files());
        choices[2]++;
        assertNotEquals(drawn, DrawnFiles.draw(new BytesAsChance(choices), 1).files());
    }

    @Test
    void wordsAreWrittenAsDictionariesHaveThem() {
        assertEquals("\"a\\\"\\\\\\x0A\\xEF\\xBB\\xBF\"", Prepare.entry("a\"\\\n\uFEFF"));
        assertTrue(Target.COMPILE.words().contains("otherwise"), "the words of the grammar");
        assertTrue(Target.JSON.words().contains("\"humming\""), "the words of the invented rules");
    }

    /** Each target is told by its own class: two of one class would try the same twice. */
    @Test
    void eachTargetHasAnEntryThatAFuzzerFinds() throws ReflectiveOperationException {
        for (Target target : Target.values()) {
            assertEquals(
                    void.class,
                    target.entry().getMethod("fuzzerTestOneInput", byte[].class).getReturnType());
        }
        assertEquals(
                Target.values().length,
                List.of(Target.values()).stream().map(Target::entry).distinct().count());
    }

    @Test
    void aStreamDripsAllOfItsBytes() throws IOException {
        byte[] bytes = new byte[1_000];
        new Random(1).nextBytes(bytes);
        assertArrayEquals(bytes, new Dripping(bytes).readAllBytes());
        assertTrue(new Dripping(bytes).read(new byte[100], 0, 100) < 100, "a few at a time");
    }

    @Test
    void aRefusalWithoutAMistakeIsAFinding() {
        assertThrows(AssertionError.class, () -> Read.wrong(List.of()));
        assertThrows(AssertionError.class, () -> Read.wrong(List.of(" ")));
    }
}

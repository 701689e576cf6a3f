package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.property.DrawnFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same texts give the same Java: whatever the locale, the time zone, the order of the files, and where they stand. */
class SameBytesTest {

    private static final int RULESETS = 10;
    private static final Pattern HASH = Pattern.compile("comments = \"sha256 ([0-9a-f]{64})\"");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void inEveryLocaleZoneOrderAndPath() {
        List<String> locales =
                List.of("en-US", "tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva");
        List<String> zones = List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Etc/GMT+12");
        for (int seed = 0; seed < RULESETS; seed++) {
            List<InputFile> files = DrawnFiles.draw(seed, 0).files();
            Locale.setDefault(Locale.US);
            List<JavaFile> expected = generated(files);
            for (int i = 0; i < locales.size(); i++) {
                Locale.setDefault(Locale.forLanguageTag(locales.get(i)));
                TimeZone.setDefault(TimeZone.getTimeZone(zones.get(i)));
                String path = "elsewhere" + i + "/İI/";
                List<InputFile> others = new ArrayList<>(files.stream()
                        .map(file -> new InputFile(path + file.name(), file.content()))
                        .toList());
                Collections.shuffle(others, new Random(i));
                assertEquals(expected, generated(others), "seed " + seed + ", " + locales.get(i));
            }
        }
    }

    @Test
    void whateverEndsTheLines() {
        List<InputFile> files = DrawnFiles.draw(3, 0).files();
        List<String> expected = hashes(generated(files));
        List<InputFile> windows = files.stream()
                .map(file -> new InputFile(
                        file.name(),
                        new String(file.content(), StandardCharsets.UTF_8)
                                .replace("\n", "\r\n")
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertFalse(expected.isEmpty());
        assertEquals(generated(files), generated(windows));
    }

    private static final String HUMMING = "treatment humming\nhumming\n  initial 4\n";
    private static final String WHISTLING =
            "guideline w\n  use humming\ntreatment whistling\nwhistling\n  initial 4 // as usual\n";

    /** The hash of one text is what anybody can compute of its file; of a text that a class is not made of, it knows nothing. */
    @Test
    void theHashIsThatOfTheTextsThatAClassIsMadeOf() {
        List<JavaFile> files = generated(List.of(file("humming.imr", HUMMING), file("w.imr", WHISTLING)));
        assertEquals("2e939286be13adcd", hash(files, "HummingRequest.java").substring(0, 16));
        List<JavaFile> edited = generated(
                List.of(file("humming.imr", HUMMING), file("w.imr", WHISTLING.replace("as usual", "remark"))));
        assertEquals(hash(files, "HummingRequest.java"), hash(edited, "HummingRequest.java"));
        assertNotEquals(hash(files, "WhistlingRequest.java"), hash(edited, "WhistlingRequest.java"));
        assertNotEquals(hash(files, "Ruleset.java"), hash(edited, "Ruleset.java"));
        assertEquals(
                Fingerprint.of(Stream.of(HUMMING, WHISTLING)
                                .map(Fingerprint::of)
                                .sorted()
                                .reduce((one, other) -> one + "\n" + other)
                                .orElseThrow()
                        + "\n"),
                hash(files, "Ruleset.java"));
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(List<JavaFile> files, String name) {
        return hashes(files.stream()
                        .filter(file -> file.path().endsWith("/" + name))
                        .toList())
                .get(0);
    }

    private static List<String> hashes(List<JavaFile> files) {
        List<String> hashes = new ArrayList<>();
        for (JavaFile file : files) {
            Matcher hash = HASH.matcher(file.text());
            assertTrue(hash.find(), file.path());
            hashes.add(hash.group(1));
        }
        return hashes;
    }

    private static List<JavaFile> generated(List<InputFile> files) {
        Compilation compilation = Compiler.compile(files, false);
        return JavaGenerator.generate(
                compilation.ruleset().orElseThrow(() -> new AssertionError(compilation.diagnostics())), "same");
    }
}

package org.imrlang.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.source.SourceFile;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void wordsNamesNumbersTextsAndCommentsAreToldApart() {
        assertEquals(
                List.of(
                        "COMMENT // 4 hums",
                        "WORD treatment",
                        "NAME humming",
                        "TEXT \"to \\\"hum\\\" 𝄞\"",
                        "WORD in",
                        "OTHER_NAME hums",
                        "NAME humming",
                        "WORD for",
                        "NAME loud",
                        "WORD initial",
                        "NUMBER 4",
                        "NUMBER 6",
                        "OTHER_NAME hums",
                        "WORD per",
                        "WORD week",
                        "WORD if",
                        "WORD request_date",
                        "NUMBER 2014-01-01"),
                pieces("""
                        // 4 hums
                        treatment humming "to \\"hum\\" 𝄞" in hums
                        humming for loud
                          initial 4..6 hums per week if request_date > 2014-01-01
                        """));
    }

    @Test
    void aNameIsWhatItsPlaceMakesOfIt() {
        assertEquals(
                List.of(
                        "WORD guideline",
                        "GUIDELINE hums",
                        "WORD authority",
                        "OTHER_NAME ODG",
                        "WORD use",
                        "GUIDELINE tunes"),
                pieces("guideline hums authority ODG use tunes"));
        assertEquals(
                List.of("WORD fact", "NAME key", "WORD one", "WORD of", "OTHER_NAME major", "OTHER_NAME key"),
                pieces("fact key one of (major, key)"));
        assertEquals(
                List.of("NAME hum", "WORD for", "NAME key", "WORD is", "OTHER_NAME key", "WORD initial", "NUMBER 1"),
                pieces("hum for key is key initial 1"));
        assertEquals(
                List.of(
                        "NAME hum",
                        "WORD initial",
                        "NUMBER 1",
                        "WORD evidence",
                        "OTHER_NAME strong",
                        "WORD cite",
                        "NAME strong"),
                pieces("hum initial 1 evidence strong cite strong"));
    }

    @Test
    void wordsThatMayBeNamesAreWhatTheyAreThere() {
        assertEquals(List.of("WORD fact", "NAME date", "WORD date"), pieces("fact date date"));
        assertEquals(
                List.of("WORD guideline", "GUIDELINE a", "WORD effective", "WORD by", "WORD injury", "WORD date"),
                pieces("guideline a effective by injury date"));
    }

    @Test
    void theCellsOfATableAreSeenToo() {
        assertEquals(
                List.of(
                        "WORD table",
                        "NAME hum",
                        "NAME key",
                        "WORD initial",
                        "WORD then",
                        "WORD max",
                        "WORD if",
                        "NAME loud",
                        "OTHER_NAME major",
                        "NUMBER 1",
                        "OTHER_NAME minor",
                        "OTHER_NAME flat",
                        "NUMBER 2",
                        "NUMBER 3",
                        "OTHER_NAME hums"),
                pieces("""
                        table hum
                          | key         | initial _ | then max _ if loud |
                          | major       | 1         | -                  |
                          | minor, flat | 2         | 3 hums             |
                        """));
    }

    @Test
    void piecesFollowEachOtherInOneLineEach() throws IOException {
        int seen = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
            for (Path path : files.filter(one -> one.toString().endsWith(".imr"))
                    .sorted()
                    .toList()) {
                SourceFile file =
                        new SourceFile(path.toString(), Files.readString(path).replace("\uFEFF", ""));
                int end = 0;
                for (Piece piece : Pieces.of(file)) {
                    assertTrue(piece.at().start() >= end, () -> path + " " + piece);
                    end = piece.at().end();
                    assertEquals(piece.at().line(), file.line(end - 1), () -> path + " " + piece);
                    seen++;
                }
            }
        }
        assertTrue(seen > 1000);
    }

    private static List<String> pieces(String text) {
        return Pieces.of(new SourceFile("a.imr", text)).stream()
                .map(piece -> piece.kind() + " " + piece.at().text())
                .toList();
    }
}

package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.format.Formatted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutateCasesTest {

    private static final String WALKING = """
            treatment walking in sessions

            walking
              initial 4..6

            case "a trial"
              request walking 7 sessions
              completed 0
              expect conforms in part certify 6
            """;

    private static final String UNTRIED = WALKING.replace("certify 6", "");

    @TempDir
    private Path folder;

    private Path guideline(String text) throws IOException {
        return Files.writeString(folder.resolve("walking.imr"), text);
    }

    @Test
    void aChangeThatNoCaseNoticesIsShownWithACaseThatWould() throws IOException {
        Path file = guideline(UNTRIED);
        assertEquals(
                new Said(
                        Exit.WRONG,
                        file + ":4:14: `6` → `5` is noticed by no case\n"
                                + "    initial 4..6\n"
                                + "this case would notice it (" + file + "):\n"
                                + "    case \"walking, the trial: 6 sessions\"\n"
                                + "      request walking 6 sessions\n"
                                + "      completed 0\n"
                                + "      expect conforms certify 6\n"
                                + "\n"
                                + "3 changes: 2 noticed (1 of these refused as errors), 1 survives, 0 make no difference,"
                                + " 0 undecided\n",
                        ""),
                Said.by("test", "--mutate", file));
    }

    @Test
    void whereNothingSurvivesAllIsFine() throws IOException {
        Said said = Said.by("test", "--mutate", guideline(WALKING));
        assertEquals(Exit.FINE, said.exit());
        assertEquals(
                "3 changes: 3 noticed (1 of these refused as errors), 0 survive, 0 make no difference, 0 undecided\n",
                said.out());
    }

    @Test
    void asJson() throws IOException {
        Said said = Said.by("test", "--mutate", "--format", "json", guideline(UNTRIED));
        assertEquals(Exit.WRONG, said.exit());
        assertTrue(said.out().contains("\"survive\" : 1"), said.out());
        assertTrue(said.out().contains("\"case\" : \"walking, the trial: 6 sessions\""), said.out());
    }

    @Test
    void aChangeWithoutEffectIsListedWhereThatIsAskedFor() throws IOException {
        Path file = guideline(WALKING.replace("  initial 4..6\n", "  initial 4..6\n  max 9 per request\n"));
        Said said = Said.by("test", "--mutate", "--verbose", file);
        assertTrue(
                said.out()
                        .contains(file
                                + ":5:3: without `max 9 per request` makes no difference: something else decides as much,"
                                + " for every value that the text tells apart\n"),
                said.out());
    }

    @Test
    void casesHaveToPassFirst() throws IOException {
        Said said = Said.by("test", "--mutate", guideline(WALKING.replace("certify 6", "certify 5")));
        assertEquals(Exit.WRONG, said.exit());
        assertTrue(said.out().contains("0 cases pass, 1 fails\n"), said.out());
        assertEquals("the guidelines were not changed: their cases have to pass first\n", said.err());
    }

    @Test
    void theProposedCasesAreWrittenForReviewAsFormatLaysOut() throws IOException {
        Path file = folder.resolve("proposed.txt");
        Said said = Said.by("test", "--mutate", "--write", file, guideline(UNTRIED));
        assertEquals("wrote 1 case for review: " + file + "\n", said.err());
        String written = Files.readString(file);
        assertTrue(
                written.contains("// notices `6` → `5` in " + folder.resolve("walking.imr") + ", line 4\ncase "),
                written);
        Formatted formatted = Compiler.format(new InputFile("proposed", written.getBytes(StandardCharsets.UTF_8)));
        assertEquals(new Formatted.Text(written), formatted);
        Said again = Said.by("test", "--mutate", "--write", file, folder.resolve("walking.imr"));
        assertEquals(Exit.UNREADABLE, again.exit());
        assertTrue(again.err().contains("is there already"), again.err());
    }

    @Test
    void noFileOfARulesetIsWritten() throws IOException {
        Path file = folder.resolve("proposed.IMR");
        Said said = Said.by("test", "--mutate", "--write", file, guideline(UNTRIED));
        assertEquals(Exit.UNREADABLE, said.exit());
        assertTrue(said.err().contains("would become part of a ruleset"), said.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void nothingIsWrittenWhereNothingIsProposed() throws IOException {
        Path file = folder.resolve("proposed.txt");
        Said said = Said.by("test", "--mutate", "--write", file, guideline(WALKING));
        assertEquals("there is no case to propose, so " + file + " was not written\n", said.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void whatBelongsToMutateIsNothingWithoutIt() throws IOException {
        Said said = Said.by("test", "--verbose", guideline(WALKING));
        assertEquals(Exit.UNREADABLE, said.exit());
        assertTrue(said.err().contains("--verbose belongs to --mutate"), said.err());
    }
}

package org.imrlang.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {

    private static final List<String> NOTES = List.of("a line", "two\nlines\r\n", "a \\n that is none", "", "é ");

    @TempDir
    Path base;

    private Path result;
    private Path place;

    @BeforeEach
    void makeAResult() throws IOException {
        result = Files.writeString(base.resolve("a result.txt"), "made");
        place = base.resolve("kept/stamp");
    }

    private Stamp stamp() throws IOException {
        return Stamp.of("origin", base, List.of(result, base.resolve("not there")), NOTES);
    }

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        stamp().write(place);
        assertEquals(Optional.of(stamp()), Stamp.read(place));
        assertEquals(NOTES, Stamp.read(place).orElseThrow().notes());
        assertEquals(List.of(result), stamp().files(base));
    }

    @Test
    void itHoldsUntilAResultIsEditedDeletedOrReplaced() throws IOException {
        Stamp stamp = stamp();
        assertTrue(stamp.stands(base));
        Files.writeString(result, "mad");
        assertFalse(stamp.stands(base));
        Files.delete(result);
        assertFalse(stamp.stands(base));
        Files.createDirectory(result);
        assertFalse(stamp.stands(base));
        Files.delete(result);
        Files.writeString(result, "made");
        assertTrue(stamp.stands(base));
    }

    @Test
    void aLinkToTheSameIsNotTheSame() throws IOException {
        Stamp stamp = stamp();
        Path elsewhere = Files.move(result, base.resolve("elsewhere"));
        Files.createSymbolicLink(result, elsewhere);
        assertFalse(stamp.stands(base));
    }

    @Test
    void aFileWhereNoneMayStandIsSeen() throws IOException {
        Stamp stamp = stamp();
        Files.writeString(base.resolve("not there"), "half a fi");
        assertFalse(stamp.stands(base));
    }

    @Test
    void cutAnywhereItIsNone() throws IOException {
        stamp().write(place);
        byte[] whole = Files.readAllBytes(place);
        for (int length = 0; length < whole.length; length++) {
            Files.write(place, Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), Stamp.read(place), "cut after " + length + " bytes");
        }
    }

    @Test
    void withAnyByteChangedItIsNone() throws IOException {
        stamp().write(place);
        byte[] whole = Files.readAllBytes(place);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(place, changed);
            assertEquals(Optional.empty(), Stamp.read(place), "changed byte " + at);
        }
    }

    @Test
    void whereThereIsNoneOrAFolderThereIsNone() throws IOException {
        assertEquals(Optional.empty(), Stamp.read(place));
        Files.createDirectories(place);
        assertEquals(Optional.empty(), Stamp.read(place));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(base.resolve("kept"), "a file in the way");
        UnwritableOutputException unwritable =
                assertThrows(UnwritableOutputException.class, () -> stamp().write(place));
        assertTrue(unwritable.getMessage().endsWith("a file stands where a folder should be"), unwritable.getMessage());
    }
}

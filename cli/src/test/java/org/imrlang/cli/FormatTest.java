package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code imr format} as a person or an editor calls it: nothing is lost, and nothing is touched without need. */
class FormatTest {

    private static final String UGLY = "CBT   initial 4 .. 6 // trial\n\n\n// end";
    private static final String NEAT = "CBT\n  initial 4..6  // trial\n\n// end\n";
    private static final String BROKEN = "CBT   initial 4 . 6\n";

    private record Said(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Said format(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = Stream.concat(Stream.of("format"), Stream.of(args).map(Object::toString))
                .toList();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }

    private static Said formatInput(String input, Object... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return format(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void filesAndFoldersGetTheOneLayout() throws IOException {
        Path one = write("a/one.imr", UGLY);
        Path two = write("a/b/two.imr", NEAT);
        Path lone = write("lone.imr", "guideline lone use not_there\nCBT initial 4");
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(two, old);
        Said said = format(folder.resolve("a"), lone, one);
        assertEquals(Exit.FINE, said.exit, said::toString);
        assertEquals("2 files formatted, 1 unchanged\n", said.err.replace("\r", ""));
        assertEquals("", said.out);
        assertEquals(NEAT, Files.readString(one));
        assertEquals("guideline lone\n  use not_there\n\nCBT\n  initial 4\n", Files.readString(lone));
        assertEquals(old, Files.getLastModifiedTime(two));
        try (Stream<Path> left = Files.walk(folder)) {
            assertEquals(3, left.filter(Files::isRegularFile).count(), "nothing is left beside the files");
        }
    }

    @Test
    void aBrokenFileStaysAndTheOthersAreFormatted() throws IOException {
        Path broken = write("broken.imr", BROKEN);
        Path good = write("good.imr", UGLY);
        Said said = format(broken, good);
        assertEquals(Exit.WRONG, said.exit, said::toString);
        assertTrue(said.err.contains("broken.imr:1:"), said.err);
        assertTrue(
                said.err.endsWith("1 file formatted, 0 unchanged, 1 left as it is" + System.lineSeparator()), said.err);
        assertEquals(BROKEN, Files.readString(broken));
        assertEquals(NEAT, Files.readString(good));
    }

    @Test
    void checkWritesNothingAndShowsWhatWouldChange() throws IOException {
        Path ugly = write("ugly.imr", UGLY);
        Said said = format("--check", ugly);
        String name = ugly.toString().replace('\\', '/');
        assertEquals(Exit.WRONG, said.exit, said::toString);
        List<String> lines = List.of(
                "--- " + name,
                "+++ " + name,
                "@@ -1,4 +1,4 @@",
                "-CBT   initial 4 .. 6 // trial",
                "+CBT",
                "+  initial 4..6  // trial",
                " ",
                "-",
                "-// end",
                "\\ No newline at end of file",
                "+// end");
        assertEquals(String.join("\n", lines) + "\n", said.out);
        assertEquals("1 file would change, 0 unchanged", said.err.strip());
        assertEquals(UGLY, Files.readString(ugly));
        assertEquals(Exit.FINE, format("--check", write("neat.imr", NEAT)).exit);
    }

    @Test
    void byteOrderMarkAndLineEndsAloneAreChanges() throws IOException {
        for (String other : List.of("\uFEFF" + NEAT, NEAT.replace("\n", "\r\n"), NEAT + "\n\n", "\n" + NEAT)) {
            Path file = write("other.imr", other);
            Said said = format("--check", file);
            assertEquals(Exit.WRONG, said.exit, said::toString);
            assertTrue(said.out.contains("@@"), said::toString);
            assertEquals(Exit.FINE, format(file).exit);
            assertEquals(NEAT, Files.readString(file));
        }
    }

    @Test
    void anEditorUsesStandardInput() {
        assertEquals(new Said(Exit.FINE, NEAT, ""), formatInput(UGLY, "-"));
        Said broken = formatInput(BROKEN, "-");
        assertEquals(Exit.WRONG, broken.exit);
        assertEquals("", broken.out);
        assertTrue(broken.err.startsWith("standard input:1:"), broken.err);
        assertEquals(Exit.WRONG, formatInput(UGLY, "--check", "-").exit);
        assertEquals(new Said(Exit.FINE, "", ""), formatInput(NEAT, "--check", "-"));
        assertEquals(Exit.UNREADABLE, formatInput(UGLY, "-", "-").exit);
    }

    @Test
    void permissionsStayAndLinksAreFollowed() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = write("deep/real.imr", UGLY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.imr"), file);
        assertEquals(Exit.FINE, format(link).exit);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(NEAT, Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatCannotBeReadOrWrittenIsSaid() throws IOException {
        Said missing = format(folder.resolve("missing.imr"));
        assertEquals(Exit.UNREADABLE, missing.exit);
        assertTrue(missing.err.contains("there is no file or folder"), missing.err);
        Path readOnly = write("read_only.imr", UGLY);
        assumeTrue(readOnly.toFile().setWritable(false) && !Files.isWritable(readOnly), "not as root");
        Said said = format(readOnly, write("good.imr", UGLY));
        assertEquals(Exit.UNREADABLE, said.exit, said::toString);
        assertTrue(said.err.contains("read_only.imr: permission denied"), said.err);
        assertEquals(UGLY, Files.readString(readOnly));
        assertEquals(NEAT, Files.readString(folder.resolve("good.imr")));
    }
}

package org.imrlang.compiler.mistakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of the catalogue; its README says how it is written.
 *
 * @param path where it stands
 * @param what what the author did, in a sentence
 * @param alone whether it is a whole file, which stands with no other
 * @param wrong the text with the mistake
 * @param says what is printed of it, its lines counted from the first of {@code wrong}
 * @param mended the text as it should have been
 */
record Mistake(Path path, String what, boolean alone, String wrong, String says, String mended) {

    private static final Path ROOT = Path.of("src/test/mistakes");
    private static final String ALONE = " (alone)";
    private static final String WRONG = "\n--- wrong\n";
    private static final String SAYS = "\n--- says\n";
    private static final String MENDED = "\n--- mended\n";

    /** The whole catalogue, by name. */
    static List<Mistake> all() {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Mistake::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands above every block that is not alone. */
    static String common() {
        return text(ROOT.resolve("common.imr")) + "\n";
    }

    private static Mistake read(Path path) {
        String text = text(path);
        int wrong = place(path, text, WRONG);
        int says = place(path, text, SAYS);
        int mended = place(path, text, MENDED);
        String what = text.substring(0, wrong);
        return new Mistake(
                path,
                what,
                what.endsWith(ALONE),
                text.substring(wrong + WRONG.length(), says + 1),
                text.substring(Math.min(says + SAYS.length(), mended + 1), mended + 1),
                text.substring(mended + MENDED.length()));
    }

    private static int place(Path path, String text, String heading) {
        int place = text.indexOf(heading);
        if (place < 0) {
            throw new IllegalStateException(path + " has no line " + heading.strip());
        }
        return place;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name in the catalogue. */
    String name() {
        String file = path.getFileName().toString();
        return file.substring(0, file.length() - ".txt".length());
    }

    /** The file in which the wrong block stands by itself. */
    Planted planted() {
        return Planted.of(List.of(wrong), alone);
    }

    /** Writes what is printed of it into its file. */
    void accept(String printed) {
        try {
            Files.writeString(path, what + WRONG + wrong + SAYS.substring(1) + printed + MENDED.substring(1) + mended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

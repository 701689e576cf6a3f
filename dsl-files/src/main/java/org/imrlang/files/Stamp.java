package org.imrlang.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a step of a build was made of, what it left, and what it said; kept in a file, so that the next build need not do the
 * step again where nothing has changed. It holds exactly as long as all it was made of and all it left are the same, byte for
 * byte: so an edit of a result, a deletion or a build that was cut off is seen. A stamp that cannot be read is none.
 *
 * @param origin the fingerprint of all that the results depend on
 * @param results the fingerprint of each result by its path, relative to the project, with {@code /}; {@link #NONE} where no
 *     file may stand
 * @param notes what the step has to say again when it is not done again
 */
public record Stamp(String origin, SortedMap<String, String> results, List<String> notes) {

    /** In the place of the fingerprint of a file: there is none. */
    static final String NONE = "none";

    /** What is kept in another form is not ours to read. */
    private static final String FORM = "imr stamp 1";

    private static final String ORIGIN = "origin ";
    private static final String RESULT = "result ";
    private static final String NOTE = "note ";
    private static final String SUM = "sum ";

    /**
     * The stamp of a step that was just done.
     *
     * @param origin the fingerprint of all that the results depend on
     * @param base the project's folder
     * @param results the places of all it left, and of what it left no file at
     * @param notes what the step said
     * @throws IOException where a result cannot be read
     */
    public static Stamp of(String origin, Path base, Collection<Path> results, List<String> notes) throws IOException {
        SortedMap<String, String> prints = new TreeMap<>();
        for (Path result : results) {
            prints.put(relative(base, result), print(result));
        }
        return new Stamp(origin, prints, List.copyOf(notes));
    }

    /** The stamp in a file; nothing where there is none, or it was cut off, edited or is of another form. */
    public static Optional<Stamp> read(Path file) {
        List<String> lines;
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            lines = List.of(Files.readString(file).split("\n", -1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        // the last line ends too, so that one which was cut off is told from a whole one
        int last = lines.size() - 2;
        if (last < 2
                || !lines.get(last + 1).isEmpty()
                || !lines.get(0).equals(FORM)
                || !lines.get(1).startsWith(ORIGIN)
                || !lines.get(last).equals(SUM + sum(lines.subList(0, last)))) {
            return Optional.empty();
        }
        SortedMap<String, String> results = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        for (String line : lines.subList(2, last)) {
            if (line.startsWith(NOTE)) {
                notes.add(unescaped(line.substring(NOTE.length())));
            } else if (line.startsWith(RESULT)) {
                int space = line.indexOf(' ', RESULT.length());
                results.put(unescaped(line.substring(space + 1)), line.substring(RESULT.length(), space));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Stamp(lines.get(1).substring(ORIGIN.length()), results, List.copyOf(notes)));
    }

    /**
     * Keeps this stamp in a file, all of it or nothing.
     *
     * @throws UnwritableOutputException where it cannot be written
     */
    public void write(Path file) throws UnwritableOutputException {
        List<String> lines = new ArrayList<>();
        lines.add(FORM);
        lines.add(ORIGIN + origin);
        results.forEach((path, print) -> lines.add(RESULT + print + " " + escaped(path)));
        notes.forEach(note -> lines.add(NOTE + escaped(note)));
        lines.add(SUM + sum(lines));
        Path place = file.toAbsolutePath();
        Path aside = place.resolveSibling(place.getFileName() + ".writing");
        try {
            Files.createDirectories(place.getParent());
            Files.write(aside, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            try {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException unusualDisk) {
                Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UnwritableOutputException("cannot write " + Words.name(file) + ": " + Words.reason(failure));
        }
    }

    /** Whether all that was left still stands as it was left; what cannot be read does not. */
    public boolean stands(Path base) {
        try {
            for (Map.Entry<String, String> result : results.entrySet()) {
                if (!print(base.resolve(result.getKey())).equals(result.getValue())) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The places of the results at which a file stands. */
    public List<Path> files(Path base) {
        return results.entrySet().stream()
                .filter(result -> !result.getValue().equals(NONE))
                .map(result -> base.resolve(result.getKey()))
                .toList();
    }

    private static String print(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Fingerprint.of(file);
        }
        // a folder or a link is neither a result nor nothing
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "other" : NONE;
    }

    /** So that a project that was moved, or restored elsewhere, is still the same. */
    private static String relative(Path base, Path result) {
        Path from = base.toAbsolutePath().normalize();
        Path to = result.toAbsolutePath().normalize();
        boolean sameDisk = from.getRoot() != null && from.getRoot().equals(to.getRoot());
        return (sameDisk ? from.relativize(to) : to)
                .toString()
                .replace(to.getFileSystem().getSeparator(), "/");
    }

    private static String sum(List<String> lines) {
        return new Fingerprint().add(String.join("\n", lines)).text();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\\' && at + 1 < text.length()) {
                at++;
                character = text.charAt(at);
                character = character == 'n' ? '\n' : character == 'r' ? '\r' : character;
            }
            plain.append(character);
        }
        return plain.toString();
    }
}

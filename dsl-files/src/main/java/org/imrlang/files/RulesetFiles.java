package org.imrlang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.source.TextLimits;

/** Reads the {@code .imr} files of a ruleset. */
public final class RulesetFiles {

    private static final String EXTENSION = ".imr";

    /** The most files that a ruleset may have. */
    public static final int MOST_FILES = 10_000;

    /** The megabytes that they may have together. */
    public static final int MOST_MEGABYTES = 128;

    private static final int MEGABYTE = 1 << 20;

    private RulesetFiles() {}

    /**
     * Reads files, and folders with their subfolders. All of them are one ruleset, each file once, by name. Of a file
     * that is named itself, the guidelines that it uses, and theirs, are read too, from the folder in which it stands.
     *
     * @param paths files that end in {@code .imr}, or folders that hold some
     * @return the files by name, each named as the caller named it, with {@code /} between folders
     * @throws UnreadableRulesetException where a path does not exist, holds no guideline or cannot be read
     */
    public static List<InputFile> read(List<Path> paths) throws UnreadableRulesetException {
        return read(Path.of(""), paths);
    }

    /**
     * The same with relative paths starting at a folder, which the names do not show.
     *
     * @param base where relative paths start
     * @param paths files that end in {@code .imr}, or folders that hold some
     * @return the files by name
     * @throws UnreadableRulesetException where a path does not exist, holds no guideline or cannot be read
     */
    public static List<InputFile> read(Path base, List<Path> paths) throws UnreadableRulesetException {
        return locate(base, paths).stream().map(GuidelineFile::input).toList();
    }

    /**
     * The same files, with where each was read from, and whether it was named or is only used.
     *
     * @param paths files that end in {@code .imr}, or folders that hold some
     * @return the files by name
     * @throws UnreadableRulesetException where a path does not exist, holds no guideline or cannot be read
     */
    public static List<GuidelineFile> locate(List<Path> paths) throws UnreadableRulesetException {
        return locate(Path.of(""), paths);
    }

    /**
     * The same with relative paths starting at a folder, which the names do not show.
     *
     * @param base where relative paths start
     * @param paths files that end in {@code .imr}, or folders that hold some
     * @return the files by name
     * @throws UnreadableRulesetException where a path does not exist, holds no guideline or cannot be read
     */
    public static List<GuidelineFile> locate(Path base, List<Path> paths) throws UnreadableRulesetException {
        Found found = new Found();
        for (Path path : find(base, paths)) {
            found.add(base.resolve(path), path, true);
        }
        List<Path> alone = paths.stream()
                .filter(path -> !Files.isDirectory(base.resolve(path)))
                .toList();
        for (Path path : alone) {
            for (Path used : UsedGuidelines.of(base, path)) {
                found.add(base.resolve(used), used, false);
            }
        }
        return found.byRealPath.values().stream()
                .sorted(Comparator.comparing(file -> file.input().name()))
                .toList();
    }

    private static void requireFew(int files) throws UnreadableRulesetException {
        if (files > MOST_FILES) {
            throw new UnreadableRulesetException("there are more than " + String.format(Locale.ROOT, "%,d", MOST_FILES)
                    + " files, the most that one ruleset may hold; name fewer of them");
        }
    }

    /**
     * Finds files, and those of folders with their subfolders, without what they use.
     *
     * @param paths files that end in {@code .imr}, or folders that hold some
     * @return each file once, in the order of their names, named as the caller named it
     * @throws UnreadableRulesetException where a path does not exist, holds no guideline or cannot be read
     */
    public static List<Path> find(List<Path> paths) throws UnreadableRulesetException {
        Map<Path, Path> byRealPath = new LinkedHashMap<>();
        for (Path path : find(Path.of(""), paths)) {
            try {
                byRealPath.putIfAbsent(path.toRealPath(), path);
            } catch (IOException failure) {
                throw unreadable(path, failure);
            }
        }
        return byRealPath.values().stream()
                .sorted(Comparator.comparing(Words::name))
                .toList();
    }

    private static List<Path> find(Path base, List<Path> paths) throws UnreadableRulesetException {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            Path place = base.resolve(path);
            if (Files.isDirectory(place)) {
                List<Path> inside = guidelinesIn(place, path);
                if (inside.isEmpty()) {
                    throw new UnreadableRulesetException("the folder " + shown(path) + " holds no .imr files");
                }
                inside.forEach(relative -> found.add(path.resolve(relative)));
                requireFew(found.size());
            } else {
                requireGuideline(place, path);
                found.add(path);
            }
        }
        return found;
    }

    /**
     * Reads one file, without what it uses.
     *
     * @param path a file that ends in {@code .imr}
     * @throws UnreadableRulesetException where it does not exist or cannot be read
     */
    public static GuidelineFile locateAlone(Path path) throws UnreadableRulesetException {
        try {
            Path real = path.toRealPath();
            return new GuidelineFile(real, file(real, path), true);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    /**
     * Whether a folder, subfolders included, holds a {@code .imr} file. A path that is no folder holds none.
     *
     * @throws UnreadableRulesetException where the folder cannot be read
     */
    public static boolean holdsGuidelines(Path folder) throws UnreadableRulesetException {
        return Files.isDirectory(folder) && !guidelinesIn(folder, folder).isEmpty();
    }

    private static void requireGuideline(Path place, Path path) throws UnreadableRulesetException {
        if (!Files.exists(place)) {
            throw new UnreadableRulesetException("there is no file or folder " + shown(path));
        }
        if (!isGuideline(place)) {
            throw new UnreadableRulesetException(shown(path) + " is not a guideline: its name does not end in .imr");
        }
        if (!Files.isRegularFile(place)) {
            throw new UnreadableRulesetException(shown(path) + " is neither a file nor a folder");
        }
    }

    /** Relative to the folder. Links to folders inside are not followed, since they may lead in a circle. */
    private static List<Path> guidelinesIn(Path folder, Path named) throws UnreadableRulesetException {
        try {
            // The real path, since a walk does not enter a link, and the person may have named one.
            Path real = folder.toRealPath();
            try (Stream<Path> found = Files.walk(real)) {
                return found.filter(path -> isGuideline(path) && Files.isRegularFile(path))
                        .map(real::relativize)
                        .toList();
            }
        } catch (UncheckedIOException failure) {
            throw unreadable(named, failure.getCause());
        } catch (IOException failure) {
            throw unreadable(named, failure);
        }
    }

    static boolean isGuideline(Path path) {
        Path file = path.getFileName();
        return file != null && file.toString().endsWith(EXTENSION);
    }

    /** The files of a ruleset, each once; what is too much is told before the memory is full. */
    private static final class Found {

        private final Map<Path, GuidelineFile> byRealPath = new LinkedHashMap<>();
        private long bytes;

        void add(Path place, Path path, boolean named) throws UnreadableRulesetException {
            try {
                Path real = place.toRealPath();
                if (!byRealPath.containsKey(real)) {
                    GuidelineFile file = new GuidelineFile(real, file(real, path), named);
                    byRealPath.put(real, file);
                    bytes += file.input().content().length;
                }
            } catch (IOException failure) {
                throw unreadable(path, failure);
            }
            requireFew(byRealPath.size());
            if (bytes > (long) MOST_MEGABYTES * MEGABYTE) {
                throw new UnreadableRulesetException("these guidelines are larger than " + MOST_MEGABYTES
                        + " MB together, the most that one ruleset may hold; name fewer of them");
            }
        }
    }

    /**
     * One file.
     *
     * @param path as the caller named it
     */
    static InputFile file(Path place, Path path) throws IOException {
        if (Files.size(place) <= TextLimits.FILE_BYTES) {
            return new InputFile(Words.name(path), Files.readAllBytes(place));
        }
        // of a file that is too large as much is read as shows it
        try (InputStream in = Files.newInputStream(place)) {
            return new InputFile(Words.name(path), in.readNBytes(TextLimits.FILE_BYTES + 1));
        }
    }

    static UnreadableRulesetException unreadable(Path path, IOException failure) {
        return new UnreadableRulesetException("cannot read " + shown(path) + ": " + Words.reason(failure));
    }

    private static String shown(Path path) {
        String name = Words.name(path);
        return name.isEmpty() ? "." : name;
    }
}

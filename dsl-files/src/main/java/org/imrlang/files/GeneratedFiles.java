package org.imrlang.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.imrlang.compiler.codegen.JavaFile;

/**
 * Writes generated files so that an incremental build leaves what a clean one leaves: only what differs is written, and
 * what an earlier run wrote and this one does not is deleted. A manifest in the folder says what was written; nothing
 * else there is touched.
 */
public final class GeneratedFiles {

    /** The manifest: the relative paths of what was written, sorted, a line each. */
    static final String MANIFEST = ".imr-generated";

    /** Where a file is written before it is moved to its place, so that nobody ever sees half of one. */
    private static final String ASIDE = ".imr-writing";

    /** The manifest of pages: a folder may hold Java and pages, and neither is an orphan of the other. */
    static final String PAGES = ".imr-pages";

    private final Path root;
    private final String manifest;
    private final boolean replacing;
    private int written;
    private int deleted;

    /** @param replacing whether a file that no earlier run wrote may be replaced */
    private GeneratedFiles(Path root, String manifest, boolean replacing) {
        this.root = root.toAbsolutePath().normalize();
        this.manifest = manifest;
        this.replacing = replacing;
    }

    /**
     * What a run changed.
     *
     * @param written files that were new or differed
     * @param deleted files that an earlier run had written and this one did not
     */
    public record Changes(int written, int deleted) {}

    /**
     * Makes a folder hold these files.
     *
     * @param root the folder; created where there is something to write
     * @param files their paths are relative to the folder, with {@code /}
     * @return what changed
     * @throws UnwritableOutputException where a path leaves the folder, before anything is written, or where the disk
     *     refuses
     */
    public static Changes write(Path root, List<JavaFile> files) throws UnwritableOutputException {
        SortedMap<String, String> wanted = new TreeMap<>();
        files.forEach(file -> wanted.put(file.path(), file.text()));
        return write(new GeneratedFiles(root, MANIFEST, true), root, wanted);
    }

    /**
     * Makes a folder hold these pages beside whatever else stands there.
     *
     * @param root the folder; created where there is something to write
     * @param pages the text of each by its path, relative to the folder, with {@code /}
     * @return what changed
     * @throws UnwritableOutputException where a path leaves the folder, or belongs to a file that no earlier run wrote,
     *     before anything is written; or where the disk refuses
     */
    public static Changes writePages(Path root, SortedMap<String, String> pages) throws UnwritableOutputException {
        return write(new GeneratedFiles(root, PAGES, false), root, pages);
    }

    /**
     * All by which it is told whether a folder still is as {@link #write} left it: the files that it wrote, its list of them,
     * and the place at which a run that was cut off may have left half a file.
     *
     * @throws UnwritableOutputException where the list cannot be read
     */
    public static List<Path> traces(Path root) throws UnwritableOutputException {
        return new GeneratedFiles(root, MANIFEST, true).traces();
    }

    /**
     * The same of {@link #writePages}.
     *
     * @throws UnwritableOutputException where the list cannot be read
     */
    public static List<Path> tracesOfPages(Path root) throws UnwritableOutputException {
        return new GeneratedFiles(root, PAGES, false).traces();
    }

    private List<Path> traces() throws UnwritableOutputException {
        List<Path> traces = new ArrayList<>(List.of(root.resolve(manifest), root.resolve(ASIDE)));
        try {
            manifest().forEach(path -> inside(path).ifPresent(traces::add));
        } catch (IOException failure) {
            throw new UnwritableOutputException(
                    "cannot read what was written to " + Words.name(root) + ": " + Words.reason(failure));
        }
        return traces;
    }

    private static Changes write(GeneratedFiles files, Path root, SortedMap<String, String> texts)
            throws UnwritableOutputException {
        try {
            return files.write(texts);
        } catch (UnwritableOutputException alreadySaid) {
            throw alreadySaid;
        } catch (IOException failure) {
            throw new UnwritableOutputException("cannot write to " + Words.name(root) + ": " + Words.reason(failure));
        }
    }

    private Changes write(SortedMap<String, String> texts) throws IOException {
        SortedMap<String, byte[]> wanted = new TreeMap<>();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            if (inside(file.getKey()).isEmpty()) {
                throw new UnwritableOutputException("the generated file " + printable(file.getKey())
                        + " would not stand in the folder " + Words.name(root));
            }
            wanted.put(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        Collection<String> earlier = manifest();
        if (wanted.isEmpty() && !Files.exists(root)) {
            return new Changes(0, 0);
        }
        if (!replacing) {
            refuseToReplace(wanted, earlier);
        }
        refuseFileInTheWay(root);
        Files.createDirectories(root);
        Files.deleteIfExists(root.resolve(ASIDE));

        // Until all is done the manifest names old and new, so that a run that is cut off leaves nothing unowned.
        TreeSet<String> both = new TreeSet<>(earlier);
        both.addAll(wanted.keySet());
        writeManifest(both);
        // Deletions come first: where the disk ignores case, a renamed file would otherwise delete its successor.
        for (String path : earlier) {
            if (!wanted.containsKey(path)) {
                deleteOrphan(path);
            }
        }
        for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
            if (writeIfDifferent(place(file.getKey()), file.getValue())) {
                written++;
            }
        }
        writeManifest(wanted.keySet());
        if (wanted.isEmpty()) {
            deleteIfEmpty(root);
        }
        return new Changes(written, deleted);
    }

    /** Java's own failure does not say that it is a file on the way to the folder which keeps it from being made. */
    static void refuseFileInTheWay(Path root) throws NotDirectoryException {
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
        }
    }

    /** What somebody else wrote is never lost; where the disk ignores case, nor what only differs by it. */
    private void refuseToReplace(SortedMap<String, byte[]> wanted, Collection<String> earlier) throws IOException {
        Set<String> ours = new HashSet<>();
        earlier.forEach(path -> ours.add(path.toLowerCase(Locale.ROOT)));
        for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
            Path place = place(file.getKey());
            if (!ours.contains(file.getKey().toLowerCase(Locale.ROOT))
                    && Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                    && !holds(place, file.getValue())) {
                throw new UnwritableOutputException("the folder " + Words.name(root) + " has a file "
                        + printable(file.getKey()) + " that imr did not write; name another folder, or move that file");
            }
        }
    }

    /** Where a relative path leads; nothing where that is not a file of its own inside the root. */
    private Optional<Path> inside(String relative) {
        if (relative.isBlank()
                || relative.indexOf('\\') >= 0
                || relative.equals(MANIFEST)
                || relative.equals(PAGES)
                || relative.equals(ASIDE)) {
            return Optional.empty();
        }
        Path path;
        try {
            path = Path.of(relative);
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
        Path place = root.resolve(path).normalize();
        boolean climbs = path.isAbsolute() || !path.equals(path.normalize());
        if (climbs || place.equals(root) || !place.startsWith(root) || leavesByLink(place)) {
            return Optional.empty();
        }
        return Optional.of(place);
    }

    /** A link below the root could lead anywhere. The root itself may be one: that is where the person wants it. */
    private boolean leavesByLink(Path place) {
        for (Path folder = place.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder)) {
                return true;
            }
        }
        return false;
    }

    private Path place(String relative) {
        return root.resolve(relative);
    }

    private Collection<String> manifest() throws IOException {
        Path place = root.resolve(manifest);
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        return new String(Files.readAllBytes(place), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void writeManifest(Collection<String> paths) throws IOException {
        Path place = root.resolve(manifest);
        if (paths.isEmpty()) {
            Files.deleteIfExists(place);
            return;
        }
        writeIfDifferent(place, (String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private boolean writeIfDifferent(Path place, byte[] content) throws IOException {
        if (holds(place, content)) {
            return false;
        }
        Path folder = place.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new DirectoryNotEmptyException(place.toString());
        }
        Path aside = root.resolve(ASIDE);
        Files.write(aside, content);
        try {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException anotherDisk) {
            Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
        }
        return true;
    }

    private static boolean holds(Path place, byte[] content) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Files.size(place) == content.length
                && Arrays.equals(Files.readAllBytes(place), content);
    }

    /** The manifest is a file that anybody may have edited: what it names is deleted only where it is surely ours. */
    private void deleteOrphan(String relative) throws IOException {
        Optional<Path> orphan = inside(relative);
        if (orphan.isEmpty() || !Files.isRegularFile(orphan.get(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.delete(orphan.get());
        deleted++;
        Path folder = orphan.get().getParent();
        while (folder != null && !folder.equals(root) && deleteIfEmpty(folder)) {
            folder = folder.getParent();
        }
    }

    private static boolean deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
            return true;
        } catch (DirectoryNotEmptyException inUse) {
            return false;
        }
    }

    private static String printable(String path) {
        return path.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}

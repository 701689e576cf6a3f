package org.imrlang.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imrlang.compiler.GuidelineHeader;

/** Finds the guidelines that a file uses, and those that these use, among the files beside it. */
final class UsedGuidelines {

    private UsedGuidelines() {}

    /** A file beside it; one that cannot be read is known by its file name, and matters only where that is used. */
    private record Neighbour(Path path, GuidelineHeader header) {}

    /**
     * The files of all that is used, in all editions. A guideline that no file beside it is, is left to the compiler,
     * which says so.
     *
     * @param base where relative paths start
     * @param path the file, as the caller named it
     */
    static List<Path> of(Path base, Path path) throws UnreadableRulesetException {
        Deque<String> wanted = new ArrayDeque<>(header(base, path).uses());
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Neighbour> neighbours = neighbours(base, path);
        Set<String> asked = new HashSet<>();
        List<Path> used = new ArrayList<>();
        while (!wanted.isEmpty()) {
            String name = wanted.remove();
            if (!asked.add(name)) {
                continue;
            }
            for (Neighbour neighbour : neighbours) {
                if (neighbour.header.name().equals(name)) {
                    used.add(neighbour.path);
                    wanted.addAll(neighbour.header.uses());
                }
            }
        }
        return used;
    }

    private static List<Neighbour> neighbours(Path base, Path path) throws UnreadableRulesetException {
        Path parent = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        List<Neighbour> neighbours = new ArrayList<>();
        for (Path beside : guidelinesBeside(base.resolve(parent), parent)) {
            neighbours.add(new Neighbour(beside, header(base, beside)));
        }
        return neighbours;
    }

    private static List<Path> guidelinesBeside(Path folder, Path named) throws UnreadableRulesetException {
        // An empty path is the folder in which the program runs, but cannot be listed under that name.
        try (Stream<Path> found = Files.list(folder.toAbsolutePath())) {
            return found.filter(file -> RulesetFiles.isGuideline(file) && Files.isRegularFile(file))
                    .map(file -> named.resolve(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failure) {
            throw RulesetFiles.unreadable(named, failure.getCause());
        } catch (IOException failure) {
            throw RulesetFiles.unreadable(named, failure);
        }
    }

    private static GuidelineHeader header(Path base, Path path) {
        try {
            return GuidelineHeader.of(RulesetFiles.file(base.resolve(path), path));
        } catch (IOException unreadable) {
            String name = path.getFileName().toString();
            return new GuidelineHeader(name.substring(0, name.lastIndexOf('.')), List.of());
        }
    }
}

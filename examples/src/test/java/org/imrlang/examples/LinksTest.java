package org.imrlang.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a page leads to a file or to a heading, that is there. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?<target>[^)\\s]+)\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (?<words>.*)$");
    private static final int FEWEST_LINKS = 200;

    private final Map<Path, Set<String>> anchors = new HashMap<>();

    @Test
    void noneLeadsNowhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            Matcher link = LINK.matcher(FENCED.matcher(Files.readString(page)).replaceAll(""));
            while (link.find()) {
                String target = link.group("target");
                if (!target.contains("://")) {
                    links++;
                    if (!exists(page, target)) {
                        broken.add(page.normalize() + ": " + target);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links >= FEWEST_LINKS, "only " + links + " links were found");
    }

    private boolean exists(Path page, String target) throws IOException {
        int sign = target.indexOf('#');
        String file = sign < 0 ? target : target.substring(0, sign);
        Path place = file.isEmpty() ? page : page.resolveSibling(file);
        return Files.exists(place) && (sign < 0 || anchors(place).contains(target.substring(sign + 1)));
    }

    /** As GitHub makes them: without signs, in small letters, a hyphen for each blank. */
    private Set<String> anchors(Path page) throws IOException {
        Set<String> known = anchors.get(page);
        if (known == null) {
            known = new TreeSet<>();
            Matcher heading =
                    HEADING.matcher(FENCED.matcher(Files.readString(page)).replaceAll(""));
            while (heading.find()) {
                known.add(heading.group("words")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
            }
            anchors.put(page, known);
        }
        return known;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("../README.md"), Path.of("../CONTRIBUTING.md")));
        try (Stream<Path> files = Files.walk(Path.of("../docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }
}

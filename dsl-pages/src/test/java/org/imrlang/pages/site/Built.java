package org.imrlang.pages.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;

/** A site that was built, to be looked at. */
record Built(CheckedRuleset checked, Map<String, String> files) {

    static final Path OWN = Path.of("../guidelines-src/src/main/imr");
    static final Path CORPUS = Path.of("../dsl-compiler/src/test/resources/corpus");
    static final Path CASES = Path.of("../dsl-compiler/src/test/cases");

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("\\s(?:href|src|action)=\"([^\"]*)\"");

    /** Of guidelines by file name. */
    static Built of(Map<String, String> guidelines) {
        List<InputFile> input = new ArrayList<>();
        guidelines.forEach((name, text) -> input.add(new InputFile(name, text.getBytes(StandardCharsets.UTF_8))));
        Compilation compilation = Compiler.compile(input, false);
        return of(compilation
                .ruleset()
                .orElseThrow(() -> new IllegalArgumentException("has errors: " + compilation.diagnostics())));
    }

    static Built of(CheckedRuleset checked) {
        Map<String, String> files = new LinkedHashMap<>();
        Site.of(checked).forEach(file -> {
            if (files.put(file.path(), file.text()) != null) {
                throw new IllegalStateException("twice: " + file.path());
            }
        });
        return new Built(checked, files);
    }

    /** Of all guidelines of a folder; nothing where they have errors. */
    static Optional<Built> in(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<InputFile> input = new ArrayList<>();
            for (Path file : found.filter(one -> one.toString().endsWith(".imr"))
                    .sorted()
                    .toList()) {
                input.add(new InputFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return Compiler.compile(input, false).ruleset().map(Built::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Built own() {
        return in(OWN).orElseThrow();
    }

    static Built corpus() {
        return in(CORPUS).orElseThrow();
    }

    String page(String path) {
        return Optional.ofNullable(files.get(path))
                .orElseThrow(() -> new IllegalArgumentException("no page " + path + " in " + files.keySet()));
    }

    List<String> pages() {
        return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    }

    /** The anchors of a page. */
    List<String> ids(String path) {
        return all(ID, page(path));
    }

    /** Where a page leads, or what it loads. */
    List<String> addresses(String path) {
        return all(ADDRESS, page(path));
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&"));
        }
        return found;
    }

    /** All addresses that lead nowhere, with the page that has them. */
    List<String> brokenLinks() {
        List<String> broken = new ArrayList<>();
        Map<String, Set<String>> anchors = new HashMap<>();
        pages().forEach(page -> anchors.put(page, new HashSet<>(ids(page))));
        for (String page : pages()) {
            for (String address : addresses(page)) {
                if (!leadsSomewhere(page, address, anchors)) {
                    broken.add(page + " -> " + address);
                }
            }
        }
        return broken;
    }

    private boolean leadsSomewhere(String from, String address, Map<String, Set<String>> anchors) {
        if (address.startsWith("https://") || address.startsWith("http://")) {
            return true;
        }
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        String target = path.isEmpty() ? from : path;
        return files.containsKey(target)
                && (hash < 0 || anchors.getOrDefault(target, Set.of()).contains(address.substring(hash + 1)));
    }

    /** Writes the site into a folder. */
    Path into(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}

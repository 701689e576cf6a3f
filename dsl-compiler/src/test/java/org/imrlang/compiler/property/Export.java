package org.imrlang.compiler.property;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes drawn rulesets and requests to disk, for holding the command line against another implementation:
 * {@code DIR/SEED/rules/*.imr} and {@code DIR/SEED/requests.json}.
 */
final class Export {

    private Export() {}

    /** @param arguments the folder, how many seeds, how many requests each, and the first seed, 0 if left out */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int seeds = Integer.parseInt(arguments[1]);
        int requests = Integer.parseInt(arguments[2]);
        long first = arguments.length > 3 ? Long.parseLong(arguments[3]) : 0;
        for (long seed = first; seed < first + seeds; seed++) {
            write(folder.resolve(String.valueOf(seed)), RandomRuleset.draw(seed), requests);
        }
    }

    private static void write(Path folder, RandomRuleset ruleset, int count) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        for (DrawnFile file : ruleset.files()) {
            Files.writeString(rules.resolve(file.name()), file.text());
        }
        Draw draw = new Draw(~ruleset.seed());
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add("  " + RequestJson.of(draw, ruleset, String.valueOf(i), RandomRequest.draw(draw, ruleset)));
        }
        Files.writeString(
                folder.resolve("requests.json"), "{\"requests\": [\n" + String.join(",\n", requests) + "\n]}\n");
    }
}

package org.imrlang.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes what a fuzzer begins with: a folder of seeds and a dictionary for each target. */
public final class Prepare {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7E;

    private Prepare() {}

    /**
     * Writes {@code seeds/<target>} and {@code words/<target>}, and prints a line for each target: its name, and the class
     * that a fuzzer calls.
     *
     * @param args the project's folder, and the folder to write to
     */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args[0]);
        Path output = Path.of(args[1]);
        for (Target target : Target.values()) {
            Path seeds = Files.createDirectories(output.resolve("seeds").resolve(target.key()));
            for (Map.Entry<String, byte[]> seed : target.seeds(project).entrySet()) {
                Files.write(seeds.resolve(seed.getKey()), seed.getValue());
            }
            List<String> entries = new ArrayList<>();
            target.words().forEach(word -> entries.add(entry(word)));
            Files.write(Files.createDirectories(output.resolve("words")).resolve(target.key()), entries);
            System.out.println(target.key() + " " + target.entry().getName());
        }
    }

    /** A word as libFuzzer's dictionaries have it. */
    static String entry(String word) {
        StringBuilder entry = new StringBuilder("\"");
        for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
            if (one == '"' || one == '\\') {
                entry.append('\\').append((char) one);
            } else if (one >= FIRST_PRINTABLE && one <= LAST_PRINTABLE) {
                entry.append((char) one);
            } else {
                entry.append(String.format("\\x%02X", one));
            }
        }
        return entry.append('"').toString();
    }
}

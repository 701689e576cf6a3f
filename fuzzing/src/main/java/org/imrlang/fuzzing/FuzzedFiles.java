package org.imrlang.fuzzing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.InputFile;

/**
 * Bytes as the files of a ruleset. A line {@code // file name.imr} begins another file, as in the pages of the
 * documentation; whatever else stands there, text or not, is a file's content.
 */
final class FuzzedFiles {

    private static final String FIRST = "fuzzed.imr";
    private static final Pattern NEXT = Pattern.compile("(?m)^// file ([a-z0-9_]{1,40}\\.imr)\n");

    private FuzzedFiles() {}

    /** The files of these bytes, at least one, no two of the same name. */
    static List<InputFile> of(byte[] input) {
        // a byte a character: so nothing is lost of what is no UTF-8
        String all = new String(input, ISO_8859_1);
        Map<String, String> contents = new TreeMap<>();
        String name = FIRST;
        int begin = 0;
        Matcher next = NEXT.matcher(all);
        while (next.find()) {
            if (contents.containsKey(next.group(1)) || next.group(1).equals(name)) {
                continue;
            }
            if (next.start() > 0) {
                contents.put(name, all.substring(begin, next.start()));
            }
            name = next.group(1);
            begin = next.end();
        }
        contents.put(name, all.substring(begin));
        List<InputFile> files = new ArrayList<>();
        contents.forEach((file, content) -> files.add(new InputFile(file, content.getBytes(ISO_8859_1))));
        return files;
    }

    /** The bytes of which {@link #of} makes these files. */
    static byte[] bytes(List<InputFile> files) {
        StringBuilder all = new StringBuilder();
        for (InputFile file : files) {
            all.append("// file ").append(file.name()).append('\n').append(new String(file.content(), ISO_8859_1));
            if (all.charAt(all.length() - 1) != '\n') {
                all.append('\n');
            }
        }
        return all.toString().getBytes(ISO_8859_1);
    }
}

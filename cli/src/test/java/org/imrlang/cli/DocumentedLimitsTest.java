package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.source.TextLimits;
import org.imrlang.files.RulesetFiles;
import org.imrlang.json.RequestLimits;
import org.imrlang.runtime.Course;
import org.junit.jupiter.api.Test;

/** The table of limits in the reference says what the code does. */
class DocumentedLimitsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+?) \\| ([0-9,]+(?: MB)?) \\|$");

    @Test
    void theTableSaysTheLimits() throws IOException {
        String reference = Files.readString(Path.of("../docs/reference.md"));
        String section = reference.substring(reference.indexOf("\n# Limits\n"));
        section = section.substring(0, section.indexOf("\n# Choices"));
        Map<String, String> documented = new LinkedHashMap<>();
        Matcher row = ROW.matcher(section);
        while (row.find()) {
            documented.put(row.group(1), row.group(2));
        }
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("the size of a guideline file", TextLimits.FILE_MEGABYTES + " MB");
        limits.put("the characters of a line, and so of a text in quotes", number(TextLimits.LINE));
        limits.put("the characters of a name", number(TextLimits.NAME));
        limits.put("the characters of a number", number(TextLimits.NUMBER));
        limits.put("conditions within each other", number(TextLimits.NESTING));
        limits.put("definitions, one upon the other", number(TextLimits.DEFINITIONS));
        limits.put("errors that are told of a ruleset, and as many warnings", number(TextLimits.TOLD));
        limits.put("the files of a ruleset", number(RulesetFiles.MOST_FILES));
        limits.put("the size of a ruleset", RulesetFiles.MOST_MEGABYTES + " MB");
        limits.put(
                "the size of a file with a request or a case, and of each line of many",
                RequestLimits.MEGABYTES + " MB");
        limits.put("lists and objects within each other, in a request", number(RequestLimits.DEPTH));
        limits.put("the characters of a number in a request", number(RequestLimits.NUMBER));
        limits.put("the characters of a text, a key or a cell in a request", number(RequestLimits.TEXT));
        limits.put(
                "entries of a list or an object in a request: requests, deliveries, codes, facts; columns of CSV",
                number(RequestLimits.ENTRIES));
        limits.put("mistakes that are told of a request or a case", number(RequestLimits.TOLD));
        limits.put("a quantity, what was completed or authorized", number(Course.MOST));
        assertEquals(limits, documented, "write the table of docs/reference.md anew");
    }

    private static String number(int limit) {
        return String.format(Locale.ROOT, "%,d", limit);
    }
}

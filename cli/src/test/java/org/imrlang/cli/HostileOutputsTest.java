package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Whatever an author or a requester writes, wherever they may write it: in every output it stays text. */
class HostileOutputsTest {

    private static final List<String> TEXTS = List.of(
            "\" \\ ' ` “ ” \\\\\" \\u002a\\u002f \\u000a \\\\u0022 \\uXYZ \\n \\",
            "*/ } /** /* // {@link Object} {@code x} @param x &lt;b&gt; &amp; &#0; ]]> --> <!-- <![CDATA[ <?xml <!DOCTYPE x>",
            "</script><script>alert(1)</script><img src=x onerror=alert(1)>' onload=alert(1) x='",
            "${jndi:ldap://x} #{x} $L $T $S $$ %s %n {0} `rm` a, b; c|d (line 1)",
            "a\u2028b\u2029c\u0085d\u000be\u000cf\u200bg\u200dh\ufeffi\u00adj\u2060k",
            "a\u0000b\u0001c\u007fd\u009b31me\u001b[31mf\u001b]0;title\u0007g",
            "=1+1",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "e" + "\u0301".repeat(20) + " \ud83d\ude00 \u05d0\u05d1 \u0627\u0628 \uffff \ud83f\udffe",
            "x".repeat(3_000));

    /** What a guideline may not hold and a request may. */
    private static final List<String> ASKED =
            List.of("-1 a\u202eb\u2066c\u200ed\u061ce", "+1\nline\r\nends\r\nend_of_record\n::error::second");

    private static final String GUIDELINE = """
            // EVIL
            guideline evil "EVIL"
              authority X
              edition "EVIL"
            source s "EVIL" section "EVIL" topic "EVIL" edition "EVIL" pages 3..4 url "javascript:EVIL"
            source t "EVIL" url "https://example.org/EVIL"
            treatment hum "EVIL" in sessions code CPT "EVIL"
            fact loud "EVIL"
            fact pitch number in hertz "EVIL"
            fact place one of (inside, outside) "EVIL"
            fact since date "EVIL"
            fact dx codes "EVIL"
            fact unused "EVIL"
            define fine "EVIL" as loud cite s
            hum for place is inside // EVIL
              requires fine "EVIL"
              contraindicated if dx includes ("STARLESS") "EVIL"
              initial MOST
              then max 12 if pitch > 3 and since before request_date
              note "EVIL"
              cite s
              cite t
            limit hum max 9 per year note "EVIL" cite t
            case "EVIL"
              request hum 4
              completed 0
              given loud, dx ("EVIL"), place inside
              expect conforms
            case "EVIL"
              request hum 4
              completed 0
              expect EXPECTED
            """;

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z!/?][a-zA-Z0-9-]*)([^<>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-zA-Z-]+)(?:=\"[^\"]*\")?");
    private static final Pattern ADDRESS = Pattern.compile("\\s(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern LCOV = Pattern.compile(
            "(?:TN:|SF:.+|FN:\\d+,.+|FNDA:\\d+,.+|(?:BRDA|DA|FNF|FNH|BRF|BRH|LF|LH):[\\d,-]+|end_of_record)");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> whatAnAuthorWritesStaysText() {
        return TEXTS.stream().map(text -> DynamicTest.dynamicTest(name(text), () -> new Outputs(text, text).hold()));
    }

    @TestFactory
    Stream<DynamicTest> whatARequesterWritesStaysText() {
        return ASKED.stream().map(text -> DynamicTest.dynamicTest(name(text), () -> new Outputs("plain", text).hold()));
    }

    private static String name(String text) {
        String start = text.substring(0, Math.min(40, text.length()));
        return start.replaceAll("[\\p{C}\\p{Z}]", " ");
    }

    /** All outputs of a ruleset whose author wrote one thing, and of a request whose requester wrote another. */
    private final class Outputs {

        private final String written;
        private final String asked;
        private final Path base;
        private final Path head;
        private final Path failing;
        private final Path request;
        private final Path lines;

        Outputs(String written, String asked) throws IOException {
            this.written = written;
            this.asked = asked;
            Path own = Files.createTempDirectory(folder, "outputs");
            base = guideline(Files.createDirectories(own.resolve("base")), "4", "undocumented");
            head = guideline(Files.createDirectories(own.resolve("head")), "3..6", "undocumented");
            failing = guideline(Files.createDirectories(own.resolve("failing")), "4", "conforms");
            String one = "{\"id\": TEXT, \"treatment\": \"hum\", \"quantity\": 5, \"completed\": 0,"
                            .replace("TEXT", json(asked))
                    + " \"facts\": {\"loud\": true, \"place\": \"inside\", \"dx\": [" + json("x" + asked + "x") + "]}}";
            request = Files.writeString(
                    own.resolve("request.json"), "{\"case\": " + json(asked) + ", \"requests\": [" + one + "]}");
            String bad =
                    "{\"id\": TEXT, \"treatment\": TEXT, \"unit\": TEXT, \"quantity\": 5, TEXT: 1, \"facts\": {TEXT: TEXT}}";
            lines = Files.writeString(
                    own.resolve("lines.ndjson"), one + "\n" + bad.replace("TEXT", json(asked)) + "\n");
        }

        private Path guideline(Path own, String most, String expected) throws IOException {
            String quoted = written.replace("\\", "\\\\").replace("\"", "\\\"");
            return Files.writeString(
                    own.resolve("evil.imr"),
                    GUIDELINE
                            .replace("MOST", most)
                            .replace("EXPECTED", expected)
                            .replace("EVIL", quoted));
        }

        void hold() throws Exception {
            assertEquals(
                    0,
                    Said.by("check", base).exit(),
                    () -> Said.by("check", base).err());
            terminal("check", base);
            terminal("explain", base);
            terminal("test", failing);
            terminal("test", "--coverage", base);
            terminal("test", "--mutate", "--verbose", base);
            terminal("decide", "--rules", base, request);
            terminal("batch", "--rules", base, "--summary", "--output", fresh("out.ndjson"), lines);
            terminal("impact", "--base", base, "--head", head, "--show-requests", lines);
            terminal("explain", folder.resolve("no\u001b[31m\u202esuch.imr"));
            json("check", "--format", "json", base);
            json("check", "--format", "sarif", base);
            json("test", "--format", "json", "--coverage", failing);
            Set<String> strings = json("decide", "--format", "json", "--rules", base, request);
            assertTrue(strings.contains(asked), "the id comes back as it was written");
            assertTrue(strings.contains(written), "the edition comes back as it was written");
            json("impact", "--format", "json", "--base", base, "--head", head, "--show-requests", lines);
            html(Said.by("explain", "--format", "html", base).out());
            html(Said.by("decide", "--format", "html", "--rules", base, request).out());
            html(Said.by("impact", "--format", "html", "--base", base, "--head", head, "--show-requests", lines)
                    .out());
            junit();
            coverage();
            spreadsheet();
            site();
            layout();
        }

        private Path fresh(String name) throws IOException {
            return Files.createTempDirectory(folder, "fresh").resolve(name);
        }

        private void terminal(Object... call) {
            Said said = Said.by(call);
            assertFalse(said.err().contains("fault inside"), () -> List.of(call) + said.err());
            plain(said.out(), call);
            plain(said.err(), call);
        }

        private void plain(String text, Object... call) {
            text.codePoints().forEach(letter -> {
                boolean obeyed = letter != '\n'
                        && switch (Character.getType(letter)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR,
                                    Character.SURROGATE -> true;
                            default -> false;
                        };
                assertFalse(obeyed, () -> String.format("U+%04X in %s:%n%s", letter, List.of(call), text));
            });
        }

        /** The strings that stand in it. */
        private Set<String> json(Object... call) throws IOException {
            String text = Said.by(call).out();
            plain(text, call);
            Set<String> strings = new HashSet<>();
            try (JsonParser parser = new JsonFactory().createParser(text)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.VALUE_STRING) {
                        strings.add(parser.getText());
                    }
                }
            }
            assertFalse(text.isEmpty(), () -> List.of(call) + Said.by(call).err());
            return strings;
        }

        private void html(String page) {
            assertTrue(page.endsWith("</html>\n"), page);
            String markup = page.replaceAll("(?s)<style>.*?</style>", "<style></style>");
            Set<String> tags = new HashSet<>();
            Matcher tag = TAG.matcher(markup);
            while (tag.find()) {
                tags.add(tag.group(1));
                Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
                while (attribute.find()) {
                    assertFalse(attribute.group(1).startsWith("on"), tag.group());
                }
                if (tag.group(1).equals("link")) {
                    assertEquals("<link rel=\"stylesheet\" href=\"site.css\">", tag.group());
                }
                if (tag.group(1).equals("script")) {
                    assertTrue(tag.group().matches("<script src=\"[a-z-]+\\.js\" defer>"), tag.group());
                }
            }
            for (String never : List.of("img", "iframe", "object", "embed", "base", "!--", "?xml")) {
                assertFalse(tags.contains(never), () -> never + " in " + page);
            }
            // every sign that could begin a tag does, or is escaped
            assertFalse(TAG.matcher(markup).replaceAll("").contains("<"), page);
            Matcher address = ADDRESS.matcher(markup);
            while (address.find()) {
                String led = address.group(1);
                assertTrue(
                        led.matches("(?s)https?://.*") || led.matches("(?s)[^:]*"),
                        () -> "an address that may do something: " + led);
            }
            for (int i = 0; i < page.length(); i++) {
                char letter = page.charAt(i);
                boolean turns = letter >= '\u202A' && letter <= '\u202E' || letter >= '\u2066' && letter <= '\u2069';
                assertFalse(letter != '\n' && Character.isISOControl(letter) || turns, () -> page);
            }
        }

        private void junit() throws Exception {
            String xml = Said.by("test", "--format", "junit", failing).out();
            Element suites = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            assertEquals("testsuites", suites.getNodeName());
            assertEquals(2, suites.getElementsByTagName("testcase").getLength());
            String title = ((Element) suites.getElementsByTagName("testcase").item(0)).getAttribute("name");
            assertEquals(written.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\uffff]", "\ufffd"), title);
        }

        private void coverage() throws IOException {
            Path html = fresh("coverage.html");
            Path lcov = html.resolveSibling("coverage.lcov");
            Said.by("test", "--coverage-html", html, "--coverage-lcov", lcov, base);
            html(Files.readString(html));
            String records = Files.readString(lcov);
            plain(records, "lcov");
            assertEquals(1, records.split("end_of_record\n", -1).length - 1, records);
            records.lines().forEach(line -> assertTrue(LCOV.matcher(line).matches(), line));
        }

        private void spreadsheet() throws IOException {
            Path out = fresh("out.csv");
            Said.by("batch", "--rules", base, "--output", out, lines);
            List<String> ids = new ArrayList<>();
            try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(Files.readString(out))) {
                for (CsvRecord row : rows) {
                    assertEquals(17, row.getFieldCount(), row::toString);
                    ids.add(row.getField(1));
                    for (String cell : row.getFields()) {
                        assertFalse(cell.matches("(?s)[=+\\-@\\t\\r\\n].*"), () -> "a formula: " + cell);
                    }
                }
            }
            assertEquals(3, ids.size());
            assertTrue(ids.get(1).equals(asked) || ids.get(1).equals("'" + asked), () -> "" + ids);
        }

        private void site() throws IOException {
            Path site = fresh("site");
            Said said = Said.by("docs", "--output", site, base);
            assertEquals(0, said.exit(), said::err);
            try (Stream<Path> files = Files.walk(site.getParent())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertTrue(file.startsWith(site), file::toString);
                    String text = Files.readString(file);
                    if (file.toString().endsWith(".html")) {
                        html(text);
                    } else if (file.toString().endsWith("-index.js")
                            || file.toString().endsWith("-rules.js")) {
                        plain(text, file);
                        assertFalse(text.contains("<"), file::toString);
                    }
                }
            }
        }

        /** The layout changes nothing that is written. */
        private void layout() throws IOException {
            Path copy = Files.writeString(fresh("evil.imr"), Files.readString(base));
            Said said = Said.by("format", copy);
            assertEquals(0, said.exit(), said::err);
            assertEquals(
                    Said.by("decide", "--format", "json", "--rules", base, request)
                            .out()
                            .replaceAll("\"line\" : \\d+", ""),
                    Said.by("decide", "--format", "json", "--rules", copy, request)
                            .out()
                            .replaceAll("\"line\" : \\d+", ""));
            assertNotEquals("", Said.by("decide", "--rules", copy, request).out());
        }

        private String json(String text) {
            StringBuilder json = new StringBuilder("\"");
            text.chars().forEach(letter -> json.append(String.format("\\u%04x", letter)));
            return json.append('"').toString();
        }
    }
}

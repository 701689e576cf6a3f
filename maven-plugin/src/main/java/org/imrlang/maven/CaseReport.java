package org.imrlang.maven;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imrlang.compiler.interpret.CaseResult;

/** The cases of one guideline as the XML that test tools read. It holds no times, so the same cases give the same bytes. */
final class CaseReport {

    static final String PREFIX = "TEST-imr.";

    private CaseReport() {}

    /** A guideline's name may be any file name: what is no plain character is written as in a URL. */
    static String fileName(String guideline) {
        StringBuilder name = new StringBuilder(PREFIX);
        for (byte b : guideline.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_-.".indexOf(c) >= 0;
            name.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return name.append(".xml").toString();
    }

    static String xml(String guideline, List<CaseResult> results) {
        long failures = results.stream().filter(result -> !result.passed()).count();
        String suite = escaped("imr." + guideline);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"" + suite + "\" time=\"0\" tests=\"" + results.size()
                + "\" errors=\"0\" skipped=\"0\" failures=\"" + failures + "\">\n");
        for (CaseResult result : results) {
            xml.append("  <testcase name=\"" + escaped(result.title()) + "\" classname=\"" + suite + "\" time=\"0\"");
            if (result.passed()) {
                xml.append("/>\n");
            } else {
                String place = escaped(result.file() + ":" + result.line() + ": ");
                String message = escaped(result.message());
                xml.append(">\n    <failure message=\"" + message + "\" type=\"case\">" + place + message
                        + "</failure>\n  </testcase>\n");
            }
        }
        return xml.append("</testsuite>\n").toString();
    }

    /** Fit for an attribute and for text. XML cannot hold every character, not even escaped. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}

package org.imrlang.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.interpret.CaseResult;

/**
 * What came of the cases, as the XML that build servers show. It holds no times and no names of machines, so that the same
 * cases give the same bytes; the time that every reader of this format asks for is always 0.
 */
public final class JunitReport {

    private JunitReport() {}

    /** The whole report: a suite for each file, in the order of the results. */
    public static String text(List<CaseResult> results) {
        Map<String, List<CaseResult>> byFile = new LinkedHashMap<>();
        results.forEach(result ->
                byFile.computeIfAbsent(result.file(), file -> new ArrayList<>()).add(result));
        Xml xml = new Xml();
        xml.open("testsuites", counted(List.of("name", "imr"), results));
        byFile.values().forEach(own -> suite(xml, own.get(0).guideline(), own));
        return xml.close().text();
    }

    /** A report of one guideline alone, as builds with Maven keep them: its cases in one suite. */
    public static String suite(String guideline, List<CaseResult> results) {
        Xml xml = new Xml();
        suite(xml, guideline, results);
        return xml.text();
    }

    private static void suite(Xml xml, String guideline, List<CaseResult> results) {
        String name = "imr." + guideline;
        xml.open("testsuite", counted(List.of("name", name), results));
        xml.open("properties").empty("property", "name", "guideline", "value", guideline);
        results.stream()
                .map(CaseResult::file)
                .distinct()
                .forEach(file -> xml.empty("property", "name", "file", "value", file));
        xml.close();
        results.forEach(result -> testCase(xml, name, result));
        xml.close();
    }

    private static void testCase(Xml xml, String suite, CaseResult result) {
        String[] attributes = {
            "name", result.title(),
            "classname", suite,
            "file", result.file(),
            "line", String.valueOf(result.line()),
            "time", "0"
        };
        if (result.passed()) {
            xml.empty("testcase", attributes);
            return;
        }
        String message = result.message();
        xml.open("testcase", attributes)
                .element(
                        "failure",
                        result.file() + ":" + result.line() + ": " + message,
                        "message",
                        message.lines().findFirst().orElse(""),
                        "type",
                        "case")
                .close();
    }

    private static String[] counted(List<String> name, List<CaseResult> results) {
        List<String> attributes = new ArrayList<>(name);
        long failures = results.stream().filter(result -> !result.passed()).count();
        attributes.addAll(List.of(
                "tests",
                String.valueOf(results.size()),
                "failures",
                String.valueOf(failures),
                "errors",
                "0",
                "skipped",
                "0",
                "time",
                "0"));
        return attributes.toArray(String[]::new);
    }
}

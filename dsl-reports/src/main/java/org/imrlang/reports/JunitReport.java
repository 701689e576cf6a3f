package org.imrlang.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.testing.coverage.Count;
import org.imrlang.testing.coverage.Coverage;

/**
 * What came of the cases, as the XML that build servers show. It holds no times and no names of machines, so that the same
 * cases give the same bytes; the time that every reader of this format asks for is always 0.
 */
public final class JunitReport {

    private JunitReport() {}

    /** The whole report: a suite for each file, in the order of the results. */
    public static String text(List<CaseResult> results) {
        return text(results, Map.of());
    }

    /** The same with what the cases exercise of each file, in numbers, as properties of its suite. */
    public static String text(Coverage coverage) {
        Map<String, Count> counts = new HashMap<>();
        coverage.files().forEach(file -> counts.put(file.file().name(), file.count()));
        return text(coverage.results(), counts);
    }

    private static String text(List<CaseResult> results, Map<String, Count> counts) {
        Map<String, List<CaseResult>> byFile = new LinkedHashMap<>();
        results.forEach(result ->
                byFile.computeIfAbsent(result.file(), file -> new ArrayList<>()).add(result));
        Xml xml = new Xml();
        xml.open("testsuites", counted(List.of("name", "imr"), results));
        byFile.values().forEach(own -> suite(xml, name(own.get(0), byFile.values()), own, counts));
        return xml.close().text();
    }

    /** A suite's name: the guideline's, and with editions the file's too, so that no two suites have one name. */
    private static String name(CaseResult first, Collection<List<CaseResult>> suites) {
        long editions = suites.stream()
                .filter(own -> own.get(0).guideline().equals(first.guideline()))
                .count();
        return editions == 1 ? first.guideline() : first.guideline() + " (" + first.file() + ")";
    }

    /** A report of one guideline alone, as builds with Maven keep them: its cases in one suite. */
    public static String suite(String guideline, List<CaseResult> results) {
        Xml xml = new Xml();
        suite(xml, guideline, results, Map.of());
        return xml.text();
    }

    private static void suite(Xml xml, String called, List<CaseResult> results, Map<String, Count> counts) {
        String name = "imr." + called;
        xml.open("testsuite", counted(List.of("name", name), results));
        xml.open("properties");
        property(xml, "guideline", results.isEmpty() ? called : results.get(0).guideline());
        results.stream().map(CaseResult::file).distinct().forEach(file -> {
            property(xml, "file", file);
            Optional.ofNullable(counts.get(file)).ifPresent(count -> {
                property(xml, "coverage.exercised", String.valueOf(count.exercised()));
                property(xml, "coverage.possible", String.valueOf(count.possible()));
            });
        });
        xml.close();
        results.forEach(result -> testCase(xml, name, result));
        xml.close();
    }

    private static void property(Xml xml, String name, String value) {
        xml.empty("property", "name", name, "value", value);
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

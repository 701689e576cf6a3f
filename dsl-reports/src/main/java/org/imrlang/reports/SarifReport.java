package org.imrlang.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Related;
import org.imrlang.compiler.diagnostic.Repair;
import org.imrlang.compiler.diagnostic.Severity;

/**
 * Diagnostics as a SARIF 2.1.0 log, for code scanning and for editors. The same diagnostics give the same bytes: nothing
 * in it depends on the machine or the time, and files are named as the caller named them.
 */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** GitHub refuses a log with more. Errors come before warnings, and what is left out is said. */
    private static final int MOST_RESULTS = 25_000;

    private final JsonGenerator out;

    /** The code of each rule, and its place in the list of rules. */
    private final Map<String, Integer> rules = new TreeMap<>();

    private final Map<String, Integer> fingerprints = new HashMap<>();

    private SarifReport(JsonGenerator out, List<Diagnostic> diagnostics) {
        this.out = out;
        diagnostics.forEach(diagnostic -> rules.put(diagnostic.code(), 0));
        int index = 0;
        for (Map.Entry<String, Integer> rule : rules.entrySet()) {
            rule.setValue(index);
            index++;
        }
    }

    /**
     * The whole report.
     *
     * @param diagnostics in the order in which they are to appear
     * @param version of imr, such as {@code 1.0.0}
     */
    public static String text(List<Diagnostic> diagnostics, String version) {
        List<Diagnostic> shown = diagnostics;
        if (diagnostics.size() > MOST_RESULTS) {
            shown = new ArrayList<>(diagnostics);
            shown.sort((one, other) -> one.severity().compareTo(other.severity()));
            shown = List.copyOf(shown.subList(0, MOST_RESULTS));
        }
        List<Diagnostic> results = shown;
        return Json.text(out -> new SarifReport(out, results).write(results, diagnostics.size(), version));
    }

    private void write(List<Diagnostic> results, int found, String version) throws IOException {
        out.writeStartObject();
        out.writeStringField("$schema", SCHEMA);
        out.writeStringField("version", "2.1.0");
        out.writeArrayFieldStart("runs");
        out.writeStartObject();
        out.writeObjectFieldStart("tool");
        out.writeObjectFieldStart("driver");
        out.writeStringField("name", "imr");
        out.writeStringField("version", version);
        out.writeArrayFieldStart("rules");
        for (String code : rules.keySet()) {
            SarifRule.of(code, results).write(out);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
        if (found > results.size()) {
            leftOut(found - results.size());
        }
        out.writeStringField("columnKind", "unicodeCodePoints");
        SarifPlaces.base(out);
        out.writeArrayFieldStart("results");
        for (Diagnostic diagnostic : results) {
            result(diagnostic);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }

    private void leftOut(int more) throws IOException {
        out.writeArrayFieldStart("invocations");
        out.writeStartObject();
        out.writeBooleanField("executionSuccessful", true);
        out.writeArrayFieldStart("toolExecutionNotifications");
        out.writeStartObject();
        out.writeStringField("level", "warning");
        message("message", more + " more are not listed here; `imr check` lists all");
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
    }

    private void result(Diagnostic diagnostic) throws IOException {
        String code = diagnostic.code();
        out.writeStartObject();
        out.writeStringField("ruleId", code);
        out.writeNumberField("ruleIndex", Optional.ofNullable(rules.get(code)).orElseThrow());
        out.writeStringField("level", level(diagnostic.severity()));
        message("message", words(diagnostic));
        out.writeArrayFieldStart("locations");
        out.writeStartObject();
        SarifPlaces.physical(diagnostic.at(), out);
        out.writeEndObject();
        out.writeEndArray();
        related(diagnostic.related());
        out.writeObjectFieldStart("partialFingerprints");
        out.writeStringField("imrLine/v1", fingerprint(diagnostic));
        out.writeEndObject();
        if (diagnostic.repair().isPresent()) {
            fix(diagnostic, diagnostic.repair().get());
        }
        out.writeEndObject();
    }

    /** The message and the help; the places related to it as links, which viewers make of {@code [words](id)}. */
    private static String words(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder(diagnostic.message());
        diagnostic.help().ifPresent(help -> text.append("\nhelp: ").append(help));
        int id = 0;
        for (Related related : diagnostic.related()) {
            id++;
            String words = related.message().replaceAll("[\\\\\\[\\]]", "\\\\$0");
            text.append("\n[").append(words).append("](").append(id).append(')');
        }
        return text.toString();
    }

    private void related(List<Related> related) throws IOException {
        if (related.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("relatedLocations");
        int id = 0;
        for (Related one : related) {
            id++;
            out.writeStartObject();
            out.writeNumberField("id", id);
            message("message", one.message());
            SarifPlaces.physical(one.at(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void fix(Diagnostic diagnostic, Repair repair) throws IOException {
        out.writeArrayFieldStart("fixes");
        out.writeStartObject();
        message("description", diagnostic.help().orElse(diagnostic.message()));
        SarifPlaces.changes(repair, out);
        out.writeEndObject();
        out.writeEndArray();
    }

    /** The same for the same mistake in a line of the same text, wherever in the file it stands now. */
    private String fingerprint(Diagnostic diagnostic) {
        String line = diagnostic.at().file().lineText(diagnostic.at().line()).strip();
        String hash = Hash.of(diagnostic.at().file().name() + '\n' + diagnostic.code() + '\n' + line);
        return hash + ":" + fingerprints.merge(hash, 1, Integer::sum);
    }

    private void message(String name, String text) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("text", text);
        out.writeEndObject();
    }

    static String level(Severity severity) {
        return severity == Severity.ERROR ? "error" : "warning";
    }
}

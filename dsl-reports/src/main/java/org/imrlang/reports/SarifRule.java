package org.imrlang.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPages;
import org.imrlang.compiler.diagnostic.Severity;

/**
 * What SARIF calls a rule: a kind of mistake.
 *
 * @param code its stable code
 * @param severity how it is said by default
 * @param page the page that explains it
 */
record SarifRule(String code, Severity severity, Optional<String> page) {

    /** GitHub shows no more of a description. */
    private static final int MOST = 1024;

    static SarifRule of(String code, List<Diagnostic> diagnostics) {
        // Strictness makes an error of what is a warning by default: then the run's own severity is the default.
        Severity severity = diagnostics.stream()
                .filter(diagnostic -> diagnostic.code().equals(code))
                .map(Diagnostic::severity)
                .findFirst()
                .orElse(Severity.ERROR);
        return new SarifRule(code, severity, DiagnosticPages.page(code));
    }

    void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", code);
        text(out, "shortDescription", code.replace('-', ' '));
        if (page.isPresent()) {
            text(out, "fullDescription", firstParagraph(page.get()));
            out.writeObjectFieldStart("help");
            out.writeStringField("text", page.get());
            out.writeStringField("markdown", page.get());
            out.writeEndObject();
        }
        out.writeObjectFieldStart("defaultConfiguration");
        out.writeStringField("level", SarifReport.level(severity));
        out.writeEndObject();
        out.writeEndObject();
    }

    /** What stands between the page's heading and the first blank line after it. */
    static String firstParagraph(String page) {
        String body =
                page.startsWith("#") ? page.substring(page.indexOf('\n') + 1).stripLeading() : page;
        int end = body.indexOf("\n\n");
        String paragraph = (end < 0 ? body : body.substring(0, end)).strip().replaceAll("\\s+", " ");
        return paragraph.length() <= MOST ? paragraph : paragraph.substring(0, MOST - 1) + "…";
    }

    private static void text(JsonGenerator out, String name, String text) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("text", text);
        out.writeEndObject();
    }
}

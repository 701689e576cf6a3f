package org.imrlang.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Related;
import org.imrlang.compiler.source.Span;

/** Diagnostics as plain JSON: a list, each with its place, its words and the places related to it. */
public final class DiagnosticsJson {

    private DiagnosticsJson() {}

    /** The whole report. */
    public static String text(List<Diagnostic> diagnostics) {
        return Json.text(out -> {
            out.writeStartArray();
            for (Diagnostic diagnostic : diagnostics) {
                write(diagnostic, out);
            }
            out.writeEndArray();
        });
    }

    private static void write(Diagnostic diagnostic, JsonGenerator out) throws IOException {
        Span at = diagnostic.at();
        out.writeStartObject();
        place(at, out);
        out.writeNumberField("end_line", at.file().line(at.end()));
        out.writeNumberField("end_column", at.file().column(at.end()));
        out.writeStringField("severity", diagnostic.severity().text());
        out.writeStringField("code", diagnostic.code());
        out.writeStringField("message", diagnostic.message());
        if (diagnostic.help().isPresent()) {
            out.writeStringField("help", diagnostic.help().get());
        } else {
            out.writeNullField("help");
        }
        out.writeArrayFieldStart("related");
        for (Related related : diagnostic.related()) {
            out.writeStartObject();
            place(related.at(), out);
            out.writeStringField("message", related.message());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void place(Span at, JsonGenerator out) throws IOException {
        out.writeStringField("file", at.file().name());
        out.writeNumberField("line", at.line());
        out.writeNumberField("column", at.column());
    }
}

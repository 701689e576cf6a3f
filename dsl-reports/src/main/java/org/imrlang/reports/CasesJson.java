package org.imrlang.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.imrlang.compiler.interpret.CaseResult;

/** What came of the cases, as plain JSON. */
public final class CasesJson {

    private CasesJson() {}

    /** The whole report. */
    public static String text(List<CaseResult> results) {
        return Json.text(out -> {
            long passed = results.stream().filter(CaseResult::passed).count();
            out.writeStartObject();
            out.writeNumberField("passed", passed);
            out.writeNumberField("failed", results.size() - passed);
            out.writeArrayFieldStart("cases");
            for (CaseResult result : results) {
                write(result, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void write(CaseResult result, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("file", result.file());
        out.writeNumberField("line", result.line());
        out.writeStringField("title", result.title());
        out.writeBooleanField("passed", result.passed());
        out.writeStringField("message", result.message());
        out.writeEndObject();
    }
}

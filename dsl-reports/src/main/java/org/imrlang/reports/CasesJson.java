package org.imrlang.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.testing.coverage.Coverage;

/** What came of the cases, as plain JSON. */
public final class CasesJson {

    private CasesJson() {}

    /** The whole report. */
    public static String text(List<CaseResult> results) {
        return text(results, Optional.empty());
    }

    /** The same with what the cases exercise. */
    public static String text(Coverage coverage) {
        return text(coverage.results(), Optional.of(coverage));
    }

    private static String text(List<CaseResult> results, Optional<Coverage> coverage) {
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
            if (coverage.isPresent()) {
                out.writeFieldName("coverage");
                CoverageJson.write(coverage.get(), out);
            }
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

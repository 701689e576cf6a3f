package org.imrlang.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.batch.impact.Change;
import org.imrlang.batch.impact.Decided;
import org.imrlang.batch.impact.Example;
import org.imrlang.batch.impact.Ground;
import org.imrlang.batch.impact.Impact;
import org.imrlang.batch.impact.Names;
import org.imrlang.batch.impact.TreatmentCount;
import org.imrlang.batch.impact.Unread;
import org.imrlang.batch.impact.UnreadLine;
import org.imrlang.batch.impact.Version;
import org.imrlang.runtime.Binding;
import org.imrlang.runtime.Outcome;

/** What changes between two versions of a ruleset, as plain JSON. */
public final class ImpactJson {

    private final JsonGenerator out;

    private ImpactJson(JsonGenerator out) {
        this.out = out;
    }

    /** The whole report. */
    public static String text(Impact impact, Names names) {
        return Json.text(out -> new ImpactJson(out).report(impact, names));
    }

    private void report(Impact impact, Names names) throws IOException {
        out.writeStartObject();
        out.writeStringField("base", names.base());
        out.writeStringField("head", names.head());
        out.writeStringField("requests_of", names.requests());
        out.writeNumberField("lines", impact.lines());
        out.writeNumberField("requests", impact.requests());
        out.writeNumberField("changed", impact.changing());
        outcomes(impact);
        out.writeArrayFieldStart("treatments");
        for (TreatmentCount treatment : impact.treatments()) {
            treatment(treatment);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("changes");
        for (Change change : impact.changes()) {
            change(change);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("examples");
        for (Example example : impact.examples()) {
            example(example);
        }
        out.writeEndArray();
        out.writeObjectFieldStart("unread");
        for (Version version : Version.values()) {
            unread("only_" + version.text(), impact.only(version));
        }
        unread("neither", impact.neither());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void outcomes(Impact impact) throws IOException {
        out.writeArrayFieldStart("outcomes");
        for (Outcome outcome : Outcome.values()) {
            out.writeStartObject();
            out.writeStringField("outcome", outcome.text());
            for (Version version : Version.values()) {
                out.writeNumberField(version.text(), impact.all().of(version, outcome));
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("flows");
        for (Outcome from : Outcome.values()) {
            for (Outcome to : Outcome.values()) {
                if (impact.all().of(from, to) > 0) {
                    out.writeStartObject();
                    out.writeStringField("from", from.text());
                    out.writeStringField("to", to.text());
                    out.writeNumberField("requests", impact.all().of(from, to));
                    out.writeNumberField("changed", impact.changed().of(from, to));
                    out.writeEndObject();
                }
            }
        }
        out.writeEndArray();
    }

    private void treatment(TreatmentCount treatment) throws IOException {
        out.writeStartObject();
        out.writeStringField("treatment", treatment.treatment());
        out.writeStringField("unit", treatment.unit());
        out.writeNumberField("requests", treatment.requests());
        out.writeNumberField("changed", treatment.changed());
        out.writeNumberField("certified_by_base", treatment.certifiedByBase());
        out.writeNumberField("certified_by_head", treatment.certifiedByHead());
        out.writeNumberField("gained", treatment.gained());
        out.writeNumberField("lost", treatment.lost());
        out.writeEndObject();
    }

    private void change(Change change) throws IOException {
        out.writeStartObject();
        out.writeStringField("treatment", change.transition().treatment());
        out.writeStringField("unit", change.unit());
        out.writeStringField("from", change.transition().from().text());
        out.writeStringField("to", change.transition().to().text());
        out.writeNumberField("requests", change.requests());
        out.writeNumberField("gained", change.gained());
        out.writeNumberField("lost", change.lost());
        out.writeObjectFieldStart("base");
        ground(change.transition().base());
        out.writeEndObject();
        out.writeObjectFieldStart("head");
        ground(change.transition().head());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void ground(Ground ground) throws IOException {
        text("guideline", ground.guideline());
        text("edition", ground.edition());
        if (ground.binding().isPresent()) {
            Binding binding = ground.binding().get();
            out.writeObjectFieldStart("binding");
            out.writeStringField("guideline", binding.guideline());
            out.writeStringField("clause", binding.clause().text());
            out.writeNumberField("line", binding.line());
            out.writeEndObject();
        }
    }

    private void example(Example example) throws IOException {
        out.writeStartObject();
        out.writeNumberField("line", example.place().line());
        if (example.place().request().isPresent()) {
            out.writeNumberField("request_of_line", example.place().request().getAsInt());
        }
        text("id", example.place().id());
        out.writeStringField("treatment", example.treatment());
        decided("base", example.base());
        decided("head", example.head());
        if (example.request().isPresent()) {
            out.writeFieldName("request");
            out.writeRawValue(example.request().get());
        }
        out.writeEndObject();
    }

    private void decided(String version, Decided decided) throws IOException {
        out.writeObjectFieldStart(version);
        out.writeStringField("outcome", decided.outcome().text());
        out.writeNumberField("certified", decided.certified());
        out.writeNumberField("possible", decided.possible());
        strings("missing", decided.missing());
        ground(decided.ground());
        out.writeEndObject();
    }

    private void unread(String key, Unread unread) throws IOException {
        out.writeObjectFieldStart(key);
        out.writeNumberField("lines", unread.lines());
        out.writeArrayFieldStart("reasons");
        for (Map.Entry<String, Long> reason : unread.reasons().entrySet()) {
            out.writeStartObject();
            out.writeStringField("reason", reason.getKey());
            out.writeNumberField("lines", reason.getValue());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("examples");
        for (UnreadLine line : unread.examples()) {
            out.writeStartObject();
            out.writeNumberField("line", line.line());
            if (!line.problems().isEmpty()) {
                strings("problems", line.problems());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void strings(String key, List<String> values) throws IOException {
        out.writeArrayFieldStart(key);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    private void text(String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(key, value.get());
        }
    }
}

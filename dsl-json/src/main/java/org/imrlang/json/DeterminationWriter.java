package org.imrlang.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.runtime.Binding;
import org.imrlang.runtime.ChosenBy;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.DurationLimit;
import org.imrlang.runtime.Finding;
import org.imrlang.runtime.FrequencyLimit;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.Review;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Unlock;

/** Writes determinations as JSON: the same keys in the same order always, with line feeds. What does not exist is left out. */
public final class DeterminationWriter {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final JsonGenerator out;
    private final boolean explains;

    /** @param explains whether all is said, or only what is decided and by what */
    DeterminationWriter(JsonGenerator out, boolean explains) {
        this.out = out;
        this.explains = explains;
    }

    /**
     * The review of a case, ending with a line feed.
     *
     * @param title the case's title, where it has one
     * @param determinations at least one, in the order of the requests
     */
    public static String write(Optional<String> title, List<Determination> determinations) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
            new DeterminationWriter(out, true).review(title, determinations);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return text.append('\n').toString();
    }

    void review(Optional<String> title, List<Determination> determinations) throws IOException {
        out.writeStartObject();
        text("case", title);
        out.writeStringField("review", Review.ofWhole(determinations).text());
        out.writeArrayFieldStart("determinations");
        for (Determination determination : determinations) {
            determination(determination);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    void determination(Determination determination) throws IOException {
        out.writeStartObject();
        text(Key.ID, determination.id());
        text(Key.TREATMENT, determination.treatment().name());
        number(Key.REQUESTED, determination.requested());
        text(Key.UNIT, determination.treatment().unit());
        text(Key.OUTCOME, determination.outcome().text());
        number(Key.CERTIFIED, determination.certified());
        number(Key.POSSIBLE, determination.possible());
        limits(determination);
        out.writeFieldName(Key.MISSING.text());
        out.writeStartArray();
        for (String name : determination.missing()) {
            out.writeString(name);
        }
        out.writeEndArray();
        if (explains) {
            prospects(determination);
        }
        basis(determination);
        if (explains) {
            explanation(determination);
        }
        text(Key.REVIEW, determination.review().text());
        out.writeEndObject();
    }

    private void prospects(Determination determination) throws IOException {
        out.writeArrayFieldStart("ask_next");
        for (String name : determination.askNext()) {
            out.writeString(name);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("unlocks");
        for (Unlock unlock : determination.unlocks()) {
            unlock(unlock);
        }
        out.writeEndArray();
    }

    private void explanation(Determination determination) throws IOException {
        out.writeArrayFieldStart("findings");
        for (Finding finding : determination.findings()) {
            finding(finding);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("citations");
        for (Citation citation : determination.citations()) {
            citation(citation);
        }
        out.writeEndArray();
        out.writeStringField("rationale", determination.rationale());
    }

    private void limits(Determination determination) throws IOException {
        if (determination.frequencyLimit().isPresent()) {
            FrequencyLimit limit = determination.frequencyLimit().get();
            out.writeFieldName(Key.FREQUENCY_LIMIT.text());
            out.writeStartObject();
            out.writeFieldName(Key.COUNT.text());
            out.writeNumber(limit.count());
            text(Key.PER, limit.per());
            out.writeEndObject();
        }
        if (determination.durationLimit().isPresent()) {
            DurationLimit limit = determination.durationLimit().get();
            out.writeFieldName(Key.DURATION_LIMIT.text());
            out.writeStartObject();
            number(Key.COUNT, limit.count());
            text(Key.UNIT, limit.unit().plural());
            out.writeEndObject();
        }
    }

    /** The guideline that decided, and which of its clauses. */
    private void basis(Determination determination) throws IOException {
        text(Key.GUIDELINE, determination.guideline().map(GuidelineInfo::name));
        text(Key.AUTHORITY, determination.guideline().flatMap(GuidelineInfo::authority));
        text(Key.EDITION, determination.guideline().flatMap(GuidelineInfo::edition));
        if (determination.chosenBy().isPresent()) {
            ChosenBy chosenBy = determination.chosenBy().get();
            out.writeFieldName(Key.CHOSEN_BY.text());
            out.writeStartObject();
            text(Key.BASIS, chosenBy.basis().text());
            text(Key.DATE, chosenBy.date().map(Object::toString));
            out.writeEndObject();
        }
        if (determination.binding().isPresent()) {
            Binding binding = determination.binding().get();
            out.writeFieldName(Key.BINDING.text());
            out.writeStartObject();
            text(Key.GUIDELINE, binding.guideline());
            text(Key.CLAUSE, binding.clause().text());
            number(Key.LINE, binding.line());
            out.writeEndObject();
        }
    }

    private void finding(Finding finding) throws IOException {
        out.writeStartObject();
        out.writeStringField("guideline", finding.guideline());
        out.writeStringField("treatment", finding.treatment());
        out.writeStringField("clause", finding.clause().text());
        out.writeNumberField("line", finding.line());
        out.writeStringField("status", finding.status().text());
        out.writeStringField("text", finding.text());
        out.writeObjectFieldStart("operands");
        for (Map.Entry<String, Object> operand : finding.operands().entrySet()) {
            out.writeFieldName(operand.getKey());
            operand(operand.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void operand(Object value) throws IOException {
        if (value instanceof Long count) {
            out.writeNumber(count);
        } else if (value instanceof Integer count) {
            out.writeNumber(count);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value == Truth.UNKNOWN) {
            out.writeNull();
        } else if (value instanceof Truth truth) {
            out.writeBoolean(truth == Truth.YES);
        } else if (value instanceof LocalDate date) {
            out.writeString(date.toString());
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof List<?> values) {
            out.writeStartArray();
            for (Object one : values) {
                operand(one);
            }
            out.writeEndArray();
        } else {
            throw new IllegalStateException(
                    "an operand is a number, a truth, a date, a text or a list, not " + value.getClass());
        }
    }

    private void unlock(Unlock unlock) throws IOException {
        out.writeStartObject();
        out.writeStringField("clause", unlock.clause().text());
        out.writeNumberField("line", unlock.line());
        out.writeFieldName("change");
        new ChangeWriter(out).write(unlock.change());
        out.writeStringField("text", unlock.text());
        out.writeEndObject();
    }

    private void citation(Citation citation) throws IOException {
        out.writeStartObject();
        out.writeStringField("source", citation.source());
        out.writeStringField("title", citation.title());
        text("section", citation.section());
        text("topic", citation.topic());
        text("edition", citation.edition());
        text("pages", citation.pages());
        text("url", citation.url());
        out.writeEndObject();
    }

    private void text(Key key, String value) throws IOException {
        out.writeFieldName(key.text());
        out.writeString(value);
    }

    private void text(Key key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(key, value.get());
        }
    }

    private void number(Key key, long value) throws IOException {
        out.writeFieldName(key.text());
        out.writeNumber(value);
    }

    private void text(String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(key, value.get());
        }
    }
}

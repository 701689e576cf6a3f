package org.imrlang.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.imrlang.runtime.Change;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Truth;

/** Writes a change as the part of a request that it states, in the keys and the order of a request. */
final class ChangeWriter {

    private final JsonGenerator out;

    ChangeWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(Change change) throws IOException {
        out.writeStartObject();
        stated(change.course(), change.facts());
        out.writeEndObject();
    }

    /** What is stated of the course and of the facts, into an object that is open. */
    void stated(Course course, Map<String, FactValue> facts) throws IOException {
        if (course.quantity() > 0) {
            out.writeNumberField("quantity", course.quantity());
        }
        if (course.frequency().isPresent()) {
            counted(
                    "frequency",
                    course.frequency().get().count(),
                    "per",
                    course.frequency().get().per().singular());
        }
        if (course.duration().isPresent()) {
            counted(
                    "duration",
                    course.duration().get().count(),
                    "unit",
                    course.duration().get().unit().plural());
        }
        count("completed", course.statedCompleted());
        count("authorized", course.authorized());
        date("request_date", course.requestDate());
        date("service_date", course.serviceDate());
        date("injury_date", course.injuryDate());
        if (course.history().isPresent()) {
            out.writeArrayFieldStart("history");
            for (Delivery delivery : course.history().get()) {
                delivery(delivery);
            }
            out.writeEndArray();
        }
        if (!facts.isEmpty()) {
            out.writeFieldName("facts");
            facts(facts);
        }
    }

    private void delivery(Delivery delivery) throws IOException {
        out.writeStartObject();
        out.writeStringField("date", delivery.date().toString());
        out.writeNumberField("quantity", delivery.quantity());
        out.writeStringField("treatment", delivery.treatment());
        if (!delivery.facts().isEmpty()) {
            out.writeFieldName("facts");
            facts(new TreeMap<>(delivery.facts()));
        }
        out.writeEndObject();
    }

    private void facts(Map<String, FactValue> facts) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, FactValue> fact : facts.entrySet()) {
            out.writeFieldName(fact.getKey());
            value(fact.getValue());
        }
        out.writeEndObject();
    }

    private void value(FactValue value) throws IOException {
        if (value instanceof FactValue.YesNo yesNo) {
            if (yesNo.truth() == Truth.UNKNOWN) {
                out.writeNull();
            } else {
                out.writeBoolean(yesNo.truth() == Truth.YES);
            }
        } else if (value instanceof FactValue.Number number) {
            out.writeNumber(number.value());
        } else if (value instanceof FactValue.Date date) {
            out.writeString(date.value().toString());
        } else if (value instanceof FactValue.Choice choice) {
            out.writeString(choice.value());
        } else if (value instanceof FactValue.Codes codes) {
            out.writeStartArray();
            for (String code : codes.values()) {
                out.writeString(code);
            }
            out.writeEndArray();
        } else {
            throw new IllegalStateException("a fact's value of an unknown type: " + value);
        }
    }

    private void counted(String key, BigDecimal count, String unitKey, String unit) throws IOException {
        out.writeObjectFieldStart(key);
        out.writeNumberField("count", count);
        out.writeStringField(unitKey, unit);
        out.writeEndObject();
    }

    private void count(String key, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            out.writeNumberField(key, value.getAsInt());
        }
    }

    private void date(String key, Optional<LocalDate> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(key, value.get().toString());
        }
    }
}

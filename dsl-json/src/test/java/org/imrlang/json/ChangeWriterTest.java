package org.imrlang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.runtime.Change;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;

class ChangeWriterTest {

    private static String written(Change change) throws IOException {
        StringWriter text = new StringWriter();
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        try (JsonGenerator out = factory.createGenerator(text)) {
            new ChangeWriter(out).write(change);
        }
        return text.toString();
    }

    @Test
    void writesWhatIsStatedAndNothingElse() throws IOException {
        assertEquals("{}", written(new Change(Course.UNSTATED, Map.of())));
        assertEquals(
                "{\"quantity\":6}",
                written(new Change(Course.UNSTATED.toBuilder().quantity(6).build(), Map.of())));
        assertEquals(
                "{\"history\":[]}",
                written(new Change(
                        Course.UNSTATED.toBuilder().history(List.of()).build(), Map.of())));
    }

    @Test
    void writesEveryKeyAsARequestHasIt() throws IOException {
        Map<String, FactValue> delivered = Map.of("region", new FactValue.Choice("neck"));
        Course course = Course.UNSTATED.toBuilder()
                .quantity(6)
                .frequency(new Frequency(new BigDecimal("0.5"), TimeUnit.WEEK))
                .duration(new CourseDuration(BigDecimal.valueOf(8), TimeUnit.WEEK))
                .completed(4)
                .authorized(6)
                .requestDate(LocalDate.of(2014, 5, 1))
                .serviceDate(LocalDate.of(2014, 5, 2))
                .injuryDate(LocalDate.of(2013, 5, 3))
                .history(List.of(new Delivery("CBT", LocalDate.of(2014, 1, 6), 4, delivered)))
                .build();
        Map<String, FactValue> facts = new LinkedHashMap<>();
        facts.put("improved", new FactValue.YesNo(Truth.YES));
        facts.put("flare", new FactValue.YesNo(Truth.NO));
        facts.put("silent", new FactValue.YesNo(Truth.UNKNOWN));
        facts.put("relief", new FactValue.Number(new BigDecimal("4E+1")));
        facts.put("surgery", new FactValue.Date(LocalDate.of(2013, 11, 2)));
        facts.put("region", new FactValue.Choice("low_back"));
        facts.put("diagnosis", new FactValue.Codes(List.of("F32.2", "F33.1")));
        assertEquals(
                "{\"quantity\":6,\"frequency\":{\"count\":0.5,\"per\":\"week\"},"
                        + "\"duration\":{\"count\":8,\"unit\":\"weeks\"},\"completed\":4,\"authorized\":6,"
                        + "\"request_date\":\"2014-05-01\",\"service_date\":\"2014-05-02\","
                        + "\"injury_date\":\"2013-05-03\","
                        + "\"history\":[{\"date\":\"2014-01-06\",\"quantity\":4,\"treatment\":\"CBT\","
                        + "\"facts\":{\"region\":\"neck\"}}],"
                        + "\"facts\":{\"improved\":true,\"flare\":false,\"silent\":null,\"relief\":40,"
                        + "\"surgery\":\"2013-11-02\",\"region\":\"low_back\",\"diagnosis\":[\"F32.2\",\"F33.1\"]}}",
                written(new Change(course, facts)));
    }
}

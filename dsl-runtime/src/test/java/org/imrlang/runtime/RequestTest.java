package org.imrlang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request keeps what is stated of its facts, however many there are. */
class RequestTest {

    private static final Course ONE = Course.UNSTATED.toBuilder().quantity(1).build();

    @Test
    void whatWasStatedIsFoundAndNothingElse() {
        for (int count : new int[] {0, 1, 4, 5, 100, 3000}) {
            Map<String, FactValue> stated = new HashMap<>();
            Request.Builder builder = Request.of("CBT", ONE);
            for (int fact = 0; fact < count; fact++) {
                FactValue value = new FactValue.Number(BigDecimal.valueOf(fact));
                stated.put("fact_" + fact, value);
                builder.fact("fact_" + fact, value);
            }
            Request request = builder.build();
            assertEquals(stated, request.facts());
            stated.forEach((name, value) -> assertEquals(value, request.value(name)));
            assertNull(request.value("fact"));
        }
    }

    @Test
    void namesOfOneHashAreToldApart() {
        Request request =
                Request.of("CBT", ONE).fact("Aa", true).fact("BB", false).build();
        assertEquals(Truth.YES, request.truth("Aa"));
        assertEquals(Truth.NO, request.truth("BB"));
        assertEquals(Truth.UNKNOWN, request.truth("C#"));
    }

    @Test
    void theLastStatementCountsAndABuiltRequestStays() {
        Request.Builder builder = Request.of("CBT", ONE).fact("improved", true);
        Request before = builder.build();
        Request after = builder.fact("improved", false).fact("acute", true).build();
        assertEquals(Truth.YES, before.truth("improved"));
        assertEquals(Truth.UNKNOWN, before.truth("acute"));
        assertEquals(Truth.NO, after.truth("improved"));
        assertEquals(2, after.facts().size());
    }

    @Test
    void aRequestTravels() throws Exception {
        Request request = Request.of("CBT", ONE).fact("improved", true).build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(request);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Request read = (Request) in.readObject();
            assertEquals(request.facts(), read.facts());
            assertEquals(request.course(), read.course());
        }
    }
}

package org.example.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.example.clinic.guidelines.Winter;
import org.imrlang.runtime.Outcome;
import org.junit.jupiter.api.Test;

class WinterTest {

    /** Whether the guideline is right is for its cases; here it is what this program makes of it. */
    @Test
    void withoutARecordNothingIsCertified() {
        var determination = Winter.snowBathing().request(6).determine();
        assertEquals(Outcome.UNDOCUMENTED, determination.outcome());
        assertEquals(0, determination.certified());
    }

    @Test
    void theServiceDecides() throws Exception {
        var answer = post("""
                {"treatment": "snow_bathing", "quantity": 12, "completed": 0, "request_date": "2026-02-02",
                 "facts": {"region": "neck", "surgery": "2026-01-05", "diagnosis": ["M54.2"]}}
                """);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"certified\" : 6"), answer.body());
    }

    @Test
    void theServiceSaysWhatIsWrong() throws Exception {
        var answer = post("""
                {"treatment": "snow_bathing", "quantity": 12, "complete": 0}
                """);
        assertEquals(400, answer.statusCode());
        assertEquals("complete: no such key is known here; did you mean `completed`?\n", answer.body());
    }

    private static HttpResponse<String> post(String json) throws Exception {
        try (Intake intake = new Intake(0)) {
            URI address = URI.create("http://localhost:" + intake.port() + "/determinations");
            HttpRequest request = HttpRequest.newBuilder(address)
                    .POST(BodyPublishers.ofString(json))
                    .build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        }
    }
}

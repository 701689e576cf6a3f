package org.imrlang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Vocabulary;
import org.junit.jupiter.api.Test;

/** What is written is what was stated, and is read as that. */
class RequestWriterTest {

    private static final Vocabulary WORDS = Vocabulary.of(
            List.of(new TreatmentInfo("walk", "walk", "walks")),
            List.of(
                    new FactInfo("fresh", "fresh"),
                    new FactInfo("relief", new FactType.Percent(), "relief"),
                    new FactInfo("region", new FactType.Choice(List.of("east", "west")), "region"),
                    new FactInfo("codes", new FactType.Codes(Optional.empty()), "codes"),
                    new FactInfo("surgery", new FactType.Date(), "surgery")));

    private static final String ALL = "{\"id\":\"a \\\"1\\\"\",\"treatment\":\"walk\",\"quantity\":12,"
            + "\"frequency\":{\"count\":0.5,\"per\":\"week\"},\"duration\":{\"count\":6,\"unit\":\"weeks\"},"
            + "\"completed\":3,\"authorized\":6,\"request_date\":\"2014-02-01\",\"service_date\":\"2014-02-10\","
            + "\"injury_date\":\"2013-05-09\",\"history\":[{\"date\":\"2014-01-06\",\"quantity\":1,"
            + "\"treatment\":\"walk\",\"facts\":{\"region\":\"west\"}}],\"facts\":{\"codes\":[\"F32.2\"],"
            + "\"fresh\":false,\"region\":\"east\",\"relief\":40.5,\"surgery\":\"2013-11-02\"}}";

    private static Request read(String json) throws InvalidJsonRequestException {
        return RequestReader.read(json, WORDS).requests().get(0);
    }

    @Test
    void everythingThatIsStatedIsWritten() throws InvalidJsonRequestException {
        assertEquals(ALL, RequestWriter.write(read(ALL)));
    }

    @Test
    void whatIsUnknownIsLeftOut() throws InvalidJsonRequestException {
        String json = "{\"treatment\":\"walk\",\"quantity\":1,\"completed\":null,\"facts\":{\"fresh\":\"unknown\"}}";
        assertEquals("{\"treatment\":\"walk\",\"quantity\":1}", RequestWriter.write(read(json)));
    }
}

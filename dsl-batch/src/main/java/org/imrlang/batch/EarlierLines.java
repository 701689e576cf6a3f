package org.imrlang.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Counts what lines of JSON say that an earlier run has written. */
final class EarlierLines {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser in;
    private final Tally tally;

    private EarlierLines(JsonParser in, Tally tally) {
        this.in = in;
        this.tally = tally;
    }

    static Tally tally(InputStream lines, int threads) throws IOException {
        Tally tally = new Tally();
        Pipeline.run(JsonLines.ofAnyLength(lines), threads, EarlierLines::tally, tally::add);
        return tally;
    }

    private static Tally tally(Chunk chunk) throws IOException {
        Tally tally = new Tally();
        for (Asked line : chunk.records()) {
            try (JsonParser in = ((JsonLine) line).parser(FACTORY)) {
                in.nextToken();
                new EarlierLines(in, tally).answer();
            } catch (JsonProcessingException e) {
                throw FileResults.differs();
            }
        }
        return tally;
    }

    /** The answer to a record: an error, a review of several requests, or a determination. */
    private void answer() throws IOException {
        expect(JsonToken.START_OBJECT);
        EarlierAnswer own = new EarlierAnswer();
        boolean isBad = false;
        boolean isReview = false;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String key = in.currentName();
            in.nextToken();
            if (key.equals("error")) {
                isBad = true;
            } else if (key.equals("determinations")) {
                isReview = true;
                determinations();
            } else {
                member(key, own);
            }
        }
        if (isBad) {
            tally.addBadRecord();
        } else {
            tally.addRecord();
        }
        if (!isBad && !isReview) {
            own.addTo(tally);
        }
    }

    private void determinations() throws IOException {
        expect(JsonToken.START_ARRAY);
        while (in.nextToken() == JsonToken.START_OBJECT) {
            EarlierAnswer one = new EarlierAnswer();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String key = in.currentName();
                in.nextToken();
                member(key, one);
            }
            one.addTo(tally);
        }
    }

    private void member(String key, EarlierAnswer answer) throws IOException {
        switch (key) {
            case "treatment" -> answer.treatment(in.getText());
            case "outcome" -> answer.outcome(in.getText());
            case "guideline" -> answer.guideline(in.getText());
            case "missing" -> answer.missing(names());
            default -> in.skipChildren();
        }
    }

    private List<String> names() throws IOException {
        expect(JsonToken.START_ARRAY);
        List<String> names = new ArrayList<>();
        while (in.nextToken() == JsonToken.VALUE_STRING) {
            names.add(in.getText());
        }
        return names;
    }

    private void expect(JsonToken token) throws IOException {
        if (in.currentToken() != token) {
            throw FileResults.differs();
        }
    }
}

package org.imrlang.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.json.CaseFile;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.json.RequestWriter;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;

/**
 * What came of reading a request: what it asks, or what is wrong with it.
 *
 * @param file nothing where something is wrong
 * @param problems at least one where something is wrong
 */
record Read(Optional<CaseFile> file, List<String> problems) {

    /** Some way of reading. */
    @FunctionalInterface
    interface Reading {
        CaseFile read() throws InvalidJsonRequestException;
    }

    /** What came of this way of reading. */
    static Read by(Reading reading) {
        try {
            return of(reading.read());
        } catch (InvalidJsonRequestException e) {
            return wrong(e.problems());
        }
    }

    static Read of(CaseFile file) {
        return new Read(Optional.of(file), List.of());
    }

    static Read wrong(List<String> problems) {
        assertFalse(problems.isEmpty(), "what is refused has a mistake");
        problems.forEach(problem -> assertFalse(problem.isBlank(), "each mistake is told"));
        return new Read(Optional.empty(), problems);
    }

    /** All of it as values that can be compared. */
    List<Object> values() {
        List<Object> values = new ArrayList<>(problems);
        file.ifPresent(read -> {
            values.add(read.isCase());
            values.add(read.title());
            read.requests().forEach(request -> values.add(values(request)));
        });
        return values;
    }

    private static List<Object> values(Request request) {
        return List.of(request.treatment(), request.course(), request.facts());
    }

    /** What was read can be written, read again and decided. */
    void assertCanBeDecided() {
        for (Request request : file.map(CaseFile::requests).orElse(List.of())) {
            String written = RequestWriter.write(request);
            Read again = by(() -> RequestReader.read(written, Invented.RULES.vocabulary()));
            assertEquals(List.of(false, Optional.empty(), values(request)), again.values(), written);
            Determination decided = Invented.RULES.determine(request);
            assertTrue(
                    0 <= decided.certified()
                            && decided.certified() <= decided.possible()
                            && decided.possible() <= request.course().quantity(),
                    () -> written + "\n" + decided);
            assertFalse(decided.rationale().isBlank(), written);
        }
    }
}

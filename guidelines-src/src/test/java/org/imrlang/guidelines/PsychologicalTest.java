package org.imrlang.guidelines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.InvalidRequestException;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Review;
import org.junit.jupiter.api.Test;

/** The review in which twelve sessions of CBT and six of biofeedback were asked for at the outset. */
class PsychologicalTest {

    private static Determination twelveSessionsOfCbt() {
        return Psychological.cbt().request(12).perWeek(2).weeks(6).completed(0).determine();
    }

    @Test
    void twelveSessionsAtTheOutsetConformInPart() {
        Determination determination = twelveSessionsOfCbt();

        assertEquals(Outcome.CONFORMS_IN_PART, determination.outcome());
        assertEquals(6, determination.certified());
        assertEquals(6, determination.possible());
        assertEquals(List.of(), determination.missing());
        assertEquals(Review.UPHELD, determination.review());
    }

    @Test
    void ofSixSessionsOfBiofeedbackFourConform() {
        Determination determination =
                Psychological.biofeedback().request(6).completed(0).determine();

        assertEquals(Outcome.CONFORMS_IN_PART, determination.outcome());
        assertEquals(4, determination.certified());
    }

    @Test
    void afterTheTrialImprovementDecides() {
        var afterTheTrial = Psychological.cbt().request(14).completed(6);

        assertEquals(Outcome.UNDOCUMENTED, afterTheTrial.determine().outcome());
        assertEquals(
                List.of("adl_improved", "work_restrictions_reduced", "dependency_reduced"),
                afterTheTrial.determine().missing());
        assertEquals(
                Outcome.CONFORMS,
                afterTheTrial
                        .adlImproved(true)
                        .dependencyReduced(true)
                        .determine()
                        .outcome());
        assertEquals(
                Outcome.DOES_NOT_CONFORM,
                afterTheTrial.dependencyReduced(false).determine().outcome());
    }

    @Test
    void whatIsNotStatedIsUnknown() {
        Determination determination = Psychological.cbt().request(4).determine();

        assertEquals(Outcome.UNDOCUMENTED, determination.outcome());
        assertTrue(determination.missing().contains("completed"), determination.toString());
    }

    @Test
    void aRequestByNameIsDecidedAlike() {
        Course course = Course.UNSTATED.toBuilder().quantity(6).completed(0).build();

        assertEquals(
                Psychological.biofeedback().request(6).completed(0).determine(),
                Ruleset.rules().determine(Request.of("biofeedback", course).build()));
    }

    @Test
    void aNameThatNoGuidelineKnowsIsRefused() {
        Course course = Course.UNSTATED.toBuilder().quantity(6).completed(0).build();
        Request misspelt = Request.of("biofedback", course).build();

        InvalidRequestException refused = assertThrows(
                InvalidRequestException.class, () -> Ruleset.rules().determine(misspelt));
        assertTrue(refused.getMessage().contains("biofeedback"), refused.getMessage());
    }

    @Test
    void aDeterminationSaysWhereItIsWritten() {
        Determination determination = twelveSessionsOfCbt();

        assertEquals("psychological", determination.guideline().orElseThrow().name());
        assertEquals(1, determination.citations().size());
        assertTrue(determination.rationale().contains("Official Disability Guidelines"), determination.rationale());
    }

    @Test
    void aRequestAndADeterminationTravel() throws Exception {
        var request = Psychological.cbt().request(14).completed(6).adlImproved(true);

        assertEquals(request.determine(), travelled(request).determine());
        assertEquals(request.determine(), travelled(request.determine()));
        assertEquals(twelveSessionsOfCbt(), travelled(twelveSessionsOfCbt()));
    }

    @Test
    void manyThreadsGetTheSameAnswer() throws Exception {
        var request = Psychological.cbt().request(12).perWeek(2).weeks(6).completed(0);
        Determination shared = request.determine();
        Callable<Boolean> task = () -> request.determine().equals(shared)
                && shared.rationale().equals(request.determine().rationale());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                answers.add(threads.submit(task));
            }
            for (Future<Boolean> answer : answers) {
                assertTrue(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @SuppressWarnings("unchecked") // What comes back is of the class that went in.
    private static <T> T travelled(T object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}

package org.imrlang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Evidence;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.TreatmentRequest;
import org.imrlang.runtime.Weighing;
import org.junit.jupiter.api.Test;

class DeterminationWriterTest {

    private static final TreatmentInfo CBT = new TreatmentInfo("CBT", "cognitive behavioral therapy", "sessions");

    /** A trial of 4 to 6 sessions, then 20 where a fact, which nothing states, is so. */
    private static final class Trial extends TreatmentRequest<Trial> {
        private static final long serialVersionUID = 1;

        Trial(Course course) {
            super(course);
        }

        @Override
        protected Trial with(Course course) {
            return new Trial(course);
        }

        @Override
        public TreatmentInfo treatment() {
            return CBT;
        }

        @Override
        public Determination determine() {
            return decided(6, 6);
        }

        @Override
        protected void weigh(Weighing weighing) {
            weighing.guideline(GuidelineInfo.of("psychological", "Psychological treatment")
                    .authority("ODG")
                    .edition("June 2014 update"));
            weighing.phase(ClauseInfo.of(ClauseKind.INITIAL, 29, "a trial of 4 to 6 sessions"), 4, 6);
            weighing.phase(
                    ClauseInfo.of(ClauseKind.THEN, 30, "20 sessions in all").where("it has improved"),
                    20,
                    20,
                    Evidence.fact(new FactInfo("improved", "it has improved"), Logic.UNKNOWN));
            weighing.cites(Citation.of("odg_cbt", "Official Disability Guidelines")
                    .pages("23..24")
                    .build());
        }
    }

    private static Determination trial() {
        return new Trial(Course.UNSTATED)
                .id("1")
                .request(12)
                .completed(0)
                .requestDate(LocalDate.of(2014, 2, 1))
                .determine();
    }

    @Test
    void writesEveryKeyInTheOrderOfTheContract() {
        String json = DeterminationWriter.write(Optional.of("a “case”"), List.of(trial()));
        List<String> keys = Pattern.compile("\"([a-z_]+)\" :")
                .matcher(json)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
        String finding = "guideline treatment clause line status text operands completed requested ceiling";
        assertEquals(
                List.of(("case review determinations id treatment requested unit outcome certified possible missing"
                                + " guideline authority edition chosen_by basis date binding guideline clause line findings "
                                + finding + " " + finding + " improved citations source title pages rationale review")
                        .split(" ")),
                keys);
        assertTrue(json.contains("\"improved\" : null"), json);
        assertTrue(json.contains("\"date\" : \"2014-02-01\""), json);
        assertTrue(json.contains("\"outcome\" : \"conforms in part\""), json);
        assertTrue(json.endsWith("}\n") && !json.contains("\r"), json);
    }

    @Test
    void leavesOutWhatDoesNotExist() {
        Determination nothing = Determination.notAddressed(
                CBT, Course.UNSTATED.toBuilder().quantity(3).build());
        String json = DeterminationWriter.write(Optional.empty(), List.of(nothing));
        for (String key : List.of("case", "id", "guideline", "binding", "chosen_by", "frequency_limit")) {
            assertFalse(json.contains("\"" + key + "\""), json);
        }
        assertTrue(json.contains("\"missing\" : [ ]"), json);
        assertTrue(json.contains("\"review\" : \"for the reviewer\""), json);
    }
}

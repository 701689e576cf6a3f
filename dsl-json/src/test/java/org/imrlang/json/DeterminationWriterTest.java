package org.imrlang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Finding;
import org.imrlang.runtime.HandBuilt;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Status;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeterminationWriterTest {

    private static final TreatmentInfo CBT = new TreatmentInfo("CBT", "cognitive behavioral therapy", "sessions");
    private static final Course TWELVE =
            Course.UNSTATED.toBuilder().id("1").quantity(12).build();

    private static Finding finding(Map<String, Object> operands) {
        return new Finding(
                "psychological", "CBT", ClauseKind.INITIAL, 29, Status.NOT_MET, operands, "A trial of 4 to 6.");
    }

    private static Determination full(Map<String, Object> operands) {
        Citation short1 =
                Citation.of("odg_cbt", "Official Disability Guidelines").build();
        Citation long1 = Citation.of("mtus", "MTUS")
                .section("Behavioral interventions")
                .topic("CBT")
                .edition("2009")
                .pages("23..24")
                .url("https://example.org/mtus")
                .build();
        return HandBuilt.full(CBT, TWELVE, List.of(finding(operands)), List.of(short1, long1));
    }

    @Test
    void writesEveryKeyInTheOrderOfTheContract() {
        Map<String, Object> operands = new LinkedHashMap<>();
        operands.put("completed", 0L);
        operands.put("requested", 12);
        operands.put("per_week", new BigDecimal("2.50"));
        operands.put("relief", new BigDecimal("4E+1"));
        operands.put("improved", Truth.YES);
        operands.put("flare", Truth.NO);
        operands.put("surgery", Truth.UNKNOWN);
        operands.put("started", LocalDate.of(2014, 1, 6));
        operands.put("region", "low_back");
        operands.put("diagnosis", List.of("F32.2", "F33.1"));
        assertEquals("""
                {
                  "case" : "a “case”",
                  "review" : "upheld",
                  "determinations" : [
                    {
                      "id" : "1",
                      "treatment" : "CBT",
                      "requested" : 12,
                      "unit" : "sessions",
                      "outcome" : "conforms in part",
                      "certified" : 6,
                      "possible" : 8,
                      "frequency_limit" : {
                        "count" : 30,
                        "per" : "2 weeks"
                      },
                      "duration_limit" : {
                        "count" : 8,
                        "unit" : "weeks"
                      },
                      "missing" : [
                        "improved"
                      ],
                      "ask_next" : [
                        "improved"
                      ],
                      "unlocks" : [
                        {
                          "clause" : "then",
                          "line" : 30,
                          "change" : {
                            "completed" : 4,
                            "facts" : {
                              "improved" : true
                            }
                          },
                          "text" : "Once 4 have been delivered, all conform."
                        }
                      ],
                      "guideline" : "psychological",
                      "authority" : "ODG",
                      "edition" : "June 2014 update",
                      "chosen_by" : {
                        "basis" : "request_date",
                        "date" : "2014-02-01"
                      },
                      "binding" : {
                        "guideline" : "psychological",
                        "clause" : "initial",
                        "line" : 29
                      },
                      "findings" : [
                        {
                          "guideline" : "psychological",
                          "treatment" : "CBT",
                          "clause" : "initial",
                          "line" : 29,
                          "status" : "not met",
                          "text" : "A trial of 4 to 6.",
                          "operands" : {
                            "completed" : 0,
                            "requested" : 12,
                            "per_week" : 2.50,
                            "relief" : 40,
                            "improved" : true,
                            "flare" : false,
                            "surgery" : null,
                            "started" : "2014-01-06",
                            "region" : "low_back",
                            "diagnosis" : [
                              "F32.2",
                              "F33.1"
                            ]
                          }
                        }
                      ],
                      "citations" : [
                        {
                          "source" : "odg_cbt",
                          "title" : "Official Disability Guidelines"
                        },
                        {
                          "source" : "mtus",
                          "title" : "MTUS",
                          "section" : "Behavioral interventions",
                          "topic" : "CBT",
                          "edition" : "2009",
                          "pages" : "23..24",
                          "url" : "https://example.org/mtus"
                        }
                      ],
                      "rationale" : "Asked was “much”.",
                      "review" : "upheld"
                    }
                  ]
                }
                """, DeterminationWriter.write(Optional.of("a “case”"), List.of(full(operands))));
    }

    @Test
    void anOperandOfAnotherKindIsOurOwnBug() {
        List<Determination> wrong = List.of(full(Map.of("what", new StringBuilder())));
        assertThrows(IllegalStateException.class, () -> DeterminationWriter.write(Optional.empty(), wrong));
    }

    @Test
    void aDateThatWasNotStatedIsLeftOut() {
        Determination line = HandBuilt.plain(CBT, TWELVE, Outcome.CONFORMS, 12);
        String json = DeterminationWriter.write(Optional.empty(), List.of(line));
        assertTrue(json.contains("\"chosen_by\" : {\n        \"basis\" : \"injury_date\"\n      }"), json);
        for (String key : List.of("authority", "edition", "binding", "frequency_limit", "duration_limit", "date")) {
            assertFalse(json.contains("\"" + key + "\""), json);
        }
    }

    @Test
    void notAddressedSaysLittle() {
        Determination nothing = Determination.notAddressed(
                CBT, Course.UNSTATED.toBuilder().quantity(3).build());
        String json = DeterminationWriter.write(Optional.empty(), List.of(nothing));
        assertTrue(json.startsWith("""
                        {
                          "review" : "for the reviewer",
                          "determinations" : [
                            {
                              "treatment" : "CBT",
                              "requested" : 3,
                              "unit" : "sessions",
                              "outcome" : "not addressed",
                              "certified" : 0,
                              "possible" : 0,
                              "missing" : [ ],
                              "ask_next" : [ ],
                              "unlocks" : [ ],
                              "findings" : [ ],
                              "citations" : [ ],
                        """.stripTrailing()), json);
        assertTrue(json.endsWith("\"review\" : \"for the reviewer\"\n    }\n  ]\n}\n"), json);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFORMS,overturned",
        "CONFORMS_IN_PART,upheld",
        "DOES_NOT_CONFORM,upheld",
        "UNDOCUMENTED,upheld",
        "NOT_ADDRESSED,for the reviewer",
        "CONFORMS CONFORMS,overturned",
        "CONFORMS UNDOCUMENTED,partially overturned",
        "CONFORMS NOT_ADDRESSED,partially overturned",
        "NOT_ADDRESSED NOT_ADDRESSED,for the reviewer",
        "NOT_ADDRESSED DOES_NOT_CONFORM,upheld",
        "CONFORMS_IN_PART UNDOCUMENTED,upheld"
    })
    void theReviewOfTheWhole(String outcomes, String review) {
        List<Determination> lines = Arrays.stream(outcomes.split(" "))
                .map(outcome -> HandBuilt.plain(CBT, TWELVE, Outcome.valueOf(outcome), 0))
                .toList();
        String json = DeterminationWriter.write(Optional.empty(), lines);
        assertTrue(json.startsWith("{\n  \"review\" : \"" + review + "\",\n"), json);
    }

    @Test
    void theOrderIsThatOfTheRequests() {
        List<Determination> lines = List.of("b", "a").stream()
                .map(id -> HandBuilt.plain(CBT, TWELVE.toBuilder().id(id).build(), Outcome.CONFORMS, 12))
                .toList();
        String json = DeterminationWriter.write(Optional.empty(), lines);
        assertTrue(json.indexOf("\"id\" : \"b\"") < json.indexOf("\"id\" : \"a\""), json);
    }
}

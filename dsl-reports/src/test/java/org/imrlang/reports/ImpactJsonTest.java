package org.imrlang.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.imrlang.batch.impact.Change;
import org.imrlang.batch.impact.Decided;
import org.imrlang.batch.impact.Example;
import org.imrlang.batch.impact.Ground;
import org.imrlang.batch.impact.Impact;
import org.imrlang.batch.impact.Names;
import org.imrlang.batch.impact.OutcomeCounts;
import org.imrlang.batch.impact.Place;
import org.imrlang.batch.impact.Transition;
import org.imrlang.batch.impact.TreatmentCount;
import org.imrlang.batch.impact.Unread;
import org.imrlang.batch.impact.UnreadLine;
import org.imrlang.runtime.Binding;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Outcome;
import org.junit.jupiter.api.Test;

/** The whole of it: other programs rely on every key. */
class ImpactJsonTest {

    @Test
    void everyKeyIsWhereItIsDocumented() {
        Ground none = new Ground(Optional.empty(), Optional.empty(), Optional.empty());
        Ground initial = new Ground(
                Optional.of("tone"), Optional.of("first"), Optional.of(new Binding("tone", ClauseKind.INITIAL, 6)));
        Transition transition = new Transition("walk", Outcome.NOT_ADDRESSED, Outcome.UNDOCUMENTED, none, initial);
        List<Long> empty = List.of(0L, 0L, 0L, 0L, 0L);
        OutcomeCounts counts = new OutcomeCounts(List.of(empty, empty, empty, empty, List.of(0L, 0L, 0L, 2L, 0L)));
        Impact impact = new Impact(
                3,
                counts,
                counts,
                List.of(new TreatmentCount("walk", "walks", 2, 2, 0, 5, 5, 0)),
                List.of(new Change(transition, "walks", 2, 5, 0)),
                List.of(new Example(
                        new Place(7, OptionalInt.of(2), Optional.of("A \"1\"")),
                        "walk",
                        new Decided(Outcome.NOT_ADDRESSED, 0, 0, List.of(), none),
                        new Decided(Outcome.UNDOCUMENTED, 0, 12, List.of("completed"), initial),
                        Optional.of("{\"treatment\":\"walk\",\"quantity\":12}"))),
                new Unread(
                        1,
                        Map.of("head does not know the fact `fresh`", 1L),
                        List.of(new UnreadLine(9, List.of("facts.fresh: unknown")))),
                Unread.NONE,
                Unread.NONE);
        assertEquals("""
                {
                  "base" : "old",
                  "head" : "new",
                  "requests_of" : "r.ndjson",
                  "lines" : 3,
                  "requests" : 2,
                  "changed" : 2,
                  "outcomes" : [
                    {
                      "outcome" : "conforms",
                      "base" : 0,
                      "head" : 0
                    },
                    {
                      "outcome" : "conforms in part",
                      "base" : 0,
                      "head" : 0
                    },
                    {
                      "outcome" : "does not conform",
                      "base" : 0,
                      "head" : 0
                    },
                    {
                      "outcome" : "undocumented",
                      "base" : 0,
                      "head" : 2
                    },
                    {
                      "outcome" : "not addressed",
                      "base" : 2,
                      "head" : 0
                    }
                  ],
                  "flows" : [
                    {
                      "from" : "not addressed",
                      "to" : "undocumented",
                      "requests" : 2,
                      "changed" : 2
                    }
                  ],
                  "treatments" : [
                    {
                      "treatment" : "walk",
                      "unit" : "walks",
                      "requests" : 2,
                      "changed" : 2,
                      "certified_by_base" : 0,
                      "certified_by_head" : 5,
                      "gained" : 5,
                      "lost" : 0
                    }
                  ],
                  "changes" : [
                    {
                      "treatment" : "walk",
                      "unit" : "walks",
                      "from" : "not addressed",
                      "to" : "undocumented",
                      "requests" : 2,
                      "gained" : 5,
                      "lost" : 0,
                      "base" : { },
                      "head" : {
                        "guideline" : "tone",
                        "edition" : "first",
                        "binding" : {
                          "guideline" : "tone",
                          "clause" : "initial",
                          "line" : 6
                        }
                      }
                    }
                  ],
                  "examples" : [
                    {
                      "line" : 7,
                      "request_of_line" : 2,
                      "id" : "A \\"1\\"",
                      "treatment" : "walk",
                      "base" : {
                        "outcome" : "not addressed",
                        "certified" : 0,
                        "possible" : 0,
                        "missing" : [ ]
                      },
                      "head" : {
                        "outcome" : "undocumented",
                        "certified" : 0,
                        "possible" : 12,
                        "missing" : [
                          "completed"
                        ],
                        "guideline" : "tone",
                        "edition" : "first",
                        "binding" : {
                          "guideline" : "tone",
                          "clause" : "initial",
                          "line" : 6
                        }
                      },
                      "request" : {"treatment":"walk","quantity":12}
                    }
                  ],
                  "unread" : {
                    "only_base" : {
                      "lines" : 1,
                      "reasons" : [
                        {
                          "reason" : "head does not know the fact `fresh`",
                          "lines" : 1
                        }
                      ],
                      "examples" : [
                        {
                          "line" : 9,
                          "problems" : [
                            "facts.fresh: unknown"
                          ]
                        }
                      ]
                    },
                    "only_head" : {
                      "lines" : 0,
                      "reasons" : [ ],
                      "examples" : [ ]
                    },
                    "neither" : {
                      "lines" : 0,
                      "reasons" : [ ],
                      "examples" : [ ]
                    }
                  }
                }
                """, ImpactJson.text(impact, new Names("old", "new", "r.ndjson")));
    }
}

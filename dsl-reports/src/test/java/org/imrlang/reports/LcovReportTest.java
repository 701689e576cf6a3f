package org.imrlang.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.imrlang.testing.coverage.Count;
import org.imrlang.testing.coverage.Coverage;
import org.imrlang.testing.coverage.FileCoverage;
import org.junit.jupiter.api.Test;

class LcovReportTest {

    /** A record as a reader of the format takes it in. */
    private static final class Read {
        private final Map<Integer, Long> lines = new TreeMap<>();
        private final Map<String, Integer> functions = new TreeMap<>();
        private final Map<String, Long> calls = new TreeMap<>();
        private final Map<String, String> branches = new TreeMap<>();
        private final Map<String, Long> totals = new TreeMap<>();
        private String file = "";
        private boolean ended;
    }

    /** Reads what the manual of geninfo describes, and refuses anything else. */
    private static List<Read> read(String text) {
        List<Read> records = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.equals("TN:")) {
                records.add(new Read());
                continue;
            }
            Read record = records.get(records.size() - 1);
            assertTrue(!record.ended, line);
            String tag = line.replaceFirst(":.*", "");
            String[] values =
                    line.substring(Math.min(line.length(), tag.length() + 1)).split(",");
            switch (tag) {
                case "SF" -> record.file = values[0];
                case "FN" -> assertEquals(null, record.functions.put(values[1], Integer.valueOf(values[0])));
                case "FNDA" -> assertEquals(null, record.calls.put(values[1], Long.valueOf(values[0])));
                case "BRDA" ->
                    assertEquals(
                            null,
                            record.branches.put(
                                    Integer.parseInt(values[0]) + "," + Integer.parseInt(values[1]) + ","
                                            + Integer.parseInt(values[2]),
                                    values[3]));
                case "DA" -> assertEquals(null, record.lines.put(Integer.valueOf(values[0]), Long.valueOf(values[1])));
                case "FNF", "FNH", "BRF", "BRH", "LF", "LH" -> record.totals.put(tag, Long.valueOf(values[0]));
                case "end_of_record" -> record.ended = true;
                default -> throw new AssertionError("no reader knows " + line);
            }
        }
        return records;
    }

    private static void addsUp(Read record) {
        assertTrue(record.ended);
        assertEquals(record.functions.keySet(), record.calls.keySet());
        Map<String, Long> totals = Map.of(
                "FNF",
                (long) record.functions.size(),
                "FNH",
                record.calls.values().stream().filter(count -> count > 0).count(),
                "BRF",
                (long) record.branches.size(),
                "BRH",
                record.branches.values().stream()
                        .filter(taken -> !taken.equals("-") && !taken.equals("0"))
                        .count(),
                "LF",
                (long) record.lines.size(),
                "LH",
                record.lines.values().stream().filter(count -> count > 0).count());
        assertEquals(new TreeMap<>(totals), record.totals);
        Set<Integer> branching = new HashSet<>();
        record.branches.keySet().forEach(branch -> branching.add(Integer.valueOf(branch.split(",")[0])));
        assertTrue(record.lines.keySet().containsAll(branching), "a branch on a line that is none");
        assertTrue(record.lines.keySet().containsAll(record.functions.values()), "a function on a line that is none");
    }

    @Test
    void theWholeReport() {
        assertEquals("""
                TN:
                SF:a.imr
                FN:1,walking for fit (line 1)
                FNDA:2,walking for fit (line 1)
                FNF:1
                FNH:1
                BRDA:1,0,0,2
                BRDA:1,0,1,0
                BRDA:1,0,2,0
                BRDA:3,0,0,0
                BRDA:3,0,1,2
                BRDA:3,0,2,0
                BRDA:3,1,0,0
                BRDA:3,1,1,0
                BRDA:3,1,2,2
                BRDA:4,0,0,2
                BRDA:4,0,1,0
                BRDA:4,0,2,0
                BRF:12
                BRH:4
                DA:1,2
                DA:2,2
                DA:3,2
                DA:4,2
                LF:4
                LH:4
                end_of_record
                """, LcovReport.text(Cases.run(Cases.WALKING)));
    }

    @Test
    void whatAReaderAddsUpIsWhatItSays() {
        Coverage coverage = Cases.run(Cases.WALKING, """
                treatment sole
                """, """
                fact joint one of (knee, hip)
                running, riding for young
                  up to 4 if better
                table swimming
                  | joint | up to _ |
                  | knee  | 4       |
                  | hip   | 5       |
                """);
        List<Read> records = read(LcovReport.text(coverage));
        records.forEach(LcovReportTest::addsUp);
        assertEquals(
                List.of("a.imr", "c.imr"),
                records.stream().map(record -> record.file).toList());
        assertEquals(4, records.get(1).functions.size());
        assertEquals("-", records.get(1).branches.get("3,0,0"));
        FileCoverage file = coverage.files().get(2);
        int branches = Count.of(file.items().stream()
                        .filter(item -> item.possible() > 1)
                        .toList())
                .possible();
        assertEquals(branches, records.get(1).branches.size());
        assertTrue(file.items().stream().allMatch(item -> item.weighed() == 0));
    }

    @Test
    void casesAsJsonCarryWhatTheyExercise() {
        Coverage coverage =
                Cases.run("walking\n  up to 4\ncase \"c\"\n  request walking 4\n  completed 0\n  expect conforms\n");
        assertEquals("""
                {
                  "passed" : 1,
                  "failed" : 0,
                  "cases" : [
                    {
                      "file" : "a.imr",
                      "line" : 3,
                      "title" : "c",
                      "passed" : true,
                      "message" : ""
                    }
                  ],
                  "coverage" : {
                    "exercised" : 2,
                    "possible" : 2,
                    "files" : [
                      {
                        "file" : "a.imr",
                        "guideline" : "a",
                        "exercised" : 2,
                        "possible" : 2,
                        "kinds" : {
                          "recommendation" : {
                            "exercised" : 1,
                            "possible" : 1
                          },
                          "phase" : {
                            "exercised" : 1,
                            "possible" : 1
                          }
                        },
                        "items" : [
                          {
                            "kind" : "recommendation",
                            "line" : 1,
                            "column" : 1,
                            "end_line" : 1,
                            "end_column" : 8,
                            "text" : "walking",
                            "times" : {
                              "applied" : 1
                            }
                          },
                          {
                            "kind" : "phase",
                            "line" : 2,
                            "column" : 3,
                            "end_line" : 2,
                            "end_column" : 10,
                            "text" : "up to 4",
                            "times" : {
                              "open" : 1
                            }
                          }
                        ]
                      }
                    ]
                  }
                }
                """, CasesJson.text(coverage));
        assertTrue(!CasesJson.text(coverage.results()).contains("coverage"));
    }
}

package org.imrlang.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.imrlang.runtime.Truth;

/** Requests as lines of JSON: the same every time. */
final class BatchLines {

    private static final int TREATMENTS = 10;
    private static final int REGIONS = 10;
    private static final int MOST_DELIVERIES = 8;

    private BatchLines() {}

    /** The lines that all contenders decide under the psychological guideline. */
    static byte[] psychological(List<PsychologicalLine> lines) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (PsychologicalLine line : lines) {
            StringJoiner facts = new StringJoiner(", ", "{", "}");
            fact(facts, "adl_improved", line.adlImproved());
            fact(facts, "work_restrictions_reduced", line.workRestrictionsReduced());
            fact(facts, "dependency_reduced", line.dependencyReduced());
            String completed =
                    line.completed() == PsychologicalLine.UNKNOWN ? "" : "\"completed\": " + line.completed() + ", ";
            text.writeBytes(("{\"id\": \"" + line.id() + "\", \"treatment\": \""
                            + (line.isBiofeedback() ? "biofeedback" : "CBT") + "\", \"quantity\": " + line.quantity()
                            + ", " + completed + "\"facts\": " + facts + "}\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return text.toByteArray();
    }

    private static void fact(StringJoiner facts, String name, Truth truth) {
        if (truth != Truth.UNKNOWN) {
            facts.add("\"" + name + "\": " + (truth == Truth.YES));
        }
    }

    /** Requests under {@link LargeRuleset}, with dates, how often and how long; a third with something unknown. */
    static byte[] large(int count, boolean withHistory) {
        Random random = new Random(1);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int number = 1; number <= count; number++) {
            text.writeBytes((large(number, withHistory, random) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return text.toByteArray();
    }

    private static String large(int number, boolean withHistory, Random random) {
        boolean leavesUnknown = random.nextInt(3) == 0;
        int treatment = random.nextInt(TREATMENTS);
        StringJoiner request = new StringJoiner(", ", "{", "}")
                .add("\"id\": \"" + number + "\"")
                .add("\"treatment\": \"" + LargeRuleset.treatment(treatment) + "\"")
                .add("\"quantity\": " + (1 + random.nextInt(20)))
                .add("\"frequency\": {\"count\": " + (1 + random.nextInt(4)) + ", \"per\": \"week\"}")
                .add("\"duration\": {\"count\": " + (2 + random.nextInt(6)) + ", \"unit\": \"weeks\"}")
                .add("\"request_date\": \"2014-0" + (1 + random.nextInt(9)) + "-11\"");
        if (withHistory) {
            request.add("\"history\": " + history(random));
        } else {
            request.add("\"completed\": " + random.nextInt(12));
        }
        StringJoiner facts =
                new StringJoiner(", ", "{", "}").add("\"region\": \"region_" + random.nextInt(REGIONS) + "\"");
        for (String fact :
                List.of("adl_improved", "work_restrictions_reduced", "dependency_reduced", "acute", "chronic")) {
            if (!leavesUnknown || random.nextBoolean()) {
                facts.add("\"" + fact + "\": " + random.nextBoolean());
            }
        }
        facts.add("\"pain_relief\": " + random.nextInt(100)).add("\"surgery\": \"2013-11-02\"");
        return request.add("\"facts\": " + facts).toString();
    }

    private static String history(Random random) {
        StringJoiner history = new StringJoiner(", ", "[", "]");
        for (int delivery = random.nextInt(MOST_DELIVERIES + 1); delivery > 0; delivery--) {
            history.add("{\"date\": \"2013-12-0" + delivery + "\", \"quantity\": 1}");
        }
        return history.toString();
    }
}

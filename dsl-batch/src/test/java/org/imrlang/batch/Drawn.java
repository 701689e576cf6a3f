package org.imrlang.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Rules;

/** Rules of plainly invented treatments, and drawn requests of them: right and wrong ones, cases, blank lines. */
final class Drawn {

    private static final String GUIDELINE = """
            guideline invented "What nobody would write, with \\"marks\\""
              authority MTUS
              edition "=2016, first"

            treatment moonbathing "bathing by moonlight" in nights
            treatment humming in sessions

            fact calm "the patient is calm"
            fact relief percent
            fact region one of (left, right)
            fact onset date
            fact diagnosis codes ICD10
            fact weight number in kg

            moonbathing for region is left
              initial 4..6 at 2..3 per week over 2..4 weeks
              then max 13..20 if calm and relief at least 30%
              until 6 months after onset

            moonbathing for region is right
              requires calm
              up to 3

            humming
              contraindicated if diagnosis includes ("F32.*") or weight more than 120
              initial 2
              then max 9 if calm
            """;

    private static final String[] WRONG = {
        "{\"treatment\": \"humming\"}",
        "{\"treatment\": \"huming\", \"quantity\": 3, \"facts\": {\"clam\": true}}",
        "not json",
        "{\"treatment\": \"humming\", \"quantity\": 3",
        "[]",
        "{\"treatment\": \"humming\", \"quantity\": 0, \"id\": \"-1, \\\"x\\\"\\nnext\"}",
        "{\"requests\": []}",
        "{\"treatment\": \"humming\", \"quantity\": 3, \"request_date\": \"2014-02-30\"}",
        "{\"treatment\": \"humming\", \"quantity\": 3} {}"
    };

    private Drawn() {}

    static Rules rules() {
        return rules(GUIDELINE);
    }

    /** Rules that differ in a number. */
    static Rules otherRules() {
        return rules(GUIDELINE.replace("initial 2\n", "initial 3\n"));
    }

    private static Rules rules(String text) {
        return Interpreter.of(Compiler.compile(
                        List.of(new InputFile("invented.imr", text.getBytes(StandardCharsets.UTF_8))), false)
                .ruleset()
                .orElseThrow());
    }

    /** Lines of JSON, each ending with a line feed. */
    static String lines(int count, long seed) {
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(line(i, random)).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
        }
        return lines.toString();
    }

    /** A line of each kind: few, for who goes through each byte of their answers. */
    static String eachKind() {
        Random random = new Random(3);
        return request(1, random) + "\r\n\n" + WRONG[1] + "\n" + WRONG[2] + "\n" + review(2, random) + "\n"
                + request(3, random) + "\n";
    }

    private static String line(int number, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> " ".repeat(random.nextInt(3));
            case 1 -> WRONG[random.nextInt(WRONG.length)];
            case 2 -> review(number, random);
            case 3 -> "{\"requests\": [" + request(number, random) + "]}";
            default -> request(number, random);
        };
    }

    private static String review(int number, Random random) {
        return "{\"case\": \"Frau Müller, \\\"7\\\" №" + number + "\", \"facts\": {\"calm\": true}, \"requests\": ["
                + request(number, random) + ", " + request(number, random) + ", " + request(number, random) + "]}";
    }

    static String request(int number, Random random) {
        StringJoiner facts = new StringJoiner(", ", "{", "}");
        maybe(random, () -> facts.add("\"calm\": " + random.nextBoolean()));
        maybe(random, () -> facts.add("\"relief\": " + random.nextInt(100)));
        maybe(random, () -> facts.add("\"region\": \"" + (random.nextBoolean() ? "left" : "right") + "\""));
        maybe(random, () -> facts.add("\"onset\": \"2013-0" + (1 + random.nextInt(9)) + "-11\""));
        maybe(random, () -> facts.add("\"weight\": " + (60 + random.nextInt(90)) + ".5"));
        maybe(random, () -> facts.add("\"diagnosis\": [\"F3" + random.nextInt(4) + ".1\", \"M54\"]"));
        StringJoiner request = new StringJoiner(", ", "{", "}");
        maybe(random, () -> request.add("\"id\": \"" + "=+-@ a".charAt(random.nextInt(6)) + number + "\\nü\""));
        request.add("\"treatment\": \"" + (random.nextBoolean() ? "humming" : "moonbathing") + "\"");
        request.add("\"quantity\": " + (1 + random.nextInt(12)));
        maybe(random, () -> request.add("\"completed\": " + random.nextInt(8)));
        maybe(
                random,
                () -> request.add("\"frequency\": {\"count\": " + (1 + random.nextInt(4)) + ", \"per\": \"week\"}"));
        maybe(random, () -> request.add("\"request_date\": \"2013-10-0" + (1 + random.nextInt(9)) + "\""));
        maybe(random, () -> request.add("\"history\": [{\"date\": \"2013-09-01\", \"quantity\": 1}]"));
        request.add("\"facts\": " + facts);
        return request.toString();
    }

    private static void maybe(Random random, Runnable add) {
        if (random.nextBoolean()) {
            add.run();
        }
    }
}

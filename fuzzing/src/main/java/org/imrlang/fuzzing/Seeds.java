package org.imrlang.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.large.DrawnRequests;
import org.imrlang.compiler.property.DrawnFiles;
import org.imrlang.json.RequestWriter;
import org.imrlang.runtime.Request;

/** Inputs to begin with: the guidelines, cases, layouts and mistakes of the project, and drawn ones. */
final class Seeds {

    private static final String ENDING = ".imr";
    private static final String CASES = "dsl-compiler/src/test/cases";
    private static final String MISTAKES = "dsl-compiler/src/test/mistakes";
    private static final List<String> GUIDELINES = List.of(
            "guidelines-src/src/main/imr", "dsl-compiler/src/test/resources/corpus", "dsl-compiler/src/test/layouts");

    /** Where the wrong text of the catalogue begins and ends. */
    private static final String WRONG = "--- wrong\n";

    private static final String SAYS = "--- says\n";

    private static final int DRAWN = 40;
    private static final int CHOICES = 1_000;
    private static final int LINES = 8;

    private Seeds() {}

    /** Guidelines that are right, and each mistake that the cases know of. */
    static Map<String, byte[]> guidelines(Path project) throws IOException {
        Map<String, byte[]> seeds = rulesets(project);
        for (String folder : GUIDELINES) {
            for (Path file : files(project.resolve(folder), ENDING)) {
                seeds.put(named(project, file), Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    /** Guidelines with mistakes. */
    static Map<String, byte[]> mistakes(Path project) throws IOException {
        Map<String, byte[]> seeds = new TreeMap<>();
        for (Path file : files(project.resolve(MISTAKES), ".txt")) {
            String text = Files.readString(file);
            int begin = text.indexOf(WRONG) + WRONG.length();
            seeds.put(
                    named(project, file),
                    text.substring(begin, text.indexOf(SAYS, begin)).getBytes(UTF_8));
        }
        return seeds;
    }

    /** The folders of the cases, each one ruleset, and rulesets as drawn. */
    static Map<String, byte[]> rulesets(Path project) throws IOException {
        Map<Path, List<InputFile>> folders = new TreeMap<>();
        for (Path file : files(project.resolve(CASES), ENDING)) {
            folders.computeIfAbsent(file.getParent(), folder -> new ArrayList<>())
                    .add(new InputFile(file.getFileName().toString(), Files.readAllBytes(file)));
        }
        Map<String, byte[]> seeds = new TreeMap<>();
        folders.forEach((folder, files) -> seeds.put(named(project, folder), FuzzedFiles.bytes(files)));
        for (int seed = 0; seed < DRAWN; seed++) {
            seeds.put(
                    "drawn-" + seed, FuzzedFiles.bytes(DrawnFiles.draw(seed, 0).files()));
        }
        return seeds;
    }

    /** A request that states everything, one that states nothing, a case, and the requests of the cases. */
    static Map<String, byte[]> requests(Path project) throws IOException {
        Map<String, byte[]> seeds = new TreeMap<>();
        List<String> requests = requests();
        for (int i = 0; i < requests.size(); i++) {
            seeds.put("request-" + i, requests.get(i).getBytes(UTF_8));
        }
        seeds.put(
                "case",
                ("{\"case\": \"7\", \"facts\": {\"calm\": null}, \"requests\": [" + String.join(",\n", requests) + "]}")
                        .getBytes(UTF_8));
        for (Path file : files(project.resolve(CASES), "requests.json")) {
            seeds.put(named(project, file), Files.readAllBytes(file));
        }
        return seeds;
    }

    /** Streams of JSON. */
    static Map<String, byte[]> lines(Path project) {
        String lines = String.join("\n", requests().subList(0, LINES));
        return Map.of(
                "lines", lines.getBytes(UTF_8),
                "marked", ("\uFEFF" + lines + "\n").getBytes(UTF_8),
                "of-windows", ("\r\n" + lines.replace("\n", "\r\n \t\r\n")).getBytes(UTF_8));
    }

    /** Streams of CSV. */
    static Map<String, byte[]> rows(Path project) {
        String all =
                "id,treatment,quantity,unit,frequency,duration,completed,authorized,request_date,service_date,injury_date,"
                        + "calm,relief,region,onset,diagnosis,weight\n"
                        + "1,moonbathing,12,nights,2 per week,6 weeks,1,6,2014-02-01,2014-02-10,2013-05-09,"
                        + "yes,40%,left,2013-11-02,F32.1;F33,70.5\n"
                        + "\"2, \"\"b\"\"\",humming,3,,,,,,,,,unknown,,unknown,,,\n";
        return Map.of(
                "commas", all.getBytes(UTF_8),
                "semicolons", "treatment;quantity;diagnosis\r\nhumming;2;\"F32.1; F33\"\r\n".getBytes(UTF_8),
                "marked", ("\uFEFF" + "quantity,treatment,calm\n\n3,kelp,TRUE\n3,kelp\n").getBytes(UTF_8));
    }

    /** Bytes that draw. */
    static Map<String, byte[]> choices(Path project) {
        Map<String, byte[]> seeds = new TreeMap<>();
        for (int seed = 0; seed < DRAWN; seed++) {
            byte[] choices = new byte[CHOICES];
            new Random(seed).nextBytes(choices);
            seeds.put("choices-" + seed, choices);
        }
        return seeds;
    }

    private static List<String> requests() {
        List<String> written = new ArrayList<>(List.of(
                "{\"treatment\": \"humming\", \"quantity\": 2}",
                "{\"id\": \"1\", \"treatment\": \"moonbathing\", \"quantity\": 12.0, \"unit\": \"nights\", "
                        + "\"frequency\": {\"count\": 2, \"per\": \"week\"}, \"duration\": {\"count\": 6, \"unit\": \"weeks\"}, "
                        + "\"completed\": 1, \"authorized\": 6, \"request_date\": \"2014-02-01\", "
                        + "\"service_date\": \"2014-02-10\", \"injury_date\": null, "
                        + "\"facts\": {\"calm\": true, \"relief\": \"40%\", \"region\": \"left\", \"diagnosis\": [\"F32.2\"], "
                        + "\"onset\": \"2013-11-02\", \"weight\": 70.50}}",
                "{\"treatment\": \"moonbathing\", \"quantity\": 3, \"history\": [{\"date\": \"2014-01-06\", \"quantity\": 1, "
                        + "\"treatment\": \"humming\", \"facts\": {\"region\": \"left\"}}, "
                        + "{\"date\": \"2014-01-07\", \"quantity\": 2}]}"));
        DrawnRequests drawn = new DrawnRequests(Invented.RULES.vocabulary(), 1);
        for (int i = 0; i < DRAWN; i++) {
            Request request = drawn.next();
            written.add(RequestWriter.write(request));
        }
        return written;
    }

    private static String named(Path project, Path file) {
        return project.relativize(file).toString().replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

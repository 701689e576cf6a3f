package org.imrlang.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From the start of a process to its end, side by side: a program that prints a line, one that decides by a generated class,
 * and the command line. The contenders take turns, so that whatever else the machine does meets all of them.
 */
final class StartTable {

    private static final int STARTS = 30;
    private static final int QUICK_STARTS = 2;
    private static final String REQUEST = "{\"treatment\": \"CBT\", \"quantity\": 12, \"completed\": 0}\n";

    /** Has the command line keep no checked rulesets. */
    private static final String KEEP = "IMR_KEEP";

    private StartTable() {}

    static String of(boolean quick) throws Exception {
        Path request = Files.writeString(Files.createTempFile("imr-start", ".json"), REQUEST);
        try {
            return table(contenders(), request, quick ? QUICK_STARTS : STARTS);
        } finally {
            Files.delete(request);
        }
    }

    /**
     * A program to start.
     *
     * @param name what the table calls it
     * @param command as a shell would be given it
     * @param keeps what {@code IMR_KEEP} is
     */
    private record Contender(String name, List<String> command, String keeps) {}

    private static List<Contender> contenders() throws URISyntaxException {
        Path jar = Path.of(StartTable.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path classes = jar.resolveSibling("classes");
        Path root = jar.getParent().getParent().getParent();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String imr = root.resolve("imr").toString();
        String with = String.join(
                File.pathSeparator,
                classes.toString(),
                root.resolve("dsl-runtime").resolve("target").resolve("classes").toString());
        return List.of(
                new Contender(
                        "a line is printed", List.of(java, "-cp", classes.toString(), name(PrintLine.class)), "yes"),
                new Contender(
                        "first decision of a generated class",
                        List.of(java, "-cp", with, name(FirstDecision.class)),
                        "yes"),
                new Contender("imr --version", List.of(imr, "--version"), "yes"),
                new Contender("imr decide", List.of(imr, "decide", "-"), "yes"),
                new Contender("imr decide --format json", List.of(imr, "decide", "--format", "json", "-"), "yes"),
                new Contender("imr decide, rules compiled each time", List.of(imr, "decide", "-"), "no"),
                new Contender("imr check", List.of(imr, "check"), "yes"));
    }

    private static String name(Class<?> type) {
        return type.getName();
    }

    private static String table(List<Contender> contenders, Path request, int starts)
            throws IOException, InterruptedException {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, double[]> nanos = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            // Once unmeasured: the command line builds itself, and the disk's cache is filled.
            started(contender, request);
            answers.put(contender.name(), started(contender, request));
            nanos.put(contender.name(), new double[starts]);
        }
        if (!answers.get("imr decide").equals(answers.get("imr decide, rules compiled each time"))) {
            throw new IllegalStateException("what was kept decides something else");
        }
        for (int start = 0; start < starts; start++) {
            for (Contender contender : contenders) {
                long from = System.nanoTime();
                String answer = started(contender, request);
                nanos.get(contender.name())[start] = System.nanoTime() - from;
                if (!answer.equals(answers.get(contender.name()))) {
                    throw new IllegalStateException(contender.name() + " answers differently: " + answer);
                }
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "",
                "Start of a process to its end, " + starts + " each in turn (goal: imr decide at most 3 times a line)",
                Table.line("", "median ms", "ratio", "least ms", "ratio")));
        double[] first = sorted(nanos.get(contenders.get(0).name()));
        for (Contender contender : contenders) {
            double[] all = sorted(nanos.get(contender.name()));
            lines.add(Table.line(
                    contender.name(),
                    Table.number(all[starts / 2] / 1e6),
                    Table.number(all[starts / 2] / first[starts / 2]),
                    Table.number(all[0] / 1e6),
                    Table.number(all[0] / first[0])));
        }
        return String.join("\n", lines);
    }

    private static double[] sorted(double[] nanos) {
        double[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** What it printed. */
    private static String started(Contender contender, Path request) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(contender.command())
                .redirectInput(request.toFile())
                .redirectErrorStream(true);
        builder.environment().put(KEEP, contender.keeps());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0 || printed.isEmpty()) {
            throw new IllegalStateException(contender.name() + " ended with " + exit + ": " + printed);
        }
        return printed;
    }
}

package org.imrlang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.imrlang.compiler.FolderRequests;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.compiler.property.DrawnRequests;
import org.imrlang.compiler.property.Scale;
import org.junit.jupiter.api.Test;

/**
 * The script answers what the command line answers, letter for letter: amounts, limits, missing facts, findings,
 * binding, citations, rationale, and what it says of a request with mistakes. A difference prints the seed. The engine that
 * runs the script here is some hundred times slower than a browser's, in which {@code BrowserAgreesTest} draws many more and
 * decides all cases; what it decides here is for machines without a browser.
 */
class ScriptAgreesTest {

    private static final int RULESETS = Scale.rulesets(2);
    private static final int FIRST = Integer.getInteger("imr.property.first", 0);
    private static final int REQUESTS = Integer.getInteger("imr.property.requests", 10);
    private static final int OF_A_FOLDER = Integer.getInteger("imr.property.cases", 2);
    private static final int THREADS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    @Test
    void onRandomRulesetsAndRequests() throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger(FIRST);
        List<String> differing = differing(() -> {
            List<String> found = new ArrayList<>();
            try (Script script = new Script()) {
                for (int seed = next.getAndIncrement(); seed < FIRST + RULESETS; seed = next.getAndIncrement()) {
                    DrawnRequests drawn = DrawnRequests.draw(seed, REQUESTS);
                    found.addAll(differing(script, drawn.text(), drawn.rules(), drawn.requests()));
                }
            }
            return found;
        });
        assertTrue(differing.isEmpty(), () -> differing.size() + " pairs differ; the first\n" + differing.get(0));
    }

    @Test
    void onTheFirstCasesOfAllFolders() throws InterruptedException, ExecutionException {
        List<FolderRequests> folders = new ArrayList<>(FolderRequests.below(Path.of("../dsl-compiler/src/test/cases")));
        folders.addAll(FolderRequests.below(Path.of("../guidelines-src/src/main/imr")));
        assertTrue(folders.size() > 30, "the cases are not found");
        AtomicInteger next = new AtomicInteger();
        List<String> differing = differing(() -> {
            List<String> found = new ArrayList<>();
            try (Script script = new Script()) {
                for (int i = next.getAndIncrement(); i < folders.size(); i = next.getAndIncrement()) {
                    FolderRequests folder = folders.get(i);
                    List<String> requests = folder.requests();
                    List<String> first = requests.subList(0, Math.min(OF_A_FOLDER, requests.size()));
                    found.addAll(differing(script, folder.name(), folder.rules(), first));
                }
            }
            return found;
        });
        assertTrue(differing.isEmpty(), () -> differing.size() + " pairs differ; the first\n" + differing.get(0));
    }

    @Test
    void onRequestsWithMistakes() {
        CheckedRuleset rules = FolderRequests.below(Path.of("../guidelines-src/src/main/imr"))
                .get(0)
                .rules();
        List<String> mistakes = List.of(
                "",
                "{",
                "[1]",
                "{} {}",
                "{\"treatment\": \"CBTT\", \"quantity\": 1}",
                "{\"treatment\": \"CBT\", \"quantity\": 1.5, \"completed\": -1}",
                "{\"treatment\": \"CBT\", \"quantity\": 1000001, \"unit\": \"hours\"}",
                "{\"treatment\": \"CBT\", \"quantity\": 12, \"request_date\": \"2014-02-30\", \"started\": 1}",
                "{\"treatment\": \"CBT\", \"quantity\": 12, \"frequency\": {\"count\": 0, \"per\": \"year\"}}",
                "{\"treatment\": \"CBT\", \"quantity\": 12, \"facts\": {\"adl_improvd\": true, \"adl_improved\": 3}}",
                "{\"treatment\": \"CBT\", \"quantity\": 12, \"history\": [{\"date\": \"2014-01-06\"}]}");
        try (Script script = new Script()) {
            Script.Opened opened = script.open(rules);
            PageRules here = new PageRules(Interpreter.of(rules));
            for (String mistake : mistakes) {
                String said = opened.decide(mistake);
                assertEquals(PageEngine.decide(here, mistake), said);
                assertTrue(said.startsWith("{\"problems\":[\""), said);
            }
        }
    }

    /** What all threads find; each does the same until nothing is left. */
    private static List<String> differing(Callable<List<String>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> works = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                works.add(work);
            }
            List<String> differing = new ArrayList<>();
            for (Future<List<String>> found : threads.invokeAll(works)) {
                differing.addAll(found.get());
            }
            return differing;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> differing(Script script, String what, CheckedRuleset rules, List<String> requests) {
        Script.Opened opened = script.open(rules);
        PageRules here = new PageRules(Interpreter.of(rules));
        List<String> differing = new ArrayList<>();
        for (String request : requests) {
            String expected = PageEngine.decide(here, request);
            String came = opened.decide(request);
            assertFalse(expected.startsWith("{\"problems\""), () -> "a request that cannot be read: " + expected);
            if (!expected.equals(came)) {
                differing.add(what + "\nrequest " + request + "\ninterpreter: " + expected + "\nscript: " + came);
            }
        }
        return differing;
    }
}

package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.format.Layouts;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the folders {@code src/test/cases/<construct>/<claim>}. The {@code .imr} files of a folder print exactly what its
 * {@code expected.diagnostics} holds; {@code -Dgolden=accept} writes what is printed; read it before you commit it.
 *
 * <p>A folder without that file is clean: nothing is printed. The cases of a folder without errors come out as they say,
 * by the interpreter and by the generated Java. Where it has {@code requests.json}, both decide them alike, as {@code determinations.json} says:
 * a list with an object for each request, or a whole answer, of which only the keys that matter are written.
 */
class CasesTest {

    private static final String EXPECTED = "expected.diagnostics";
    private static final String REQUESTS = "requests.json";
    private static final String DETERMINATIONS = "determinations.json";
    private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<CaseFolder> FOLDERS = CaseFolder.all();

    @TestFactory
    Stream<DynamicTest> everyFolderPrintsWhatIsExpected() {
        assertFalse(FOLDERS.isEmpty(), "no folder with a guideline.imr");
        return FOLDERS.stream().map(folder -> DynamicTest.dynamicTest(folder.name(), () -> prints(folder)));
    }

    @TestFactory
    Stream<DynamicTest> everyFolderWithoutErrorsIsDecidedAsItSays() {
        Map<CaseFolder, CheckedRuleset> rulesets = new LinkedHashMap<>();
        FOLDERS.forEach(folder -> folder.compilation().ruleset().ifPresent(rules -> rulesets.put(folder, rules)));
        return BothExecutions.of(rulesets).entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().name(), () -> decides(entry.getKey(), entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> everyCleanFolderMeansTheSameInItsLayout() {
        return FOLDERS.stream()
                .filter(folder -> folder.compilation().diagnostics().isEmpty())
                .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> {
                    List<InputFile> laidOut = new ArrayList<>();
                    for (InputFile file : CaseFolder.inputs(folder.path())) {
                        String text = Layouts.of(new String(file.content(), StandardCharsets.UTF_8));
                        laidOut.add(new InputFile(file.name(), text.getBytes(StandardCharsets.UTF_8)));
                    }
                    assertEquals("", CaseFolder.printed(Compiler.compile(laidOut, false)), folder.name());
                }));
    }

    private static void prints(CaseFolder folder) throws IOException {
        String printed = folder.printed();
        Path golden = folder.file(EXPECTED);
        if (ACCEPT) {
            if (printed.isEmpty()) {
                Files.deleteIfExists(golden);
            } else {
                Files.writeString(golden, printed);
            }
        }
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        assertEquals(expected, printed, folder.name() + " (-Dgolden=accept takes what is printed)");
    }

    private static void decides(CaseFolder folder, BothExecutions executions) throws IOException {
        List<CaseResult> failed = CaseRunner.run(executions.checked()).stream()
                .filter(result -> !result.passed())
                .toList();
        assertEquals(List.of(), failed, "cases that the interpreter fails");
        List<String> different = new ArrayList<>();
        for (Guideline guideline : executions.checked().ruleset().guidelines()) {
            for (Case one : guideline.cases()) {
                Determination came = executions.determine(guideline, BothExecutions.request(one));
                // Both executions are held to agree on every case; only the expectation does not fit these.
                if (one.definitions().isEmpty() && !executions.hasEditions(guideline)) {
                    BothExecutions.differences(one, came, true)
                            .forEach(problem -> different.add(one.title() + ": " + problem));
                }
            }
        }
        assertEquals(List.of(), different, "cases that the generated Java fails");
        if (Files.exists(folder.file(REQUESTS))) {
            decidesRequests(folder, executions);
        }
    }

    private static void decidesRequests(CaseFolder folder, BothExecutions executions) throws IOException {
        List<Determination> came = new ArrayList<>();
        for (Request request : requests(folder, executions)) {
            came.add(executions.determine(request));
        }
        JsonNode answer = JSON.readTree(DeterminationWriter.write(Optional.empty(), came));
        JsonNode expected = JSON.readTree(folder.file(DETERMINATIONS).toFile());
        List<String> different = new ArrayList<>();
        compare("", expected, expected.isArray() ? answer.path("determinations") : answer, different);
        assertEquals(List.of(), different, () -> DETERMINATIONS + "; came " + answer.toPrettyString());
    }

    private static List<Request> requests(CaseFolder folder, BothExecutions executions) throws IOException {
        assertTrue(Files.exists(folder.file(DETERMINATIONS)), "requests.json needs determinations.json");
        try {
            return RequestReader.read(
                            Files.readAllBytes(folder.file(REQUESTS)),
                            executions.interpreted().vocabulary())
                    .requests();
        } catch (InvalidJsonRequestException e) {
            throw new AssertionError(folder.name() + ": " + e.getMessage(), e);
        }
    }

    /** Of objects the keys that are expected, of lists all: what is expected to be null does not exist. */
    private static void compare(String where, JsonNode expected, JsonNode came, List<String> different) {
        if (expected.isObject()) {
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                compare(where + "." + field.getKey(), field.getValue(), came.path(field.getKey()), different);
            }
        } else if (expected.isArray() && came.isArray() && expected.size() == came.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(where + "[" + i + "]", expected.get(i), came.get(i), different);
            }
        } else if (!same(expected, came)) {
            different.add(where + ": expected " + expected + ", came " + (came.isMissingNode() ? "nothing" : came));
        }
    }

    private static boolean same(JsonNode expected, JsonNode came) {
        if (expected.isNull()) {
            return came.isNull() || came.isMissingNode();
        }
        return expected.isNumber() && came.isNumber()
                ? expected.decimalValue().compareTo(came.decimalValue()) == 0
                : expected.equals(came);
    }
}

package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Finding;
import org.imrlang.runtime.Rules;
import org.junit.jupiter.api.Test;

/** The words <em>approve</em> and <em>deny</em> occur in nothing that is said of a request. */
class OnlyAPhysicianDecidesTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Pattern VERDICT =
            Pattern.compile("approv|\\bden(y|ied|ies|ial)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Test
    void theWordsOfAVerdictDoNotOccur() throws IOException, InvalidJsonRequestException {
        List<CaseFolder> folders = new ArrayList<>(CaseFolder.all());
        folders.add(new CaseFolder(CORPUS, "corpus", CaseFolder.compile(CORPUS)));
        List<String> sentences = new ArrayList<>();
        for (CaseFolder folder : folders) {
            if (folder.compilation().ruleset().isPresent()) {
                for (Determination one :
                        determinations(folder, folder.compilation().ruleset().get())) {
                    sentences.add(one.rationale());
                    one.findings().stream().map(Finding::text).forEach(sentences::add);
                }
            }
        }
        assertFalse(sentences.isEmpty(), "nothing is said");
        assertEquals(
                List.of(),
                sentences.stream().filter(text -> VERDICT.matcher(text).find()).toList());
    }

    /** What comes of the cases of a folder and of its requests. */
    private static List<Determination> determinations(CaseFolder folder, CheckedRuleset checked)
            throws IOException, InvalidJsonRequestException {
        Rules rules = Interpreter.of(checked);
        List<Determination> came = new ArrayList<>();
        for (Guideline guideline : checked.ruleset().guidelines()) {
            Rules own = guideline.recommendations().isEmpty() ? rules : rules.only(guideline.name());
            guideline.cases().forEach(one -> came.add(own.determine(BothExecutions.request(one))));
        }
        Path requests = folder.file("requests.json");
        if (Files.exists(requests)) {
            RequestReader.read(Files.readAllBytes(requests), rules.vocabulary())
                    .requests()
                    .forEach(request -> came.add(rules.determine(request)));
        }
        return came;
    }
}

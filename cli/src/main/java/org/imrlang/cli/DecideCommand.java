package org.imrlang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.json.CaseFile;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.pages.letter.Letter;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr decide}: decides a request or a case file. */
@Command(
        name = "decide",
        description = "Decides a request, or every line of a case, and says why.",
        footer = {
            "",
            "Examples:",
            "  imr decide --rules guidelines/psychological.imr request.json",
            "  imr decide --format html request.json > letter.html     (a letter to read, print or send)"
        })
final class DecideCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    /** How the review is laid out; named as the option spells it. */
    enum Layout {
        text,
        json,
        html
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description = "A file or folder of guidelines; may be given again. Left out: the project's own guidelines.")
    private List<Path> rules = new ArrayList<>();

    @Option(names = "--format", defaultValue = "text", description = "text, json or html. Default: ${DEFAULT-VALUE}.")
    private Layout format;

    @Parameters(paramLabel = "FILE", description = "A request or a case as JSON; - reads it from standard input.")
    private String file;

    @Override
    public Integer call() throws Problem {
        PrintWriter err = spec.commandLine().getErr();
        byte[] json = content();
        Optional<CheckedRuleset> ruleset = Guidelines.inUse(rules, err);
        if (ruleset.isEmpty()) {
            return Exit.WRONG;
        }
        Rules interpreter = Interpreter.of(ruleset.get());
        CaseFile asked;
        try {
            asked = RequestReader.read(json, interpreter.vocabulary());
        } catch (InvalidJsonRequestException e) {
            e.problems().forEach(problem -> err.println(shownName() + ": error: " + problem));
            return Exit.WRONG;
        }
        spec.commandLine().getOut().print(review(asked, interpreter));
        return Exit.FINE;
    }

    private String review(CaseFile asked, Rules rules) {
        List<Letter.Line> lines = asked.requests().stream()
                .map(request -> new Letter.Line(request, rules.determine(request)))
                .toList();
        List<Determination> determinations =
                lines.stream().map(Letter.Line::determination).toList();
        return switch (format) {
            case text -> ReviewText.of(asked.title(), determinations);
            case json -> DeterminationWriter.write(asked.title(), determinations);
            case html -> Letter.of(asked.title(), lines, rules.vocabulary());
        };
    }

    private byte[] content() throws Problem {
        try {
            if (file.equals(STANDARD_INPUT)) {
                InputStream in = System.in;
                return content(in);
            }
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Problem(Exit.UNREADABLE, shownName() + ": this is a folder; name the file of the request");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return content(in);
            }
        } catch (NoSuchFileException e) {
            throw new Problem(Exit.UNREADABLE, shownName() + ": there is no such file");
        } catch (IOException | InvalidPathException e) {
            throw new Problem(Exit.UNREADABLE, shownName() + ": this file cannot be read");
        }
    }

    /** No more than can be read as a request, and one byte that shows whether there is more. */
    private static byte[] content(InputStream in) throws IOException {
        return in.readNBytes(RequestReader.MOST_BYTES + 1);
    }

    private String shownName() {
        return file.equals(STANDARD_INPUT) ? "standard input" : file.replaceAll("\\p{Cc}", "?");
    }
}

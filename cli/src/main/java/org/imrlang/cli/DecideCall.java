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
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.json.CaseFile;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.pages.letter.Letter;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;

/**
 * One call of {@code imr decide}.
 *
 * @param rules files and folders of guidelines; none are the project's own
 * @param layout how the review is laid out
 * @param file a request or a case; {@code -} is standard input
 */
record DecideCall(List<Path> rules, Layout layout, String file) {

    static final String STANDARD_INPUT = "-";

    private static final String COMMAND = "decide";
    private static final String RULES = "--rules";
    private static final String FORMAT = "--format";

    /** How the review is laid out; named as the option spells it. */
    enum Layout {
        text,
        json,
        html
    }

    /** The call that these arguments are, where they are plain: the same that the parser would make of them. */
    static Optional<DecideCall> of(List<String> args) {
        if (args.isEmpty() || !args.get(0).equals(COMMAND)) {
            return Optional.empty();
        }
        Optional<PlainArguments> read = PlainArguments.read(List.of(RULES, FORMAT), args.subList(1, args.size()));
        if (read.isEmpty() || read.get().others().size() != 1) {
            return Optional.empty();
        }
        PlainArguments plain = read.get();
        Optional<Layout> layout = layout(plain.all(FORMAT));
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        List<Path> rules = new ArrayList<>();
        for (String path : plain.all(RULES)) {
            try {
                rules.add(Path.of(path));
            } catch (InvalidPathException leftToTheParser) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new DecideCall(List.copyOf(rules), layout.get(), plain.others().get(0)));
    }

    private static Optional<Layout> layout(List<String> named) {
        if (named.isEmpty()) {
            return Optional.of(Layout.text);
        }
        for (Layout layout : Layout.values()) {
            if (named.size() == 1 && layout.name().equals(named.get(0))) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    /** Decides, prints and gives the exit code. */
    int run(PrintWriter out, PrintWriter err) throws Problem {
        byte[] json = content();
        Optional<CheckedRuleset> ruleset = Guidelines.deciding(rules, err);
        if (ruleset.isEmpty()) {
            return Exit.WRONG;
        }
        Rules interpreter = Interpreter.of(ruleset.get());
        CaseFile asked;
        try {
            asked = RequestReader.read(json, interpreter.vocabulary());
        } catch (InvalidJsonRequestException e) {
            e.problems().forEach(problem -> err.println(shownName() + ": error: " + Visible.words(problem)));
            return Exit.WRONG;
        }
        out.print(review(asked, interpreter));
        return Exit.FINE;
    }

    private String review(CaseFile asked, Rules rules) {
        List<Letter.Line> lines = new ArrayList<>();
        List<Determination> determinations = new ArrayList<>();
        for (Request request : asked.requests()) {
            Determination determination = rules.determine(request);
            lines.add(new Letter.Line(request, determination));
            determinations.add(determination);
        }
        return switch (layout) {
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
        return file.equals(STANDARD_INPUT) ? "standard input" : file.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}

package org.imrlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.format.Formatted;
import org.imrlang.files.GuidelineFile;
import org.imrlang.files.RulesetFiles;
import org.imrlang.files.UnreadableRulesetException;
import org.imrlang.files.UnwritableOutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr format}: writes the one layout. */
@Command(
        name = "format",
        description = {
            "Gives guidelines their one layout. Neither what they say nor their comments change.",
            "A file that cannot be read stays as it is, and the reason is shown."
        },
        footer = {"", "Example:", "  imr format guidelines/psychological.imr"})
final class FormatCommand implements Callable<Integer> {

    private static final Path STANDARD_INPUT = Path.of("-");

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(
            names = "--check",
            description = "Write nothing; show what would change, and exit with 1 if anything would.")
    private boolean check;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders; - reads standard input and writes to standard output. Left out: the"
                    + " project's own guidelines.")
    private List<Path> paths = new ArrayList<>();

    private final FormatCount count = new FormatCount();
    private PrintWriter out;
    private PrintWriter err;

    @Override
    public Integer call() throws Problem {
        out = spec.commandLine().getOut();
        err = spec.commandLine().getErr();
        if (paths.contains(STANDARD_INPUT)) {
            if (paths.size() > 1) {
                throw new ParameterException(spec.commandLine(), "`-` stands alone: it is not formatted with files");
            }
            standardInput();
            return count.exit(check);
        }
        for (Path path : files()) {
            try {
                format(path);
            } catch (UnreadableRulesetException | UnwritableOutputException e) {
                err.println("imr: " + e.getMessage());
                count.failed();
            }
        }
        err.println(count.summary(check));
        return count.exit(check);
    }

    private List<Path> files() throws Problem {
        try {
            return RulesetFiles.find(paths.isEmpty() ? List.of(Guidelines.own()) : paths);
        } catch (UnreadableRulesetException e) {
            throw new Problem(Exit.UNREADABLE, e.getMessage());
        }
    }

    private void format(Path path) throws UnreadableRulesetException, UnwritableOutputException {
        GuidelineFile found = RulesetFiles.locateAlone(path);
        InputFile file = found.input();
        Formatted formatted = Compiler.format(file);
        if (!(formatted instanceof Formatted.Text text)) {
            report(file.name(), formatted);
        } else if (text.isThatOf(file.content())) {
            count.unchanged();
        } else if (check) {
            show(file, text);
        } else {
            found.replace(text.text().getBytes(StandardCharsets.UTF_8));
            count.changed();
        }
    }

    /** What is on standard input goes to standard output, or what would change of it. */
    private void standardInput() throws Problem {
        InputFile file;
        try {
            file = new InputFile("standard input", System.in.readAllBytes());
        } catch (IOException e) {
            throw new Problem(Exit.UNREADABLE, "standard input cannot be read");
        }
        Formatted formatted = Compiler.format(file);
        if (!(formatted instanceof Formatted.Text text)) {
            report(file.name(), formatted);
        } else if (!check) {
            out.print(text.text());
        } else if (!text.isThatOf(file.content())) {
            show(file, text);
        }
    }

    private void show(InputFile file, Formatted.Text text) {
        byte[] after = text.text().getBytes(StandardCharsets.UTF_8);
        out.print(Change.ofLayout(file.name(), file.content(), after, Terminal.here()));
        count.changed();
    }

    /** Why a file stays as it is. */
    private void report(String name, Formatted formatted) {
        if (formatted instanceof Formatted.Unreadable unreadable) {
            Guidelines.print(unreadable.diagnostics(), err);
        } else if (formatted instanceof Formatted.Unsound unsound) {
            err.println("imr: " + name + " stays as it is, since its layout would have changed what it says ("
                    + unsound.difference().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ") + ")");
            err.println("imr: this is a fault of imr and not of the file; please report it together with the file");
        } else {
            throw new IllegalStateException("an outcome of formatting is not told: " + formatted);
        }
        count.wrong();
    }
}

package org.imrlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.reports.MutationJson;
import org.imrlang.testing.mutation.MutationReport;
import org.imrlang.testing.mutation.Mutations;
import org.imrlang.testing.mutation.TriedChange.Verdict;
import picocli.CommandLine.Option;

/** {@code imr test --mutate}: which small changes of the guidelines no case notices. */
final class MutateCases {

    @Option(
            names = "--mutate",
            description =
                    "Changes each number, comparison and clause, one at a time, and lists the changes that no case "
                            + "notices, each with a case that would.")
    private boolean asked;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "With --mutate: writes the proposed cases into a new file, for review.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--verbose", description = "With --mutate: lists also the changes that make no difference.")
    private boolean verbose;

    /**
     * Whether the guidelines are to be changed.
     *
     * @throws Problem where the call makes no sense
     */
    boolean isAsked() throws Problem {
        if (!asked && (file.isPresent() || verbose)) {
            throw new Problem(Exit.UNREADABLE, (file.isPresent() ? "--write" : "--verbose") + " belongs to --mutate");
        }
        if (file.isPresent()) {
            checkFile(file.get());
        }
        return asked;
    }

    /** Refused before anything is tried, which may take its time. */
    private static void checkFile(Path path) throws Problem {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".imr")) {
            throw new Problem(
                    Exit.UNREADABLE,
                    path
                            + " would become part of a ruleset; give the file of proposed cases another ending, such as .txt");
        }
        if (Files.exists(path)) {
            throw exists(path);
        }
    }

    private static Problem exists(Path path) {
        return new Problem(Exit.UNREADABLE, path + " is there already; name a new file for the proposed cases");
    }

    /**
     * Tries all changes of a ruleset whose cases pass, and says what came of it.
     *
     * @throws Problem where the proposed cases cannot be written
     */
    int run(CheckedRuleset ruleset, boolean json, PrintWriter out, PrintWriter err) throws Problem {
        MutationReport report;
        try (Progress progress = Progress.on(err)) {
            progress.say("changing the guidelines");
            report = Mutations.of(ruleset);
        }
        out.print(json ? MutationJson.text(report) : MutationText.of(report, verbose));
        if (file.isPresent()) {
            write(file.get(), report, err);
        }
        return report.count(Verdict.SURVIVES) == 0 ? Exit.FINE : Exit.WRONG;
    }

    private static void write(Path path, MutationReport report, PrintWriter err) throws Problem {
        if (report.proposed().isEmpty()) {
            err.println("there is no case to propose, so " + path + " was not written");
            return;
        }
        try {
            Files.write(
                    path,
                    MutationText.forReview(report).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw exists(path);
        } catch (IOException e) {
            throw new Problem(Exit.UNREADABLE, path + " cannot be written");
        }
        err.println("wrote " + Words.count(report.proposed().size(), "case") + " for review: " + path);
    }
}

package org.imrlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.imrlang.batch.Answers;
import org.imrlang.batch.Batch;
import org.imrlang.batch.FileResults;
import org.imrlang.batch.Results;
import org.imrlang.batch.Source;
import org.imrlang.batch.StreamResults;
import org.imrlang.batch.Tally;
import org.imrlang.batch.UnwritableResultsException;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr batch}: decides a stream of requests. */
@Command(
        name = "batch",
        description = {
            "Decides any number of requests, a line each, and answers them in their order.",
            "A line that says something wrong is answered in its place with what is wrong, and the run goes on."
        },
        footer = {
            "",
            "Examples:",
            "  imr batch --rules guidelines requests.ndjson > determinations.ndjson",
            "  imr batch --rules guidelines --output determinations.csv --summary requests.csv",
            "  imr batch --rules guidelines --output determinations.csv --resume requests.csv   (goes on with a run)"
        })
final class BatchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description = "A file or folder of guidelines; may be given again. Left out: the project's own guidelines.")
    private List<Path> rules = new ArrayList<>();

    @Option(
            names = "--from",
            description =
                    "How the requests are written: json, one or a case on each line, or csv with a header. Left out:"
                            + " csv where FILE ends with .csv, else json.")
    private Optional<RequestFile.Form> from = Optional.empty();

    @Option(
            names = "--to",
            description =
                    "How the results are written: json, one on each line, or csv. Left out: csv where the output's"
                            + " name ends with .csv, else json.")
    private Optional<RequestFile.Form> to = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "A file for the results, which must not be there yet. Left out: standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--resume", description = "Go on with what an earlier run has left in the output.")
    private boolean resume;

    @Option(
            names = "--summary",
            description =
                    "After the run, count outcomes by treatment, guideline and missing fact: on standard output, or on"
                            + " standard error where standard output has the results.")
    private boolean summary;

    @Option(
            names = "--full",
            description = "Also findings, citations, rationale and what would unlock a request; json only.")
    private boolean full;

    @Parameters(paramLabel = "FILE", description = "The requests; - reads them from standard input.")
    private String file;

    @Override
    public Integer call() throws Problem {
        Answers answers = answers();
        PrintWriter err = spec.commandLine().getErr();
        try (RequestFile requests = RequestFile.open(file, from)) {
            Optional<CheckedRuleset> ruleset = Guidelines.inUse(rules, err);
            return ruleset.isEmpty() ? Exit.WRONG : run(requests, Interpreter.of(ruleset.get()), answers);
        } catch (IOException e) {
            throw new IllegalStateException("what was only read can be closed", e);
        }
    }

    private Answers answers() {
        if (resume && output.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--resume needs --output, the file to go on with");
        }
        RequestFile.Form form = to.orElseGet(
                () -> output.map(path -> RequestFile.Form.of(path.toString())).orElse(RequestFile.Form.json));
        if (form == RequestFile.Form.csv && full) {
            throw new ParameterException(spec.commandLine(), "--full is for json; csv has no room for all of it");
        }
        if (form == RequestFile.Form.csv) {
            return Answers.CSV;
        }
        return full ? Answers.FULL_JSON : Answers.JSON;
    }

    private int run(RequestFile requests, Rules decides, Answers answers) throws Problem {
        Source source = requests.records(decides.vocabulary());
        Tally tally;
        try (Results results = new Stoppable(results());
                Progress progress = progress()) {
            StreamRate rate = new StreamRate("deciding", requests);
            progress.follow(rate::words);
            tally = new Batch(decides, answers)
                    .run(source, Runtime.getRuntime().availableProcessors(), results, rate::done);
        } catch (UnwritableResultsException e) {
            throw new Problem(Exit.UNREADABLE, outputName() + " " + e.getMessage());
        } catch (IOException e) {
            throw requests.unreadable(e);
        }
        return told(tally);
    }

    private int told(Tally tally) {
        PrintWriter err = spec.commandLine().getErr();
        if (summary) {
            PrintWriter seen = output.isPresent() ? spec.commandLine().getOut() : err;
            seen.print(SummaryText.of(tally));
            seen.flush();
        }
        if (tally.badRecords() == 0) {
            return Exit.FINE;
        }
        err.println("imr: " + Words.count(tally.badRecords(), "record") + " of "
                + String.format(Locale.ROOT, "%,d", tally.records())
                + " could not be decided; the results say why");
        return Exit.WRONG;
    }

    private Results results() throws UnwritableResultsException {
        if (output.isEmpty()) {
            return new StreamResults(StreamWriter.bytes(spec.commandLine().getOut()));
        }
        return resume ? FileResults.resume(output.get()) : FileResults.create(output.get());
    }

    private String outputName() {
        return output.map(path -> path.toString().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?"))
                .orElse("standard output");
    }

    /** None where the results are on the same screen. */
    private Progress progress() {
        boolean covered = output.isEmpty() && Terminal.here().outIsSeen();
        return covered ? Progress.none() : Progress.on(spec.commandLine().getErr());
    }
}

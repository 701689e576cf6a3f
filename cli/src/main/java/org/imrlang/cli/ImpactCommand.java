package org.imrlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.imrlang.batch.Source;
import org.imrlang.batch.impact.Comparison;
import org.imrlang.batch.impact.Impact;
import org.imrlang.batch.impact.ImpactRun;
import org.imrlang.batch.impact.ImpactWords;
import org.imrlang.batch.impact.Names;
import org.imrlang.batch.impact.Version;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.pages.impact.ImpactPage;
import org.imrlang.reports.ImpactJson;
import org.imrlang.runtime.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr impact}: whose outcome changes from one version of a ruleset to another. */
@Command(
        name = "impact",
        description = "Decides the same requests by two versions of a ruleset and reports whose outcome changes.",
        footer = {
            "",
            "Of a request the report holds its id and what was determined, and nothing that it states.",
            "",
            "Exit: 0 compared, whether something changes or not; 1 lines that a version cannot read, or rules with"
                    + " errors; 2 wrong usage, or a file that cannot be read.",
            "",
            "Examples:",
            "  imr impact --base guidelines-2014 --head guidelines-2015 requests.ndjson",
            "  imr impact --base old.imr --head new.imr --format html asked.csv > impact.html",
            "  zcat asked.ndjson.gz | imr impact --base old --head new --fail-on-change -"
        })
final class ImpactCommand implements Callable<Integer> {

    private static final int MOST_EXAMPLES = 1000;

    /** How the report is laid out; named as the option spells it. */
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
            names = "--base",
            required = true,
            paramLabel = "PATH",
            description = "The rules as they are or were: a file or folder of guidelines; may be given again.")
    private List<Path> base = new ArrayList<>();

    @Option(
            names = "--head",
            required = true,
            paramLabel = "PATH",
            description = "The rules as they are to be, likewise.")
    private List<Path> head = new ArrayList<>();

    @Option(names = "--format", defaultValue = "text", description = "text, json or html. Default: ${DEFAULT-VALUE}.")
    private Layout format;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many requests are shown as examples, 0 to 1000. Default: ${DEFAULT-VALUE}.")
    private int examples;

    @Option(
            names = "--show-requests",
            description =
                    "Examples also show all that the request states; of lines that cannot be read, what is wrong.")
    private boolean showsRequests;

    @Option(names = "--fail-on-change", description = "Exit 1 also where something changes, for build servers.")
    private boolean failsOnChange;

    @Option(
            names = "--from",
            description =
                    "How the requests are written: json, one or a case on each line, or csv with a header. Left out:"
                            + " csv where REQUESTS ends with .csv, else json.")
    private Optional<RequestFile.Form> from = Optional.empty();

    @Parameters(paramLabel = "REQUESTS", description = "The requests; - reads them from standard input.")
    private String file;

    @Override
    public Integer call() throws Problem {
        if (examples < 0 || examples > MOST_EXAMPLES) {
            throw new ParameterException(spec.commandLine(), "--examples is a number from 0 to " + MOST_EXAMPLES);
        }
        try (RequestFile requests = RequestFile.open(file, from)) {
            return report(requests);
        } catch (IOException e) {
            throw new IllegalStateException("what was only read can be closed", e);
        }
    }

    private int report(RequestFile requests) throws Problem {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Rules> baseRules = rules(Version.BASE, base, err);
        Optional<Rules> headRules = rules(Version.HEAD, head, err);
        if (baseRules.isEmpty() || headRules.isEmpty()) {
            return Exit.WRONG;
        }
        Impact impact = impact(new Comparison(baseRules.get(), headRules.get(), examples, showsRequests), requests);
        spec.commandLine().getOut().print(laidOut(impact, new Names(named(base), named(head), requests.name())));
        return exit(impact, requests);
    }

    private static Optional<Rules> rules(Version version, List<Path> paths, PrintWriter err) throws Problem {
        Optional<CheckedRuleset> ruleset = Guidelines.inUse(paths, err);
        if (ruleset.isEmpty()) {
            err.println("imr: the rules of --" + version.text() + " have errors, so nothing was compared");
        }
        return ruleset.map(Interpreter::of);
    }

    private Impact impact(Comparison comparison, RequestFile requests) throws Problem {
        Source source = requests.records(comparison.words());
        try (Progress progress = Progress.on(spec.commandLine().getErr())) {
            StreamRate rate = new StreamRate("comparing", requests);
            progress.follow(rate::words);
            return ImpactRun.of(comparison, source, Runtime.getRuntime().availableProcessors(), rate::done);
        } catch (IOException e) {
            throw requests.unreadable(e);
        }
    }

    private String laidOut(Impact impact, Names names) {
        return switch (format) {
            case text -> ImpactText.of(impact, names, Terminal.here().outColours());
            case json -> ImpactJson.text(impact, names);
            case html -> ImpactPage.of(impact, names);
        };
    }

    private int exit(Impact impact, RequestFile requests) {
        PrintWriter err = spec.commandLine().getErr();
        if (impact.unread() > 0) {
            err.println("imr: " + ImpactWords.count(impact.unread(), "line", "lines") + " of " + requests.name()
                    + (impact.unread() == 1 ? " was" : " were") + " not compared; the report says why");
            return Exit.WRONG;
        }
        if (failsOnChange && impact.changing() > 0) {
            err.println("imr: " + ImpactWords.count(impact.changing(), "request changes", "requests change"));
            return Exit.WRONG;
        }
        return Exit.FINE;
    }

    private static String named(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}

package org.imrlang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    private DecideCall.Layout format;

    @Parameters(paramLabel = "FILE", description = "A request or a case as JSON; - reads it from standard input.")
    private String file;

    @Override
    public Integer call() throws Problem {
        return asked().run(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** What the parser made of the arguments. */
    DecideCall asked() {
        return new DecideCall(List.copyOf(rules), format, file);
    }
}

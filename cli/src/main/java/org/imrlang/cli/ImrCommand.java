package org.imrlang.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code imr} alone: names the commands. */
@Command(
        name = "imr",
        versionProvider = ImrCommand.Built.class,
        description =
                "Treatment guidelines as rules: checks them, lays them out, decides requests, runs their cases, writes Java.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            FormatCommand.class,
            ExplainCommand.class,
            DecideCommand.class,
            BatchCommand.class,
            TestCommand.class,
            ImpactCommand.class,
            GenerateCommand.class,
            DocsCommand.class,
            NewCommand.class
        },
        footer = {"", "Example:", "  imr decide guidelines-src/reviews/psychological.json"})
final class ImrCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a command: check, format, explain, decide, batch, test, impact, generate, docs or new");
    }

    /** The version for the help of the parser. */
    static final class Built implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            return new String[] {Version.line()};
        }
    }
}

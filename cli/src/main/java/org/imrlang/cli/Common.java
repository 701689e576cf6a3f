package org.imrlang.cli;

import picocli.CommandLine.Option;

/** The options of every command. */
final class Common {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;
}

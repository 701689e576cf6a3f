package org.imrlang.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** The command line in this process, for the guides. */
public final class CommandLine {

    private CommandLine() {}

    /** All that a call says, first on standard error, then on standard output. */
    public static String says(List<String> args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
        return err + out.toString();
    }
}

package org.imrlang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import org.imrlang.compiler.diagnostic.Visible;
import picocli.CommandLine;

/** Where the command line begins. */
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        // Always UTF-8, whatever the terminal's locale: the same input gives the same bytes everywhere.
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int exit = run(out, err, args);
        if (out.checkError()) {
            err.println("imr: standard output could not be written to its end");
            exit = Exit.UNREADABLE;
        }
        err.flush();
        System.exit(exit);
    }

    /** Runs one command, writes what it says and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new ImrCommand());
        line.setOut(out);
        line.setErr(err);
        // The help is plain text everywhere; what is said of guidelines is coloured by the commands themselves.
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(false);
        line.setParameterExceptionHandler(Main::wrongUsage);
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            err.println("imr: " + Visible.words(Problem.words(exception)));
            return Exit.of(exception);
        });
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            err.println("imr: this is too large or too deeply nested to be read");
            return Exit.UNREADABLE;
        }
    }

    private static int wrongUsage(CommandLine.ParameterException exception, String... args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("imr: " + Visible.words(exception.getMessage()));
        err.println("Run `" + command.getCommandSpec().qualifiedName() + " --help` for what is possible.");
        return Exit.UNREADABLE;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new StreamWriter(new FileOutputStream(descriptor));
    }
}

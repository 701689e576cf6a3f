package org.imrlang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
        try {
            if (Version.isAskedBy(args)) {
                out.println(Version.line());
                return Exit.FINE;
            }
            Optional<DecideCall> plain = DecideCall.of(List.of(args));
            return plain.isPresent()
                    ? run(plain.get(), out, err)
                    : parsed(out, err).execute(args);
        } catch (IOException e) {
            return failed(e, err);
        } catch (StackOverflowError | OutOfMemoryError e) {
            err.println("imr: this is too large or too deeply nested to be read");
            return Exit.UNREADABLE;
        }
    }

    /** As the parser runs it. */
    private static int run(DecideCall call, PrintWriter out, PrintWriter err) {
        try {
            return call.run(out, err);
        } catch (Exception failure) {
            return failed(failure, err);
        }
    }

    private static CommandLine parsed(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new ImrCommand());
        line.setOut(out);
        line.setErr(err);
        // The help is plain text everywhere; what is said of guidelines is coloured by the commands themselves.
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(false);
        line.setParameterExceptionHandler(Main::wrongUsage);
        line.setExecutionExceptionHandler((exception, command, parsed) -> failed(exception, err));
        return line;
    }

    private static int failed(Exception exception, PrintWriter err) {
        err.println("imr: " + Visible.words(Problem.words(exception)));
        return Exit.of(exception);
    }

    private static int wrongUsage(CommandLine.ParameterException exception, String... args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("imr: " + Visible.words(exception.getMessage()));
        err.println("Run `" + command.getCommandSpec().qualifiedName() + " --help` for what is possible.");
        return Exit.UNREADABLE;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }
}

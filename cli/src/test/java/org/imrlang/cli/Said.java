package org.imrlang.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/**
 * What a command said, called as from a shell.
 *
 * @param exit its exit code
 * @param out what stands on standard output
 * @param err what stands on standard error
 */
record Said(int exit, String out, String err) {

    static Said by(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Said(exit, out.toString().replace("\r\n", "\n"), err.toString());
    }

    /** The same where both outputs are terminals. */
    static Said atATerminal(Object... args) {
        System.setProperty(Terminal.OUT, "yes");
        System.setProperty(Terminal.ERR, "yes");
        try {
            return by(args);
        } finally {
            System.clearProperty(Terminal.OUT);
            System.clearProperty(Terminal.ERR);
        }
    }
}

package org.imrlang.cli;

import java.util.function.UnaryOperator;

/**
 * Who reads what is written: a person at a terminal, or another program.
 *
 * @param outIsSeen whether standard output goes to a terminal
 * @param errIsSeen whether standard error goes to a terminal
 * @param outColours how standard output is coloured
 * @param errColours how standard error is coloured
 * @param movesBack whether a line on standard error that was written can be written over
 */
record Terminal(boolean outIsSeen, boolean errIsSeen, Colours outColours, Colours errColours, boolean movesBack) {

    /** What the start script says of its own standard output and error: Java itself cannot tell the two apart. */
    static final String OUT = "imr.out.terminal";

    /** The same of standard error. */
    static final String ERR = "imr.err.terminal";

    private static final String YES = "yes";

    /** Those of this process. */
    static Terminal here() {
        return of(name -> System.getProperty(name, ""), name -> {
            String value = System.getenv(name);
            return value == null ? "" : value;
        });
    }

    /**
     * Those of a process.
     *
     * @param property a system property; empty where there is none
     * @param environment a variable; empty where there is none
     */
    static Terminal of(UnaryOperator<String> property, UnaryOperator<String> environment) {
        boolean out = YES.equals(property.apply(OUT));
        boolean err = YES.equals(property.apply(ERR));
        boolean dumb = "dumb".equals(environment.apply("TERM"));
        boolean never = dumb || !environment.apply("NO_COLOR").isEmpty();
        String force = environment.apply("CLICOLOR_FORCE");
        boolean always = !force.isEmpty() && !force.equals("0");
        return new Terminal(
                out,
                err,
                Colours.when(!never && (out || always)),
                Colours.when(!never && (err || always)),
                err && !dumb);
    }
}

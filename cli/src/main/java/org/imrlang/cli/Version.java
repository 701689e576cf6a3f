package org.imrlang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version that was built. It knows nothing of the parser of the command line, whose classes no short call should load. */
final class Version {

    private Version() {}

    /** Whether this is all that a call asks; then the parser of the command line need not be started. */
    static boolean isAskedBy(String... args) {
        return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    }

    /** What is printed. */
    static String line() throws IOException {
        return "imr " + number();
    }

    /** Such as {@code 1.0.0}. */
    static String number() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }
}

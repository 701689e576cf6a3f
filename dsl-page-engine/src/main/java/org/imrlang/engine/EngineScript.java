package org.imrlang.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.check.CheckedText;

/** The script that decides in a page, and the text of a ruleset that it opens. */
public final class EngineScript {

    private static final String FILE = "engine.js";

    private EngineScript() {}

    /** The script: it gives the page one name, {@code imrEngine}, with the functions of {@link PageEngine}. */
    public static String text() {
        return Text.WHOLE;
    }

    /** Read once, when it is first asked for. */
    private static final class Text {
        static final String WHOLE = read();
    }

    private static String read() {
        try (InputStream script = EngineScript.class.getResourceAsStream(FILE)) {
            if (script == null) {
                throw new IllegalStateException(FILE + " is not beside this class; the build makes it");
            }
            return "var imrEngine = (function () {\nvar exports = {};\n"
                    + new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    + "\nreturn exports;\n})();\n";
        } catch (IOException e) {
            throw new UncheckedIOException("a resource cannot fail to be read", e);
        }
    }

    /** The text of a ruleset that {@code open} takes. */
    public static String opened(CheckedRuleset rules) {
        return CheckedText.write(rules);
    }
}

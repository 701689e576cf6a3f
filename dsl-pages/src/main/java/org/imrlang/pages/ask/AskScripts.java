package org.imrlang.pages.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.engine.EngineScript;

/** The scripts behind the forms of a ruleset: what decides, the ruleset, what a link fills in, and what the form does. */
public final class AskScripts {

    private static final int LAST_PLAIN = 0x7E;

    private AskScripts() {}

    /** Each script's text by its file name, in the order in which a page runs them; one of each for a whole site. */
    public static Map<String, String> of(CheckedRuleset rules) {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("ask-engine.js", EngineScript.text());
        scripts.put("ask-rules.js", "var imrRules = " + quoted(EngineScript.opened(rules)) + ";\n");
        scripts.put("ask-link.js", resource("ask-link.js"));
        scripts.put("ask.js", resource("ask.js"));
        return scripts;
    }

    /** How the form and its answer look, in the colours of the read-back. */
    public static String css() {
        return resource("ask.css");
    }

    /** A text as a script writes it: in plain letters, whatever the page's encoding, and with nothing that ends a script. */
    static String quoted(String text) {
        StringBuilder script = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"', '\\' -> script.append('\\').append(letter);
                case '\n' -> script.append("\\n");
                default -> {
                    if (letter < ' ' || letter > LAST_PLAIN || letter == '<') {
                        script.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
                    } else {
                        script.append(letter);
                    }
                }
            }
        }
        return script.append('"').toString();
    }

    private static String resource(String name) {
        try (InputStream in = AskScripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed with its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a resource cannot fail to be read", e);
        }
    }
}

package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Colours and progress are for a person at a terminal who wants them. */
class TerminalTest {

    private static final Map<String, String> SEEN = Map.of(Terminal.OUT, "yes", Terminal.ERR, "yes");

    private static Terminal terminal(Map<String, String> properties, Map<String, String> environment) {
        return Terminal.of(name -> properties.getOrDefault(name, ""), name -> environment.getOrDefault(name, ""));
    }

    @Test
    void aTerminalIsColoured() {
        Terminal terminal = terminal(SEEN, Map.of("TERM", "xterm-256color"));
        assertEquals(new Terminal(true, true, Colours.ON, Colours.ON, true), terminal);
    }

    @Test
    void aPipeIsNot() {
        assertEquals(new Terminal(false, false, Colours.OFF, Colours.OFF, false), terminal(Map.of(), Map.of()));
        Terminal half = terminal(Map.of(Terminal.OUT, "no", Terminal.ERR, "yes"), Map.of());
        assertEquals(new Terminal(false, true, Colours.OFF, Colours.ON, true), half);
    }

    @Test
    void whoeverWantsNoColourGetsNone() {
        assertEquals(Colours.OFF, terminal(SEEN, Map.of("NO_COLOR", "1")).errColours());
        assertEquals(Colours.ON, terminal(SEEN, Map.of("NO_COLOR", "")).errColours());
        Terminal dumb = terminal(SEEN, Map.of("TERM", "dumb"));
        assertEquals(Colours.OFF, dumb.outColours());
        assertFalse(dumb.movesBack());
        assertTrue(terminal(SEEN, Map.of("NO_COLOR", "1")).movesBack(), "progress needs no colour");
    }

    @Test
    void coloursCanBeForcedIntoAPipe() {
        assertEquals(
                Colours.ON, terminal(Map.of(), Map.of("CLICOLOR_FORCE", "1")).errColours());
        assertEquals(
                Colours.OFF, terminal(Map.of(), Map.of("CLICOLOR_FORCE", "0")).errColours());
        Map<String, String> both = Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1");
        assertEquals(Colours.OFF, terminal(Map.of(), both).errColours());
    }
}

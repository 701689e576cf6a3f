package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever waits at a terminal is told what for, in one line that is gone afterwards; nobody else is told anything. */
class ProgressTest {

    private static final String ERASED = "\r\u001B[K";
    private static final long LONG = 60_000;

    private final StringWriter written = new StringWriter();
    private final PrintWriter err = new PrintWriter(written, true);

    private static boolean running() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("imr-progress"));
    }

    private void waitFor(String text) throws InterruptedException {
        for (int i = 0; i < 1000 && !written.toString().contains(text); i++) {
            Thread.sleep(10);
        }
        assertTrue(written.toString().contains(text), written::toString);
    }

    @Test
    void whatTakesLongIsShownAndErased() throws InterruptedException {
        try (Progress progress = Progress.on(err, true, 20)) {
            progress.say("reading");
            waitFor(ERASED + "reading …");
            progress.say("checking 1000 files");
            waitFor(ERASED + "checking 1000 files …");
        }
        assertTrue(written.toString().endsWith("…" + ERASED), written::toString);
        int length = written.toString().length();
        for (int i = 0; i < 200 && running(); i++) {
            Thread.sleep(10);
        }
        assertFalse(running(), "a thread is left behind");
        assertEquals(length, written.toString().length());
    }

    @Test
    void aNumberThatGrowsIsShownAsItIsThen() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        try (Progress progress = Progress.on(err, true, 20)) {
            progress.follow(() -> done.get() + " records");
            waitFor(ERASED + "0 records …");
            done.set(7);
            waitFor(ERASED + "7 records …");
        }
    }

    @Test
    void whatIsDoneSoonIsNotShown() {
        try (Progress progress = Progress.on(err, true, LONG)) {
            progress.say("reading");
        }
        assertEquals("", written.toString());
    }

    @Test
    void aPipeSeesNothing() throws InterruptedException {
        try (Progress progress = Progress.on(err, false, 1)) {
            progress.say("reading");
            Thread.sleep(50);
        }
        assertEquals("", written.toString());
    }
}

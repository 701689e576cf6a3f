package org.imrlang.benchmarks.peers;

import org.imrlang.benchmarks.PsychologicalLine;

/**
 * One way to decide lines under the psychological guideline, set up and compiled. What it decides on is prepared before the
 * clock runs, in the form that it likes best; what it answers is read after the clock has stopped. A peer is used by one
 * thread.
 *
 * @param <I> what it decides on
 * @param <D> what it has decided
 */
interface Peer<I, D> {

    /** What it decides on; it can be decided any number of times. */
    I prepare(PsychologicalLine line);

    /** Decides: this alone is measured. */
    D decide(I input);

    /** Reads what has been decided. */
    Answer answer(D decided);
}

package org.imrlang.batch;

import java.io.ByteArrayOutputStream;

/**
 * What came of a chunk.
 *
 * @param text laid out, in whole lines
 * @param tally counted
 */
record Answer(ByteArrayOutputStream text, Tally tally) {}

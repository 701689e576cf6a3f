package org.imrlang.runtime;

import java.io.Serializable;

/**
 * A change that would make a request conform; that it does has been proved by deciding the changed request.
 *
 * @param clause which kind of clause stood in the way
 * @param line its line in the guideline's text, from 1
 * @param change what would have to be otherwise
 * @param text the same as an English sentence, in the words of the guideline
 */
public record Unlock(ClauseKind clause, int line, Change change, String text) implements Serializable {}

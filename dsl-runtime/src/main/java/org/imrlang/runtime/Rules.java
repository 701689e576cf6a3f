package org.imrlang.runtime;

/**
 * A whole ruleset by name: what JSON, batches and services call. Generated rulesets and the compiler's interpreter
 * implement it and give the same determinations. Implementations are immutable and thread-safe.
 */
public interface Rules {

    /** The treatments and facts that a request may name. */
    Vocabulary vocabulary();

    /**
     * Decides a request.
     *
     * @throws InvalidRequestException where the request names what the ruleset does not know; nothing is decided then
     */
    Determination determine(Request request);

    /**
     * The same rules with one guideline alone, in all its editions: it decides what it addresses, and only its own limits
     * bind.
     *
     * @throws IllegalArgumentException where the ruleset has no guideline of this name
     */
    Rules only(String guideline);
}

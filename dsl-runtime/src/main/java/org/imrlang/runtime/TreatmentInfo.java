package org.imrlang.runtime;

import java.io.Serializable;

/**
 * A treatment as the ruleset declares it.
 *
 * @param name in the ruleset, such as {@code CBT}
 * @param label for readers, such as {@code cognitive behavioral therapy}; the name in words where none is declared
 * @param unit what is counted, as declared, such as {@code sessions}
 */
public record TreatmentInfo(String name, String label, String unit) implements Serializable {

    /** So much of the treatment in words: {@code 6 sessions}, {@code 1 session}. */
    public String amount(long count) {
        return English.count(count, unit);
    }
}

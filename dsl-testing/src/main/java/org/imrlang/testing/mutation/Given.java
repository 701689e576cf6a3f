package org.imrlang.testing.mutation;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What may be stated: of each thing read, by name, which of its {@link Candidates} are still left. Immutable.
 *
 * @param left what is not named here may be anything
 */
record Given(Map<String, BitSet> left) {

    /** Anything may be stated. */
    static final Given ANYTHING = new Given(Map.of());

    /** Fewer candidates for one thing; nothing where none is left. */
    Optional<Given> with(String name, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        BitSet known = left.get(name);
        if (known != null) {
            rest.and(known);
            if (rest.equals(known)) {
                return Optional.of(this);
            }
        }
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Map<String, BitSet> fewer = new LinkedHashMap<>(left);
        fewer.put(name, rest);
        return Optional.of(new Given(fewer));
    }
}

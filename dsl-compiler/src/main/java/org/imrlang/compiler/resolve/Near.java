package org.imrlang.compiler.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.NearNames;

/** What may have been meant by a name that does not exist. */
final class Near {

    private Near() {}

    /** The same name in other letters' case, else in the other spelling of English, else one that is misspelt by little. */
    static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(name::equalsIgnoreCase)
                .sorted()
                .findFirst()
                .or(() -> Spellings.other(name, candidates))
                .or(() -> NearNames.nearest(name, candidates));
    }

    /** The same among a few words, of which also a short one that is misspelt can be told. */
    static Optional<String> among(String name, Collection<String> few) {
        return to(name, few)
                .or(() -> few.stream()
                        .filter(one -> NearNames.nearest(one, List.of(name)).isPresent())
                        .sorted()
                        .findFirst());
    }
}

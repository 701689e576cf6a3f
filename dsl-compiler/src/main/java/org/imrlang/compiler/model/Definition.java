package org.imrlang.compiler.model;

import java.util.Optional;
import org.imrlang.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A condition with a name.
 *
 * @param guideline the name of the guideline that it belongs to
 * @param file the file that it stands in: editions of a guideline have definitions of their own
 * @param at its name, where it is defined
 */
public record Definition(
        String guideline,
        String file,
        Span at,
        String name,
        Optional<String> label,
        Condition condition,
        Optional<Cite> cite) {

    /** What tells it from all others. */
    public Key key() {
        return new Key(file, name);
    }

    /** A definition by its file and name: comparing whole conditions would walk what they share again and again. */
    public record Key(String file, String name) {

        // written out, as in Treatment
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && name.equals(that.name) && file.equals(that.file);
        }

        @Override
        public int hashCode() {
            return 31 * file.hashCode() + name.hashCode();
        }
    }
}

package org.imrlang.compiler;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file as an edge read it.
 *
 * @param name as messages show it
 * @param content its bytes
 */
public record InputFile(String name, byte[] content) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InputFile that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }
}

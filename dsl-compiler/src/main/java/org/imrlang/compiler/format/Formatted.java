package org.imrlang.compiler.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.imrlang.compiler.diagnostic.Diagnostic;

/** What came of formatting a file. */
public sealed interface Formatted {

    /** The file in the one layout: the same meaning and the same comments. */
    record Text(String text) implements Formatted {

        /** Whether these are its bytes already. */
        public boolean isThatOf(byte[] bytes) {
            return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        }
    }

    /** The file cannot be read, so it stays as it is. */
    record Unreadable(List<Diagnostic> diagnostics) implements Formatted {}

    /**
     * The layout would have changed what the file says, which is a fault of ours; so it stays as it is.
     *
     * @param difference what would have changed
     */
    record Unsound(String difference) implements Formatted {}
}

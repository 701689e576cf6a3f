package org.imrlang.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The guideline as a peer's author would write it, in the peer's own language, from this package's resources. */
final class ModelText {

    private ModelText() {}

    static String of(String file) {
        try (InputStream stream = ModelText.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no resource is named " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

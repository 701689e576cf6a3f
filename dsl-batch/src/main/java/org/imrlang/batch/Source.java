package org.imrlang.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Where records come from. It is read by one thread. */
public interface Source extends Closeable {

    /**
     * The next records; nothing at the end.
     *
     * @throws IOException where it cannot be read further
     */
    Optional<Chunk> next() throws IOException;
}

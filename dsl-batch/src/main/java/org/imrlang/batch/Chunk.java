package org.imrlang.batch;

import java.util.List;

/**
 * Some records that follow each other: what one core works on at a time.
 *
 * @param records at least one
 * @param bytes about how much memory they hold
 */
public record Chunk(List<Asked> records, int bytes) {

    /** Keeps the records as they are now. */
    public Chunk {
        records = List.copyOf(records);
    }
}

package org.imrlang.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The records of a source that are not answered yet. */
final class Remaining implements Source {

    private final Source source;
    private final long beforeLine;
    private long toSkip;

    Remaining(Source source, Written written) {
        this.source = source;
        this.toSkip = written.records();
        this.beforeLine = written.beforeLine();
    }

    @Override
    public Optional<Chunk> next() throws IOException {
        while (true) {
            Optional<Chunk> chunk = source.next();
            if (chunk.isEmpty()) {
                return chunk;
            }
            List<Asked> records = chunk.get().records();
            int first = (int) Math.min(toSkip, records.size());
            toSkip -= first;
            while (first < records.size() && records.get(first).line() < beforeLine) {
                first++;
            }
            if (first == 0) {
                return chunk;
            }
            if (first < records.size()) {
                return Optional.of(new Chunk(
                        records.subList(first, records.size()), chunk.get().bytes()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}

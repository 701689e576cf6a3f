package org.imrlang.batch;

import java.io.IOException;
import java.util.List;
import org.imrlang.json.CaseFile;
import org.imrlang.runtime.Determination;

/** Writes what came of records, in one layout. */
interface RecordWriter extends AutoCloseable {

    /** What came of each of its requests, in their order. */
    void decided(long line, CaseFile asked, List<Determination> determinations) throws IOException;

    /** That nothing came of it, and why. */
    void bad(long line, String error) throws IOException;

    @Override
    void close() throws IOException;
}

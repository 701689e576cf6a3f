package org.imrlang.fuzzing;

import org.imrlang.batch.Asked;
import org.imrlang.batch.BadRecordException;
import org.imrlang.json.RequestLines;

/** Reads the records of a stream. */
final class Records {

    private Records() {}

    /** What came of reading this one. */
    static Read read(Asked asked, RequestLines words) {
        try {
            return Read.of(asked.read(words));
        } catch (BadRecordException e) {
            return Read.wrong(e.problems());
        }
    }
}

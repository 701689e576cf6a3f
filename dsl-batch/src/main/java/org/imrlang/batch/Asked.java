package org.imrlang.batch;

import org.imrlang.json.CaseFile;
import org.imrlang.json.RequestLines;

/** One record of a stream: a line of JSON, or a row of CSV. It is read where it is worked on, not where it is found. */
public interface Asked {

    /** The line of the file on which it begins, counted from 1; blank lines count. */
    long line();

    /**
     * What it asks for, in the words of a ruleset.
     *
     * @param words how lines are read in its words
     * @throws BadRecordException telling every mistake
     */
    CaseFile read(RequestLines words) throws BadRecordException;
}

package org.imrlang.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.json.CaseFile;
import org.imrlang.json.RequestLimits;
import org.imrlang.json.RequestLines;
import org.imrlang.json.StatedRequest;
import org.imrlang.runtime.Vocabulary;

/** A row of CSV: one request. */
final class CsvRow implements Asked {

    /** What a decoder gives for bytes that are no UTF-8. */
    private static final char NO_TEXT = '\uFFFD';

    private final CsvHeader header;
    private final long line;
    private final List<String> cells;

    CsvRow(CsvHeader header, long line, List<String> cells) {
        this.header = header;
        this.line = line;
        this.cells = cells;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    int size() {
        return cells.stream().mapToInt(String::length).sum();
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public CaseFile read(RequestLines words) throws BadRecordException {
        if (cells.stream().anyMatch(cell -> cell.indexOf(NO_TEXT) >= 0)) {
            throw new BadRecordException(List.of("this is not text in UTF-8; save it as UTF-8"));
        }
        if (cells.size() != header.size()) {
            throw new BadRecordException(
                    List.of("this row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells")
                            + ", the header has " + header.size()
                            + "; look for a missing or surplus separator or quotation mark"));
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > RequestLimits.TEXT) {
                throw new BadRecordException(List.of(
                        header.name(i) + ": must be at most " + RequestLimits.TEXT + " characters long; shorten it"));
            }
        }
        Vocabulary vocabulary = words.vocabulary();
        List<String> problems = new ArrayList<>();
        StatedRequest request = new StatedRequest();
        header.state(cells, vocabulary, request, problems);
        Optional<CaseFile> read = problems.isEmpty() ? request.read(vocabulary, problems) : Optional.empty();
        if (!problems.isEmpty()) {
            throw new BadRecordException(problems);
        }
        return read.orElseThrow(() -> new IllegalStateException("nothing is wrong, but nothing was read"));
    }
}

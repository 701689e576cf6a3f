package org.imrlang.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Counts what rows of CSV say that an earlier run has written. */
final class EarlierRows {

    private static final int LINE = CsvAnswers.COLUMNS.indexOf(CsvAnswers.LINE);
    private static final int TREATMENT = CsvAnswers.COLUMNS.indexOf(CsvAnswers.TREATMENT);
    private static final int OUTCOME = CsvAnswers.COLUMNS.indexOf(CsvAnswers.OUTCOME);
    private static final int MISSING = CsvAnswers.COLUMNS.indexOf(CsvAnswers.MISSING);
    private static final int GUIDELINE = CsvAnswers.COLUMNS.indexOf(CsvAnswers.GUIDELINE);
    private static final int ERROR = CsvAnswers.COLUMNS.indexOf(CsvAnswers.ERROR);

    private EarlierRows() {}

    /** @param rows with their header */
    static Tally tally(InputStream rows) throws IOException {
        Tally tally = new Tally();
        String line = CsvAnswers.LINE;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
            Iterator<CsvRecord> records = reader.iterator();
            if (records.hasNext()) {
                records.next();
            }
            while (records.hasNext()) {
                CsvRecord row = records.next();
                add(row, !row.getField(LINE).equals(line), tally);
                line = row.getField(LINE);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw FileResults.differs();
        }
        return tally;
    }

    private static void add(CsvRecord row, boolean isFirst, Tally tally) throws IOException {
        if (!row.getField(ERROR).isEmpty()) {
            tally.addBadRecord();
            return;
        }
        if (isFirst) {
            tally.addRecord();
        }
        EarlierAnswer answer = new EarlierAnswer();
        answer.treatment(row.getField(TREATMENT));
        answer.outcome(row.getField(OUTCOME));
        if (!row.getField(GUIDELINE).isEmpty()) {
            answer.guideline(row.getField(GUIDELINE));
        }
        if (!row.getField(MISSING).isEmpty()) {
            answer.missing(List.of(row.getField(MISSING).split(" ")));
        }
        answer.addTo(tally);
    }
}

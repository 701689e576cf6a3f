package org.imrlang.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.Vocabulary;

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8, with a header that names what each column states: keys of a
 * request, and facts. Semicolons separate where the header has them and no comma. Rows without anything in them are skipped.
 */
public final class CsvRows implements Source {

    private static final int ROWS = 500;
    private static final int CHARS = 1 << 17;
    private static final int LONGEST_HEADER = 1 << 16;

    /** What a character and its cell take, beside the text itself. */
    private static final int BYTES_PER_CELL = 48;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final CsvHeader header;
    private long lastLine;
    private Optional<IOException> failure = Optional.empty();

    /**
     * The rows of a stream, which is closed with this.
     *
     * @param vocabulary what the header may name
     * @throws UnreadableRequestsException where the header is none that can be read
     * @throws IOException of the stream
     */
    public CsvRows(InputStream in, Vocabulary vocabulary) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, LONGEST_HEADER);
        char separator = separator(pushback);
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .ofCsvRecord(new java.io.InputStreamReader(pushback, StandardCharsets.UTF_8));
        records = reader.iterator();
        Optional<CsvRecord> first = read();
        if (first.isEmpty()) {
            throw new UnreadableRequestsException(
                    "there is nothing here; write a header such as treatment,quantity, and a row for each request");
        }
        header = new CsvHeader(first.get().getFields());
        header.check(vocabulary);
    }

    /** The one sign of the two that the first line has outside quotation marks, the comma where it has both or none. */
    private static char separator(PushbackInputStream in) throws IOException {
        byte[] start = new byte[LONGEST_HEADER];
        int length = 0;
        boolean isQuoted = false;
        boolean hasComma = false;
        boolean hasSemicolon = false;
        for (int next = in.read(); next >= 0; next = in.read()) {
            start[length++] = (byte) next;
            isQuoted ^= next == '"';
            hasComma |= !isQuoted && next == ',';
            hasSemicolon |= !isQuoted && next == ';';
            if (!isQuoted && next == '\n' || length == LONGEST_HEADER) {
                break;
            }
        }
        int mark = length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF ? 3 : 0;
        in.unread(start, mark, length - mark);
        return hasSemicolon && !hasComma ? ';' : ',';
    }

    @Override
    public Optional<Chunk> next() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        List<Asked> rows = new ArrayList<>();
        int size = 0;
        while (rows.size() < ROWS && size < CHARS) {
            Optional<CsvRecord> record;
            try {
                record = read();
            } catch (IOException e) {
                // what was read before is given first
                failure = Optional.of(e);
                break;
            }
            if (record.isEmpty()) {
                break;
            }
            CsvRow row = new CsvRow(
                    header, record.get().getStartingLineNumber(), record.get().getFields());
            if (!row.isBlank()) {
                rows.add(row);
                size += row.size() + BYTES_PER_CELL * record.get().getFieldCount();
            }
        }
        if (rows.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Chunk(rows, size));
    }

    private Optional<CsvRecord> read() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord record = records.next();
            lastLine = record.getStartingLineNumber();
            return Optional.of(record);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            // the library's own words speak of its buffers
            throw new UnreadableRequestsException(
                    "a quotation mark stands where none can, or is not closed, or a row does not end, below line "
                            + lastLine);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

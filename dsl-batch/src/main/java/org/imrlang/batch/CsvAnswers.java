package org.imrlang.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.json.CaseFile;
import org.imrlang.runtime.Binding;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.GuidelineInfo;

/** A row of CSV for each request, in the order of {@link #COLUMNS}; one for a record that is wrong. */
final class CsvAnswers implements RecordWriter {

    static final String LINE = "line";
    static final String TREATMENT = "treatment";
    static final String OUTCOME = "outcome";
    static final String MISSING = "missing";
    static final String GUIDELINE = "guideline";
    static final String ERROR = "error";

    static final List<String> COLUMNS = List.of(
            LINE,
            "id",
            TREATMENT,
            "requested",
            "unit",
            OUTCOME,
            "certified",
            "possible",
            "frequency_limit",
            "duration_limit",
            MISSING,
            GUIDELINE,
            "edition",
            "clause",
            "clause_line",
            "review",
            ERROR);

    /** With these a spreadsheet begins a formula, and obeys it. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final CsvWriter out;

    CsvAnswers(OutputStream stream) {
        out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(stream, StandardCharsets.UTF_8);
    }

    void head() {
        out.writeRecord(COLUMNS);
    }

    @Override
    public void decided(long line, CaseFile asked, List<Determination> determinations) {
        for (Determination determination : determinations) {
            out.writeRecord(row(line, determination));
        }
    }

    private static List<String> row(long line, Determination determination) {
        Optional<GuidelineInfo> guideline = determination.guideline();
        Optional<Binding> binding = determination.binding();
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Long.toString(line));
        cells.add(text(determination.id().orElse("")));
        cells.add(text(determination.treatment().name()));
        cells.add(Integer.toString(determination.requested()));
        cells.add(text(determination.treatment().unit()));
        cells.add(determination.outcome().text());
        cells.add(Integer.toString(determination.certified()));
        cells.add(Integer.toString(determination.possible()));
        cells.add(determination
                .frequencyLimit()
                .map(limit -> limit.count() + " per " + limit.per())
                .orElse(""));
        cells.add(determination
                .durationLimit()
                .map(limit -> limit.count() + " " + limit.unit().plural())
                .orElse(""));
        cells.add(String.join(" ", determination.missing()));
        cells.add(text(guideline.map(GuidelineInfo::name).orElse("")));
        cells.add(text(guideline.flatMap(GuidelineInfo::edition).orElse("")));
        cells.add(binding.map(limit -> limit.clause().text()).orElse(""));
        cells.add(binding.map(limit -> Integer.toString(limit.line())).orElse(""));
        cells.add(determination.review().text());
        cells.add("");
        return cells;
    }

    @Override
    public void bad(long line, String error) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Long.toString(line));
        for (int i = 2; i < COLUMNS.size(); i++) {
            cells.add("");
        }
        cells.add(text(error));
        out.writeRecord(cells);
    }

    /** Text that a spreadsheet shows and does not obey: an apostrophe before it makes it text. */
    private static String text(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

package org.imrlang.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Truth;
import org.imrlang.testing.coverage.Count;
import org.imrlang.testing.coverage.Coverage;
import org.imrlang.testing.coverage.FileCoverage;
import org.imrlang.testing.coverage.Item;
import org.imrlang.testing.coverage.Kind;

/** What the cases exercise, as a value of plain JSON. */
final class CoverageJson {

    private CoverageJson() {}

    static void write(Coverage coverage, JsonGenerator out) throws IOException {
        out.writeStartObject();
        write(coverage.count(), out);
        out.writeArrayFieldStart("files");
        for (FileCoverage file : coverage.files()) {
            write(file, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void write(Count count, JsonGenerator out) throws IOException {
        out.writeNumberField("exercised", count.exercised());
        out.writeNumberField("possible", count.possible());
    }

    private static void write(FileCoverage file, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("file", file.file().name());
        out.writeStringField("guideline", file.guideline());
        write(file.count(), out);
        out.writeObjectFieldStart("kinds");
        for (Map.Entry<Kind, Count> kind : file.counts().entrySet()) {
            out.writeObjectFieldStart(kind.getKey().singular());
            write(kind.getValue(), out);
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeArrayFieldStart("items");
        for (Item item : file.items()) {
            write(item, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void write(Item item, JsonGenerator out) throws IOException {
        Span at = item.at();
        SourceFile file = at.file();
        out.writeStartObject();
        out.writeStringField("kind", item.kind().singular());
        out.writeNumberField("line", at.line());
        out.writeNumberField("column", at.column());
        out.writeNumberField("end_line", file.line(at.end()));
        out.writeNumberField("end_column", file.column(at.end()));
        out.writeStringField("text", item.words());
        out.writeObjectFieldStart("times");
        for (Map.Entry<Truth, Integer> answer : item.times().entrySet()) {
            out.writeNumberField(item.kind().word(answer.getKey()), answer.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }
}

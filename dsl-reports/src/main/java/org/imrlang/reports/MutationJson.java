package org.imrlang.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.imrlang.testing.mutation.Change;
import org.imrlang.testing.mutation.MutationReport;
import org.imrlang.testing.mutation.ProposedCase;
import org.imrlang.testing.mutation.TriedChange;
import org.imrlang.testing.mutation.TriedChange.Verdict;

/** Which small changes the cases notice, as plain JSON. */
public final class MutationJson {

    private MutationJson() {}

    /** The whole report; of the changes those that are not noticed. */
    public static String text(MutationReport report) {
        return Json.text(out -> {
            out.writeStartObject();
            out.writeNumberField("changes", report.changes().size());
            out.writeNumberField("noticed", report.count(Verdict.NOTICED) + report.count(Verdict.REFUSED));
            out.writeNumberField("refused", report.count(Verdict.REFUSED));
            out.writeNumberField("survive", report.count(Verdict.SURVIVES));
            out.writeNumberField("without_effect", report.count(Verdict.WITHOUT_EFFECT));
            out.writeNumberField("undecided", report.count(Verdict.UNDECIDED));
            out.writeArrayFieldStart("unnoticed");
            for (TriedChange tried : report.changes()) {
                if (tried.verdict() != Verdict.NOTICED && tried.verdict() != Verdict.REFUSED) {
                    write(tried, out);
                }
            }
            out.writeEndArray();
            out.writeArrayFieldStart("proposed");
            for (ProposedCase proposed : report.proposed()) {
                out.writeStartObject();
                out.writeStringField("file", proposed.file());
                out.writeStringField("title", proposed.title());
                out.writeStringField("text", proposed.text());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void write(TriedChange tried, JsonGenerator out) throws IOException {
        Change change = tried.change();
        out.writeStartObject();
        out.writeStringField("file", change.file().name());
        out.writeNumberField("line", change.line());
        out.writeNumberField("column", change.column());
        out.writeStringField("was", change.was());
        out.writeStringField("becomes", change.becomes());
        out.writeStringField("verdict", tried.verdict().words());
        if (!tried.why().isEmpty()) {
            out.writeStringField("why", tried.why());
        }
        if (tried.by().isPresent()) {
            out.writeStringField("case", tried.by().get().title());
        }
        out.writeEndObject();
    }
}

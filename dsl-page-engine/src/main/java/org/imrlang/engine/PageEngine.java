package org.imrlang.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.check.CheckedText;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.json.CaseFile;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.teavm.jso.JSExport;

/** What a page calls: compiled into the script, this is all that it can be asked. */
public final class PageEngine {

    private PageEngine() {}

    /**
     * Opens a ruleset.
     *
     * @param checked the text of a checked ruleset
     * @return what {@link #decide} takes
     */
    @JSExport
    public static PageRules open(String checked) {
        return new PageRules(Interpreter.of(CheckedText.read(checked)));
    }

    /**
     * Decides a request, or a case with several: what goes in and what comes out is the JSON of the command line.
     *
     * @return the determinations; of a request with mistakes an object whose one key {@code problems} lists them, in the
     *     command line's words
     */
    @JSExport
    public static String decide(PageRules opened, String request) {
        try {
            CaseFile file = RequestReader.read(request, opened.rules().vocabulary());
            List<Determination> determinations = new ArrayList<>();
            for (Request one : file.requests()) {
                determinations.add(opened.rules().determine(one));
            }
            return DeterminationWriter.write(file.title(), determinations);
        } catch (InvalidJsonRequestException e) {
            return told(e.problems());
        }
    }

    private static String told(List<String> problems) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartObject();
            out.writeArrayFieldStart("problems");
            for (String problem : problems) {
                out.writeString(problem);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return text.toString();
    }
}

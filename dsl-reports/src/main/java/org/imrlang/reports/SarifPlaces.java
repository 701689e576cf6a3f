package org.imrlang.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.Repair;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/** Places in files, and changes there, as SARIF names them. */
final class SarifPlaces {

    /** What relative names start from: the folder in which imr was called. Whoever reads the log knows where that is. */
    private static final String BASE = "SRCROOT";

    private static final String UNRESERVED = "-._~/";

    private SarifPlaces() {}

    static void base(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("originalUriBaseIds");
        out.writeObjectFieldStart(BASE);
        out.writeObjectFieldStart("description");
        out.writeStringField("text", "the folder in which imr was called");
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }

    static void physical(Span at, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("physicalLocation");
        file(at.file(), out);
        region("region", at, out);
        out.writeEndObject();
    }

    static void changes(Repair repair, JsonGenerator out) throws IOException {
        Map<SourceFile, List<Edit>> byFile = new LinkedHashMap<>();
        for (Edit edit : repair.edits()) {
            byFile.computeIfAbsent(edit.at().file(), file -> new ArrayList<>()).add(edit);
        }
        out.writeArrayFieldStart("artifactChanges");
        for (Map.Entry<SourceFile, List<Edit>> change : byFile.entrySet()) {
            out.writeStartObject();
            file(change.getKey(), out);
            out.writeArrayFieldStart("replacements");
            for (Edit edit : change.getValue()) {
                out.writeStartObject();
                region("deletedRegion", edit.at(), out);
                out.writeObjectFieldStart("insertedContent");
                out.writeStringField("text", edit.text());
                out.writeEndObject();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void file(SourceFile file, JsonGenerator out) throws IOException {
        String uri = uri(file.name());
        out.writeObjectFieldStart("artifactLocation");
        out.writeStringField("uri", uri);
        if (!uri.startsWith("file:")) {
            out.writeStringField("uriBaseId", BASE);
        }
        out.writeEndObject();
    }

    /** Lines and columns from 1, the end behind the last character: SARIF counts as we do. */
    private static void region(String name, Span at, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeNumberField("startLine", at.line());
        out.writeNumberField("startColumn", at.column());
        out.writeNumberField("endLine", at.file().line(at.end()));
        out.writeNumberField("endColumn", at.file().column(at.end()));
        out.writeEndObject();
    }

    /** A file's name as a URI: relative as the caller named it, or from the root of its disk. */
    static String uri(String name) {
        boolean drive = name.length() > 1 && Character.isLetter(name.charAt(0)) && name.charAt(1) == ':';
        String encoded = encoded(drive ? name.substring(2) : name);
        if (drive) {
            return "file:///" + name.substring(0, 2) + (encoded.startsWith("/") ? "" : "/") + encoded;
        }
        return name.startsWith("/") ? "file://" + encoded : encoded;
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xFF);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
            encoded.append(plain ? Character.toString(letter) : String.format(Locale.ROOT, "%%%02X", one & 0xFF));
        }
        return encoded.toString();
    }
}

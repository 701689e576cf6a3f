package org.imrlang.compiler;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.SizeDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.source.TextLimits;

/** From bytes to text: UTF-8, with or without a byte order mark, and of a size that a guideline can have. */
final class TextDecoder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextDecoder() {}

    static Optional<SourceFile> decode(InputFile input, Diagnostics diagnostics) {
        byte[] bytes = input.content();
        if (bytes.length > TextLimits.FILE_BYTES) {
            SourceFile unread = new SourceFile(input.name(), "");
            diagnostics.add(new SizeDiagnostic.FileTooLarge(new Span(unread, 0, 0), TextLimits.FILE_MEGABYTES));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        characters.flip();
        String text = characters.toString();
        if (result.isError()) {
            SourceFile readable = new SourceFile(input.name(), text);
            diagnostics.add(new TextDiagnostic.NotUtf8(new Span(readable, text.length(), text.length())));
            return Optional.empty();
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        SourceFile file = new SourceFile(input.name(), marked ? text.substring(1) : text);
        Optional<Span> tooLong = tooLong(file);
        if (tooLong.isPresent()) {
            diagnostics.add(new SizeDiagnostic.LineTooLong(tooLong.get(), TextLimits.LINE));
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /** The first character of the file that stands further along its line than one may. */
    private static Optional<Span> tooLong(SourceFile file) {
        String text = file.text();
        int start = 0;
        while (text.length() - start > TextLimits.LINE) {
            int end = text.indexOf('\n', start);
            int length = (end < 0 ? text.length() : end) - start;
            if (length > TextLimits.LINE) {
                int at = start + TextLimits.LINE;
                return Optional.of(new Span(file, at, at + 1));
            }
            if (end < 0) {
                return Optional.empty();
            }
            start = end + 1;
        }
        return Optional.empty();
    }
}

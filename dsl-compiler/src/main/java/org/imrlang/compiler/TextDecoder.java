package org.imrlang.compiler;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/** From bytes to text: UTF-8, with or without a byte order mark, and of a size that a guideline can have. */
final class TextDecoder {

    private static final int MOST_MEGABYTES = 16;
    private static final int MEGABYTE = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextDecoder() {}

    static Optional<SourceFile> decode(InputFile input, Diagnostics diagnostics) {
        byte[] bytes = input.content();
        if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
            SourceFile unread = new SourceFile(input.name(), "");
            long megabytes = (bytes.length + MEGABYTE - 1L) / MEGABYTE;
            diagnostics.add(new TextDiagnostic.FileTooLarge(new Span(unread, 0, 0), megabytes, MOST_MEGABYTES));
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
        return Optional.of(new SourceFile(input.name(), marked ? text.substring(1) : text));
    }
}

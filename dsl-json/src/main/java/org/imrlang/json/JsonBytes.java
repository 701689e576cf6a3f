package org.imrlang.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts JSON together as bytes, and hands them to a stream. */
final class JsonBytes {

    private static final int HANDED_AT_ONCE = 1 << 14;
    private static final int TEN = 10;
    private static final int LONGEST_ESCAPE = 6;
    private static final int HIGHEST_NIBBLE = 12;
    private static final int NIBBLE = 4;
    private static final char TWO_BYTES = 0x80;
    private static final String HEX = "0123456789ABCDEF";
    private static final String SHORT_ESCAPED = "\"\\\b\t\n\f\r";
    private static final String SHORT_ESCAPES = "\"\\btnfr";

    private final OutputStream stream;
    private byte[] bytes = new byte[2 * HANDED_AT_ONCE];
    private int length;

    JsonBytes(OutputStream stream) {
        this.stream = stream;
    }

    /** Keys, quotation marks and whatever else stands there as it is. */
    static byte[] constant(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    void add(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
    }

    void add(char one) {
        room(1);
        bytes[length++] = (byte) one;
    }

    /** A text in quotation marks. */
    void text(String text) {
        int count = text.length();
        room(count + 2);
        int at = length;
        bytes[at++] = '"';
        for (int i = 0; i < count; i++) {
            char one = text.charAt(i);
            if (one < ' ' || one >= '\u007F' || one == '"' || one == '\\') {
                escaped(text);
                return;
            }
            bytes[at++] = (byte) one;
        }
        bytes[at++] = '"';
        length = at;
    }

    /** As the JSON library does: characters beyond the first plane as two escapes. */
    private void escaped(String text) {
        room(LONGEST_ESCAPE * text.length() + 2);
        add('"');
        for (int i = 0; i < text.length(); i++) {
            escaped(text.charAt(i));
        }
        add('"');
    }

    private void escaped(char one) {
        int shortly = SHORT_ESCAPED.indexOf(one);
        if (shortly >= 0) {
            add('\\');
            add(SHORT_ESCAPES.charAt(shortly));
        } else if (one < ' ' || Character.isSurrogate(one)) {
            add('\\');
            add('u');
            for (int shift = HIGHEST_NIBBLE; shift >= 0; shift -= NIBBLE) {
                add(HEX.charAt(one >> shift & 0xF));
            }
        } else if (one < TWO_BYTES) {
            add(one);
        } else {
            add(String.valueOf(one).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A whole number of at least 0. */
    void number(long number) {
        int digits = 1;
        for (long rest = number / TEN; rest > 0; rest /= TEN) {
            digits++;
        }
        room(digits);
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % TEN);
            rest /= TEN;
        }
        length += digits;
    }

    /** Ends a line, and hands it to the stream with those before it when they have become many. */
    void endLine() throws IOException {
        add('\n');
        if (length >= HANDED_AT_ONCE) {
            flush();
        }
    }

    void flush() throws IOException {
        stream.write(bytes, 0, length);
        length = 0;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}

package org.imrlang.compiler.codegen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells a text from any other, in a few signs that are the same on every machine. */
final class Fingerprint {

    private Fingerprint() {}

    /** The SHA-256 of a text in UTF-8, 64 digits. */
    static String of(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    /** The first 64 bits of it. */
    static long number(String text) {
        long number = 0;
        byte[] digest = digest(text);
        for (int index = 0; index < Long.BYTES; index++) {
            number = number << Byte.SIZE | digest[index] & 0xff;
        }
        return number;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

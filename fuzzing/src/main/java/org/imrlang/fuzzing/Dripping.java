package org.imrlang.fuzzing;

import java.io.ByteArrayInputStream;

/** Bytes that come a few at a time, by turns with and without a word that more are there. */
final class Dripping extends ByteArrayInputStream {

    private static final int MOST = 7;

    private int turn;

    /** These bytes. */
    Dripping(byte[] bytes) {
        super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) {
        turn = turn % MOST + 1;
        return super.read(into, from, Math.min(length, turn));
    }

    @Override
    public synchronized int available() {
        return turn % 2 == 0 ? 0 : super.available();
    }
}

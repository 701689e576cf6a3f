package org.imrlang.fuzzing;

import java.util.Random;

/**
 * Chance that the bytes of an input decide one by one, so that a fuzzer which changes a byte changes one choice. Where
 * they end, a seed goes on: what is drawn needs more choices than an input should have bytes.
 */
final class BytesAsChance extends Random {

    private static final long serialVersionUID = 1;

    private static final int SEED_BYTES = 2;
    private static final int VALUES_OF_A_BYTE = 256;

    private final byte[] bytes;
    private int next;

    /** The chance of these bytes, of which the first are the seed. */
    BytesAsChance(byte[] bytes) {
        super(seed(bytes));
        this.bytes = bytes.clone();
        this.next = SEED_BYTES;
    }

    private static long seed(byte[] bytes) {
        long seed = 0;
        for (int i = 0; i < Math.min(SEED_BYTES, bytes.length); i++) {
            seed = seed * VALUES_OF_A_BYTE + Byte.toUnsignedInt(bytes[i]);
        }
        return seed;
    }

    @Override
    public int nextInt(int bound) {
        if (bound <= VALUES_OF_A_BYTE && next < bytes.length) {
            return Byte.toUnsignedInt(bytes[next++]) % bound;
        }
        return super.nextInt(bound);
    }
}

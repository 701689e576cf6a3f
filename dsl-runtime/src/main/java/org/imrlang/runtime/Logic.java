package org.imrlang.runtime;

/**
 * Three-valued logic in two bits, for generated code: the high bit says "surely", the low bit "possibly". So no is 00,
 * unknown 01, yes 11; {@code a & b} is Kleene's <em>and</em>, {@code a | b} is Kleene's <em>or</em>, and a truth masked
 * with {@link #SURE} or {@link #POSSIBLE} answers for what is known, or for what may turn out.
 */
public final class Logic {

    /** No: neither surely nor possibly so. */
    public static final int NO = 0b00;

    /** Unknown: possibly, but not surely so. */
    public static final int UNKNOWN = 0b01;

    /** Yes: surely so. */
    public static final int YES = 0b11;

    /** Reads a truth with every unknown against the request. */
    public static final int SURE = 0b10;

    /** Reads a truth with every unknown in favour of the request. */
    public static final int POSSIBLE = 0b01;

    /** An amount without a limit. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final int FACTS_PER_WORD = 32;

    private Logic() {}

    /** Kleene's <em>not</em>: yes and no change places, unknown stays. */
    public static int not(int truth) {
        return (~truth & SURE) >> 1 | (~truth & POSSIBLE) << 1;
    }

    /** Yes where the fact is known, whatever its value; never unknown itself. */
    public static int documented(int truth) {
        return truth == UNKNOWN ? NO : YES;
    }

    /**
     * At least {@code least} of several conditions.
     *
     * @param sure how many of them are yes
     * @param possible how many of them are yes or unknown
     */
    public static int atLeast(int least, int sure, int possible) {
        return (sure >= least ? SURE : 0) | (possible >= least ? POSSIBLE : 0);
    }

    /** At most {@code most} of several conditions; the parameters are those of {@link #atLeast}. */
    public static int atMost(int most, int sure, int possible) {
        return not(atLeast(most + 1, sure, possible));
    }

    /** Exactly {@code count} of several conditions; the parameters are those of {@link #atLeast}. */
    public static int exactly(int count, int sure, int possible) {
        return atLeast(count, sure, possible) & atMost(count, sure, possible);
    }

    /** 1 where the truth is yes, else 0: what {@code sure} of {@link #atLeast} adds up. */
    public static int countSure(int truth) {
        return truth >> 1;
    }

    /** 1 where the truth is yes or unknown, else 0: what {@code possible} of {@link #atLeast} adds up. */
    public static int countPossible(int truth) {
        return truth & POSSIBLE;
    }

    /** A word of facts, two bits each, in which all 32 are unknown. */
    public static long allUnknown() {
        return 0x5555_5555_5555_5555L;
    }

    /** The truth of one fact of a word. {@code index} is 0 to 31. */
    public static int get(long facts, int index) {
        return (int) (facts >>> 2 * index) & YES;
    }

    /** The word with one fact changed. {@code index} is 0 to 31. */
    public static long set(long facts, int index, Truth truth) {
        int shift = 2 * index;
        return facts & ~((long) YES << shift) | (long) truth.bits() << shift;
    }

    /** How many facts one word holds. */
    public static int factsPerWord() {
        return FACTS_PER_WORD;
    }

    /** What is left of a ceiling once {@code used} has been used; 0 where nothing is. */
    public static long left(long ceiling, long used) {
        return ceiling == UNLIMITED ? UNLIMITED : Math.max(0, ceiling - used);
    }
}

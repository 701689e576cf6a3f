package org.imrlang.runtime;

/** A fact of the record: yes, no, or unknown because nothing states it. Kleene's three values. */
public enum Truth {
    NO(Logic.NO),
    UNKNOWN(Logic.UNKNOWN),
    YES(Logic.YES);

    private final int bits;

    Truth(int bits) {
        this.bits = bits;
    }

    /** {@link #YES} for true, {@link #NO} for false. */
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /** The truth that {@link Logic} writes as these two bits. */
    public static Truth ofBits(int bits) {
        return switch (bits) {
            case Logic.NO -> NO;
            case Logic.UNKNOWN -> UNKNOWN;
            case Logic.YES -> YES;
            default -> throw new IllegalStateException("no truth is written as the bits " + bits);
        };
    }

    /** This truth in the two bits of {@link Logic}. */
    public int bits() {
        return bits;
    }

    /** {@code yes}, {@code no} or {@code unknown}. */
    public String text() {
        return switch (this) {
            case NO -> "no";
            case UNKNOWN -> "unknown";
            case YES -> "yes";
        };
    }
}

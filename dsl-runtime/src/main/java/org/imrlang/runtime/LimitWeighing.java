package org.imrlang.runtime;

/** A gate, cap or spacing as it is reported, with what narrows or lifts it. Each method answers this. */
public final class LimitWeighing {

    LimitWeighing() {}

    /** It counts for each value of this fact on its own. */
    public LimitWeighing per(Operand fact) {
        throw new UnsupportedOperationException();
    }

    /** The record may lift it. */
    public LimitWeighing unless(Evidence condition) {
        throw new UnsupportedOperationException();
    }
}

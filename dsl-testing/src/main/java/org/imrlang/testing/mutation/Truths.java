package org.imrlang.testing.mutation;

import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Truth;

/** Sets of truths, as bits: what a condition may be. */
final class Truths {

    static final int NO = 1;
    static final int UNKNOWN = 2;
    static final int YES = 4;

    /** Each truth on its own. */
    static final int[] EACH = {YES, NO, UNKNOWN};

    static final int NOT_NO = YES | UNKNOWN;
    static final int NOT_YES = NO | UNKNOWN;
    static final int ANY = YES | NO | UNKNOWN;

    static final FactValue YES_VALUE = new FactValue.YesNo(Truth.YES);
    static final FactValue NO_VALUE = new FactValue.YesNo(Truth.NO);

    private Truths() {}

    /** Of the contrary, yes and no change places. */
    static int contrary(int truths) {
        return (truths & UNKNOWN) | ((truths & YES) != 0 ? NO : 0) | ((truths & NO) != 0 ? YES : 0);
    }

    /** The one truth with these bits of {@link Logic}. */
    static int ofBits(int bits) {
        return switch (bits) {
            case Logic.YES -> YES;
            case Logic.NO -> NO;
            case Logic.UNKNOWN -> UNKNOWN;
            default -> throw new IllegalStateException("no truth has the bits " + bits);
        };
    }
}

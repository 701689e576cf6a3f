package org.imrlang.testing.coverage;

/** How well the cases exercise what stands on a line. */
public enum LineState {
    /** Every answer of everything on it. */
    FULL,
    /** Something of it, but not every answer. */
    PART,
    /** Nothing of it. */
    NONE
}

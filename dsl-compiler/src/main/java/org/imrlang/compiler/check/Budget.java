package org.imrlang.compiler.check;

/** How many steps searches may take. Counted and not timed, so that every run on every machine says the same. */
final class Budget {

    /** What one question may take. */
    static final long FOR_A_QUESTION = 100_000;

    /** What all questions of a check may take together, before each gets only {@link #WHEN_SPENT}. */
    static final long IN_ALL = 500_000;

    /** Enough for what narrowing all but decides. */
    private static final long WHEN_SPENT = 200;

    private final long inAll;
    private final long forAQuestion;
    private long taken;
    private long end;

    Budget() {
        this(IN_ALL, FOR_A_QUESTION);
    }

    Budget(long inAll, long forAQuestion) {
        this.inAll = inAll;
        this.forAQuestion = forAQuestion;
    }

    /** Begins a question. */
    void begin() {
        end = taken + Math.min(forAQuestion, Math.max(WHEN_SPENT, inAll - taken));
    }

    /** Takes a step; false where the question has none left. */
    boolean take() {
        if (isSpent()) {
            return false;
        }
        taken++;
        return true;
    }

    /** Whether the question has no step left. */
    boolean isSpent() {
        return taken >= end;
    }

    /** The steps taken so far. */
    long taken() {
        return taken;
    }
}

package org.imrlang.runtime;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One clause of a recommendation in words, for findings and rationales. Immutable. */
public final class ClauseInfo {

    private static final int WORDINGS = Wording.values().length;

    private final ClauseKind kind;
    private final int line;
    private final String words;
    private final @Nullable String condition;
    private final @Nullable String reason;
    private final List<String> meanings;

    /** By wording, put together on demand; a race does so twice and harms nothing. */
    private final @Nullable String[] worded = new String[WORDINGS];

    /** What the recommendation says of which this is the heading, likewise. */
    private @Nullable String said;

    private ClauseInfo(
            ClauseKind kind,
            int line,
            String words,
            @Nullable String condition,
            @Nullable String reason,
            List<String> meanings) {
        this.kind = kind;
        this.line = line;
        this.words = words;
        this.condition = condition;
        this.reason = reason;
        this.meanings = meanings;
    }

    /**
     * A clause without a condition.
     *
     * @param line its first line in the guideline's text, from 1
     * @param words what it allows, such as {@code a trial of 4 to 6 sessions}; of a note its text; else empty
     */
    public static ClauseInfo of(ClauseKind kind, int line, String words) {
        return new ClauseInfo(kind, line, words, null, null, List.of());
    }

    /**
     * The same, with its condition in words.
     *
     * @param condition such as {@code “objective functional improvement” is shown}
     * @param meanings a sentence for each definition that the condition rests on
     */
    public ClauseInfo where(String condition, String... meanings) {
        return new ClauseInfo(kind, line, words, condition, reason, List.of(meanings));
    }

    /** The same, saying what it allows in other words. */
    public ClauseInfo saying(String otherWords) {
        return new ClauseInfo(kind, line, otherWords, condition, reason, meanings);
    }

    /** The same, with the reason that the guideline gives. */
    public ClauseInfo because(String reason) {
        return new ClauseInfo(kind, line, words, condition, reason, meanings);
    }

    /** Which kind of clause it is. */
    public ClauseKind kind() {
        return kind;
    }

    /** The clause's first line in the guideline's text, from 1. */
    public int line() {
        return line;
    }

    /** What it allows, in words; of a note its text; else empty. */
    public String words() {
        return words;
    }

    /** Its condition in words. */
    public Optional<String> condition() {
        return Optional.ofNullable(condition);
    }

    /** The reason that the guideline gives. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** A sentence for each definition that the condition rests on. */
    public List<String> meanings() {
        return meanings;
    }

    /** What it says whatever is requested. */
    String in(Wording wording) {
        String known = worded[wording.ordinal()];
        if (known == null) {
            known = wording.of(this);
            worded[wording.ordinal()] = known;
        }
        return known;
    }

    /** What its recommendation says, where this is a heading: its clauses are the same whenever it is reported. */
    String said(Supplier<String> recommendation) {
        String known = said;
        if (known == null) {
            known = recommendation.get();
            said = known;
        }
        return known;
    }

    /** What the condition asks, where the clause must have one. */
    String conditionStated() {
        if (condition == null) {
            throw new IllegalStateException(kind + " was reported without its condition");
        }
        return condition;
    }
}

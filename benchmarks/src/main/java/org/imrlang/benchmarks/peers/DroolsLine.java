package org.imrlang.benchmarks.peers;

import org.imrlang.benchmarks.PsychologicalLine;
import org.imrlang.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The fact that the rules match and write their answer to. It is a bean with setters, since these tell Drools which
 * properties a rule modifies.
 */
public final class DroolsLine {

    private final String treatment;
    private final int requested;
    private final @Nullable Integer completed;
    private final @Nullable Boolean adlImproved;
    private final @Nullable Boolean workRestrictionsReduced;
    private final @Nullable Boolean dependencyReduced;
    private @Nullable Integer sure;
    private @Nullable Integer possible;
    private Outcome outcome = Outcome.NOT_ADDRESSED;

    DroolsLine(PsychologicalLine line) {
        treatment = Facts.treatment(line);
        requested = line.quantity();
        completed = Facts.completed(line).orElse(null);
        adlImproved = Facts.orNull(line.adlImproved());
        workRestrictionsReduced = Facts.orNull(line.workRestrictionsReduced());
        dependencyReduced = Facts.orNull(line.dependencyReduced());
    }

    /** Forgets what has been decided of it. */
    void forget() {
        sure = null;
        possible = null;
        outcome = Outcome.NOT_ADDRESSED;
    }

    /** By what it is asked for. */
    public String getTreatment() {
        return treatment;
    }

    /** How many sessions. */
    public int getRequested() {
        return requested;
    }

    /** What was delivered; null: not stated. */
    public @Nullable Integer getCompleted() {
        return completed;
    }

    /** Null: not stated. */
    public @Nullable Boolean getAdlImproved() {
        return adlImproved;
    }

    /** Null: not stated. */
    public @Nullable Boolean getWorkRestrictionsReduced() {
        return workRestrictionsReduced;
    }

    /** Null: not stated. */
    public @Nullable Boolean getDependencyReduced() {
        return dependencyReduced;
    }

    /** What the guideline allows on what is known; null until a rule has said. */
    public @Nullable Integer getSure() {
        return sure;
    }

    /** What it would allow with every unknown in favour of the line; null until a rule has said. */
    public @Nullable Integer getPossible() {
        return possible;
    }

    /** Says what the guideline allows on what is known. */
    public void setSure(int sure) {
        this.sure = sure;
    }

    /** Says what it would allow with every unknown in favour of the line. */
    public void setPossible(int possible) {
        this.possible = possible;
    }

    /** Says how the line stands to the criteria. */
    public void answer(Outcome outcome) {
        this.outcome = outcome;
    }

    Answer answer() {
        if (sure == null || possible == null) {
            throw new IllegalStateException("no rule has said what the guideline allows");
        }
        return new Answer(outcome, Math.min(requested, sure), Math.min(requested, possible));
    }
}

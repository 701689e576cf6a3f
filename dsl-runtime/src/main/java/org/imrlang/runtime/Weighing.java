package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is weighed when a request is decided clause by clause, or when a determination is asked to explain
 * itself. Generated code and the interpreter report each clause with what the record says to it; amounts, findings,
 * missing facts and the binding limit follow from that. Used once, by one thread.
 */
public final class Weighing {

    private static final int FEW = 2;

    private final Course course;
    private final TreatmentInfo treatment;
    private final List<WeighedGuideline> guidelines = new ArrayList<>(FEW);
    private List<StandingLimit> limits = List.of();
    private List<Evidence> scopes = List.of();
    private SortedSet<Integer> editionDays = Collections.emptySortedSet();
    private @Nullable WeighedRecommendation recommendation;
    private @Nullable PhaseWeighing lastPhase;

    /** A {@code limit} of a guideline in effect, with where it is written. */
    record StandingLimit(GuidelineInfo guideline, LimitWeighing limit, List<Citation> citations) {}

    Weighing(Course course, TreatmentInfo treatment) {
        this.course = course;
        this.treatment = treatment;
    }

    /**
     * The next guideline in effect, in the order of precedence. The recommendations that follow are its own.
     *
     * @param basis the date by which it is in effect
     * @return whether it is needed: false where those before it decide alone, and nothing of it is to be reported
     */
    public boolean guideline(GuidelineInfo guideline, Basis basis) {
        return guideline(new WeighedGuideline(guideline, basis, null));
    }

    /** The same for a guideline with an {@code effective} part. */
    public boolean guideline(GuidelineInfo guideline, Basis basis, ClauseInfo effective) {
        return guideline(new WeighedGuideline(guideline, basis, effective));
    }

    private boolean guideline(WeighedGuideline guideline) {
        for (WeighedGuideline before : guidelines) {
            if (before.settles()) {
                return false;
            }
        }
        guidelines.add(guideline);
        return true;
    }

    /**
     * Days of the request on which other guidelines come into effect, or go out of it; whether or not one of them is in
     * effect now.
     *
     * @param days as {@link Days} writes them
     */
    public void changesOn(int... days) {
        editionDays = editionDays.isEmpty() ? new TreeSet<>() : editionDays;
        for (int day : days) {
            editionDays.add(day);
        }
    }

    /**
     * The next recommendation of the guideline, one that applies always. Its clauses follow, then its citations.
     *
     * @param heading of the kind {@link ClauseKind#FOR}
     * @return whether it may apply; its clauses and citations are to be reported only then
     */
    public boolean recommendation(ClauseInfo heading) {
        return recommendation(new WeighedRecommendation(heading, null, false));
    }

    /** The same for a recommendation that applies where the record shows this. */
    public boolean recommendation(ClauseInfo heading, Evidence applies) {
        return recommendation(new WeighedRecommendation(heading, applies, false));
    }

    /**
     * The same for a recommendation of which the compiler could not decide whether others exclude it.
     *
     * @param others the lines of the recommendations of this guideline that may apply together with it
     */
    public boolean recommendation(ClauseInfo heading, Evidence applies, int... others) {
        return recommendation(new WeighedRecommendation(heading, applies, false, others));
    }

    /** The recommendation that applies where no other of the guideline does; it is reported last. */
    public boolean otherwise(ClauseInfo heading) {
        return !current().appliesForSure() && recommendation(new WeighedRecommendation(heading, null, true));
    }

    private boolean recommendation(WeighedRecommendation next) {
        recommendation = next;
        lastPhase = null;
        if (next.scope().isPresent()) {
            scopes = scopes.isEmpty() ? new ArrayList<>() : scopes;
            scopes.add(next.scope().get());
        }
        boolean mayApply = next.applies() != Logic.NO;
        if (mayApply) {
            current().add(next);
        }
        return mayApply;
    }

    private WeighedGuideline current() {
        if (guidelines.isEmpty()) {
            throw new IllegalStateException("a recommendation is weighed without its guideline");
        }
        return guidelines.get(guidelines.size() - 1);
    }

    /** Not recommended, whatever the record says. */
    public void notRecommended(ClauseInfo clause) {
        add(new Weighed.Gate(clause, Logic.NO, Optional.empty()));
    }

    /** Not recommended, unless the record shows this. */
    public void notRecommended(ClauseInfo clause, Evidence unless) {
        requires(clause, unless);
    }

    /** Nothing is certifiable unless the record shows this. */
    public void requires(ClauseInfo clause, Evidence condition) {
        add(new Weighed.Gate(clause, condition.truth(), Optional.of(condition)));
    }

    /** Nothing is certifiable where the record shows this. */
    public void contraindicated(ClauseInfo clause, Evidence condition) {
        add(new Weighed.Gate(clause, Logic.not(condition.truth()), Optional.of(condition)));
    }

    /** A phase whose numbers are totals: {@code initial}, {@code up to}, {@code then max}. */
    public PhaseWeighing total(ClauseInfo clause, long low, long high) {
        return phase(new PhaseWeighing(clause, lastPhase, false, low, high));
    }

    /** A phase on top of the one before: {@code then … more}. */
    public PhaseWeighing more(ClauseInfo clause, long low, long high) {
        return phase(new PhaseWeighing(clause, lastPhase, true, low, high));
    }

    /** A phase without a ceiling: {@code then continue}. */
    public PhaseWeighing onward(ClauseInfo clause) {
        return phase(new PhaseWeighing(clause, lastPhase, true, 0, Logic.UNLIMITED));
    }

    private PhaseWeighing phase(PhaseWeighing phase) {
        lastPhase = phase;
        return add(phase);
    }

    /** How often, for all phases that state no frequency. */
    public void frequency(ClauseInfo clause, FrequencyStep... steps) {
        add(new Weighed.Rate(clause, List.of(steps)));
    }

    /** How long, for all phases that state no duration; {@code most} in units. */
    public void duration(ClauseInfo clause, long most, TimeUnit unit) {
        add(new Weighed.Length(clause, new DurationLimit(most, unit)));
    }

    /** Nothing more once so much was delivered. */
    public LimitWeighing stop(ClauseInfo clause, long count) {
        return add(new LimitWeighing(clause, new LimitWeighing.StopAfterCount(count)));
    }

    /** Nothing more once so much time has passed since the first delivery. */
    public LimitWeighing stop(ClauseInfo clause, TimeSpan time) {
        return add(new LimitWeighing(clause, new LimitWeighing.StopAfterTime(time)));
    }

    /** Nothing more once so much time has passed since a date. */
    public LimitWeighing until(ClauseInfo clause, TimeSpan time, Operand date) {
        return add(new LimitWeighing(clause, new LimitWeighing.Until(time, date)));
    }

    /** At most so many in a window that is not counted from a date of its own. */
    public LimitWeighing cap(ClauseInfo clause, long most, Window window) {
        return add(cap(clause, most, window, null, List.of(), null));
    }

    /** At most so many within a duration after a date. */
    public LimitWeighing cap(ClauseInfo clause, long most, Window window, Operand date) {
        return add(cap(clause, most, window, date, List.of(), null));
    }

    /** Deliveries at least so far apart. */
    public LimitWeighing apart(ClauseInfo clause, TimeSpan time) {
        return add(new LimitWeighing(clause, new LimitWeighing.Apart(time)));
    }

    /** Advice that limits nothing. */
    public void advice(ClauseInfo clause) {
        add(new Weighed.Advice(clause));
    }

    /**
     * A {@code limit} of a guideline in effect, after all recommendations: for every guideline, in the order of
     * precedence, whether or not it was needed. Its citations follow.
     *
     * @param together the names of the other treatments that it counts together with this one; none where each counts
     *     on its own
     */
    public LimitWeighing limit(
            ClauseInfo clause, GuidelineInfo guideline, long most, Window window, String... together) {
        return standing(guideline, cap(clause, most, window, null, List.of(together), guideline));
    }

    /** The same within a duration after a date. */
    public LimitWeighing limit(
            ClauseInfo clause, GuidelineInfo guideline, long most, Window window, Operand date, String... together) {
        return standing(guideline, cap(clause, most, window, date, List.of(together), guideline));
    }

    private LimitWeighing standing(GuidelineInfo guideline, LimitWeighing limit) {
        limits = limits.isEmpty() ? new ArrayList<>() : limits;
        limits.add(new StandingLimit(guideline, limit, new ArrayList<>()));
        return limit;
    }

    private static LimitWeighing cap(
            ClauseInfo clause,
            long most,
            Window window,
            @Nullable Operand date,
            List<String> together,
            @Nullable GuidelineInfo guideline) {
        return new LimitWeighing(
                clause,
                new LimitWeighing.Cap(
                        most, window, Optional.ofNullable(date), together, Optional.ofNullable(guideline)));
    }

    /** Where the recommendation or limit reported last is written, or a definition that it rests on. */
    public void cites(Citation citation) {
        if (!limits.isEmpty()) {
            limits.get(limits.size() - 1).citations().add(citation);
        } else if (recommendation != null) {
            recommendation.citations().add(citation);
        } else {
            throw new IllegalStateException("a citation is reported before what it belongs to");
        }
    }

    private <T extends Weighed> T add(T weighed) {
        if (recommendation == null) {
            throw new IllegalStateException("a clause is weighed without its recommendation");
        }
        recommendation.clauses().add(weighed);
        return weighed;
    }

    /**
     * What was reported says to the request, by the very descriptions with which it was reported: of a recommendation that
     * may apply whether it does, of a phase whether it is open, of any other clause whether it lets the request through.
     * Nothing of what does not count: advice, recommendations that do not apply, a frequency that the request does not
     * state; nothing at all where no recommendation applies.
     */
    public Map<ClauseInfo, Truth> answers() {
        Judgement judgement = judgement();
        return judgement.isAddressed() ? new Answers(judgement).byClause() : Map.of();
    }

    /** What follows from all that was reported. */
    Judgement judgement() {
        return new Judgement(
                new Reckoning(course, treatment), guidelines, limits, new Judgement.Outside(scopes, editionDays));
    }
}

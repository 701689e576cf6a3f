package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a recommendation clause by clause, in the order of the text, when a determination is asked to explain itself.
 * Generated code and the interpreter report each clause with what the record says to it; findings, missing facts and
 * the binding limit follow from that. Used once, by one thread.
 */
public final class Weighing {

    private static final String COMPLETED = "completed";

    private final Course course;
    private final TreatmentInfo treatment;
    private final List<Weighed> weighed = new ArrayList<>();
    private final Set<Citation> citations = new LinkedHashSet<>();
    private @Nullable GuidelineInfo guideline;
    private Weighed.@Nullable Phase lastPhase;

    Weighing(Course course, TreatmentInfo treatment) {
        this.course = course;
        this.treatment = treatment;
    }

    /** The guideline that decides. */
    public void guideline(GuidelineInfo guideline) {
        this.guideline = guideline;
    }

    /**
     * The next guideline in effect, in the order of precedence. The recommendations that follow are its own.
     *
     * @param basis the date by which it is in effect
     * @return whether it is needed: false where those before it decide alone, and nothing of it is to be reported
     */
    public boolean guideline(GuidelineInfo guideline, Basis basis) {
        throw new UnsupportedOperationException();
    }

    /** The same for a guideline with an {@code effective} part. */
    public boolean guideline(GuidelineInfo guideline, Basis basis, ClauseInfo effective) {
        throw new UnsupportedOperationException();
    }

    /**
     * The next recommendation of the guideline, one that applies always. Its clauses follow, then its citations.
     *
     * @param heading of the kind {@link ClauseKind#FOR}
     * @return whether it may apply; its clauses and citations are to be reported only then
     */
    public boolean recommendation(ClauseInfo heading) {
        throw new UnsupportedOperationException();
    }

    /** The same for a recommendation that applies where the record shows this. */
    public boolean recommendation(ClauseInfo heading, Evidence applies) {
        throw new UnsupportedOperationException();
    }

    /**
     * The same for a recommendation of which the compiler could not decide whether others exclude it.
     *
     * @param others the lines of the recommendations of this guideline that may apply together with it
     */
    public boolean recommendation(ClauseInfo heading, Evidence applies, int... others) {
        throw new UnsupportedOperationException();
    }

    /** The recommendation that applies where no other of the guideline does; it is reported last. */
    public boolean otherwise(ClauseInfo heading) {
        throw new UnsupportedOperationException();
    }

    /** A phase whose numbers are totals: {@code initial}, {@code up to}, {@code then max}. */
    public PhaseWeighing total(ClauseInfo clause, long low, long high) {
        throw new UnsupportedOperationException();
    }

    /** A phase on top of the one before: {@code then … more}. */
    public PhaseWeighing more(ClauseInfo clause, long low, long high) {
        throw new UnsupportedOperationException();
    }

    /** A phase without a ceiling: {@code then continue}. */
    public PhaseWeighing onward(ClauseInfo clause) {
        throw new UnsupportedOperationException();
    }

    /** How often, for all phases that state no frequency. */
    public void frequency(ClauseInfo clause, FrequencyStep... steps) {
        throw new UnsupportedOperationException();
    }

    /** How long, for all phases that state no duration; {@code most} in units. */
    public void duration(ClauseInfo clause, long most, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    /** Nothing more once so much was delivered. */
    public LimitWeighing stop(ClauseInfo clause, long count) {
        throw new UnsupportedOperationException();
    }

    /** Nothing more once so much time has passed since the first delivery. */
    public LimitWeighing stop(ClauseInfo clause, TimeSpan time) {
        throw new UnsupportedOperationException();
    }

    /** Nothing more once so much time has passed since a date. */
    public LimitWeighing until(ClauseInfo clause, TimeSpan time, Operand date) {
        throw new UnsupportedOperationException();
    }

    /** At most so many in a window that is not counted from a date of its own. */
    public LimitWeighing cap(ClauseInfo clause, long most, Window window) {
        throw new UnsupportedOperationException();
    }

    /** At most so many within a duration after a date. */
    public LimitWeighing cap(ClauseInfo clause, long most, Window window, Operand date) {
        throw new UnsupportedOperationException();
    }

    /** Deliveries at least so far apart. */
    public LimitWeighing apart(ClauseInfo clause, TimeSpan time) {
        throw new UnsupportedOperationException();
    }

    /** Advice that limits nothing. */
    public void advice(ClauseInfo clause) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    /** The same within a duration after a date. */
    public LimitWeighing limit(
            ClauseInfo clause, GuidelineInfo guideline, long most, Window window, Operand date, String... together) {
        throw new UnsupportedOperationException();
    }

    /** Not recommended, whatever the record says. */
    public void notRecommended(ClauseInfo clause) {
        weighed.add(new Weighed.Gate(clause, Logic.NO, Optional.empty()));
    }

    /** Not recommended, unless the record shows this. */
    public void notRecommended(ClauseInfo clause, Evidence unless) {
        requires(clause, unless);
    }

    /** Nothing is certifiable unless the record shows this. */
    public void requires(ClauseInfo clause, Evidence condition) {
        weighed.add(new Weighed.Gate(clause, condition.truth(), Optional.of(condition)));
    }

    /** Nothing is certifiable where the record shows this. */
    public void contraindicated(ClauseInfo clause, Evidence condition) {
        weighed.add(new Weighed.Gate(clause, Logic.not(condition.truth()), Optional.of(condition)));
    }

    /**
     * A phase without a condition of its own; phases are reported in the order in which they open.
     *
     * @param low what must be delivered before the next phase opens
     * @param ceiling what it allows in all, or {@link Logic#UNLIMITED}
     */
    public void phase(ClauseInfo clause, long low, long ceiling) {
        phase(clause, low, ceiling, Optional.empty());
    }

    /** A phase that opens where the record shows this; the other parameters are those of the phase without. */
    public void phase(ClauseInfo clause, long low, long ceiling, Evidence condition) {
        phase(clause, low, ceiling, Optional.of(condition));
    }

    /** Advice that limits nothing. */
    public void note(ClauseInfo clause) {
        weighed.add(new Weighed.Advice(clause));
    }

    /** Where the recommendation, or a definition that it rests on, is written. */
    public void cites(Citation citation) {
        citations.add(citation);
    }

    private void phase(ClauseInfo clause, long low, long ceiling, Optional<Evidence> condition) {
        int reached = lastPhase == null ? Logic.YES : lastPhase.open() & delivered(lastPhase.low());
        long opensAt = lastPhase == null ? 0 : lastPhase.low();
        lastPhase = new Weighed.Phase(clause, low, ceiling, condition, reached, opensAt);
        weighed.add(lastPhase);
    }

    /** Whether at least this much has been delivered. */
    private int delivered(long amount) {
        if (!course.knowsCompleted()) {
            return Logic.UNKNOWN;
        }
        return completed() >= amount ? Logic.YES : Logic.NO;
    }

    private long completed() {
        return course.completed(treatment.name());
    }

    Explanation explanation() {
        if (guideline == null) {
            throw new IllegalStateException("a recommendation is weighed without its guideline");
        }
        PhaseReading phases = new PhaseReading(course, treatment, weighed);
        List<Finding> findings = new ArrayList<>();
        for (Weighed one : weighed) {
            findings.add(finding(one, phases, guideline));
        }
        return new Explanation(
                Optional.of(guideline),
                Optional.of(new ChosenBy(Basis.REQUEST_DATE, course.requestDate())),
                binding(phases, guideline),
                List.copyOf(findings),
                List.copyOf(citations),
                undecided(),
                Optional.empty(),
                Optional.empty(),
                List.copyOf(weighed));
    }

    private Map<String, String> undecided() {
        Map<String, String> wordsByName = new LinkedHashMap<>();
        for (Weighed one : weighed) {
            if (one instanceof Weighed.Gate gate) {
                gate.condition().ifPresent(condition -> condition.addMissing(wordsByName));
            } else if (one instanceof Weighed.Phase phase) {
                if (!course.knowsCompleted()) {
                    wordsByName.put(COMPLETED, "how many " + treatment.unit() + " have been delivered");
                }
                if (phase.reached() != Logic.NO) {
                    phase.condition().ifPresent(condition -> condition.addMissing(wordsByName));
                }
            }
        }
        return wordsByName;
    }

    /** The clause that set the sure amount; of several, the first in the text. */
    private Optional<Binding> binding(PhaseReading phases, GuidelineInfo guideline) {
        long least = phases.sureAmount();
        for (Weighed one : weighed) {
            if (one instanceof Weighed.Gate gate && isShut(gate)) {
                least = 0;
            }
        }
        if (least == Logic.UNLIMITED) {
            return Optional.empty();
        }
        for (Weighed one : weighed) {
            boolean binds = one instanceof Weighed.Gate gate && isShut(gate)
                    || phases.lastSure().filter(one::equals).isPresent() && phases.sureAmount() == least;
            if (binds) {
                return Optional.of(new Binding(
                        guideline.name(), one.clause().kind(), one.clause().line()));
            }
        }
        throw new IllegalStateException("an amount is limited, but no clause limits it");
    }

    private static boolean isShut(Weighed.Gate gate) {
        return (gate.open() & Logic.SURE) == 0;
    }

    private Finding finding(Weighed one, PhaseReading phases, GuidelineInfo guideline) {
        Map<String, Object> operands = new LinkedHashMap<>();
        Status status;
        String text;
        if (one instanceof Weighed.Gate gate) {
            gate.condition().ifPresent(condition -> condition.addOperands(operands));
            status = status(gate.open());
            text = Sentences.gate(gate);
        } else if (one instanceof Weighed.Phase phase) {
            if (course.knowsCompleted()) {
                operands.put(COMPLETED, completed());
            }
            course.authorized().ifPresent(authorized -> operands.put("authorized", (long) authorized));
            operands.put("requested", (long) course.quantity());
            if (phase.ceiling() != Logic.UNLIMITED) {
                operands.put("ceiling", phase.ceiling());
            }
            phase.condition().ifPresent(condition -> condition.addOperands(operands));
            status = phases.status(phase);
            text = Sentences.phase(phase, status, phases);
        } else if (one instanceof Weighed.Advice advice) {
            status = Status.INFORMATION;
            text = advice.clause().words();
        } else {
            throw new IllegalStateException("an unknown kind of clause was weighed");
        }
        return new Finding(
                guideline.name(),
                treatment.name(),
                one.clause().kind(),
                one.clause().line(),
                status,
                operands,
                text);
    }

    private static Status status(int truth) {
        return switch (Truth.ofBits(truth)) {
            case YES -> Status.MET;
            case NO -> Status.NOT_MET;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }
}

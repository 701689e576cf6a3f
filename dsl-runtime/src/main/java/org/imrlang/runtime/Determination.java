package org.imrlang.runtime;

import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a request stands to a guideline's criteria. It states criteria; only a physician decides.
 *
 * <p>Immutable and thread-safe. Outcome and amounts are there at once; everything else is worked out when it is first
 * asked for. A serialized determination carries all of it.
 */
public final class Determination implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient DecidedRequest request;
    private final Outcome outcome;
    private final int certified;
    private final int possible;

    /** Worked out on demand; a race works it out twice and harms nothing, since it is immutable. */
    private transient @Nullable Explanation explanation;

    /** Likewise. */
    private transient @Nullable Prospects prospects;

    private Determination(DecidedRequest request, Outcome outcome, int certified, int possible) {
        this.request = request;
        this.outcome = outcome;
        this.certified = certified;
        this.possible = possible;
    }

    static Determination of(DecidedRequest request, long sure, long possible, boolean keepsWithin) {
        int requested = request.course().quantity();
        return new Determination(
                request, outcome(requested, sure, possible, keepsWithin), (int) Math.min(requested, sure), (int)
                        Math.min(requested, possible));
    }

    /** The determination of a request that was decided by weighing it: why it came out so need not be weighed again. */
    static Determination of(DecidedRequest request, Judgement judgement) {
        PaceLimits pace = judgement.pace();
        boolean keepsWithin = !pace.exceedsFrequency() && !pace.exceedsDuration();
        Determination determination = of(request, judgement.sure(), judgement.possible(), keepsWithin);
        determination.explanation = judgement.explanation();
        return determination;
    }

    /** The determination of a request that nothing addresses. */
    public static Determination notAddressed(TreatmentInfo treatment, Course course) {
        return frozen(
                new FrozenRequest(treatment, course, KnownExplanation.NONE, Prospects.NONE, ""),
                Outcome.NOT_ADDRESSED,
                0,
                0);
    }

    static Determination frozen(FrozenRequest request, Outcome outcome, int certified, int possible) {
        return new Determination(request, outcome, certified, possible);
    }

    private static Outcome outcome(int requested, long sure, long possible, boolean keepsWithin) {
        if (requested <= sure) {
            return keepsWithin ? Outcome.CONFORMS : Outcome.CONFORMS_IN_PART;
        }
        if (requested <= possible || sure == 0 && possible > 0) {
            return Outcome.UNDOCUMENTED;
        }
        return sure >= 1 ? Outcome.CONFORMS_IN_PART : Outcome.DOES_NOT_CONFORM;
    }

    /** What the caller calls this line. */
    public Optional<String> id() {
        return request.course().id();
    }

    /** The treatment that is asked for. */
    public TreatmentInfo treatment() {
        return request.treatment();
    }

    /** What is asked for, in the treatment's unit. */
    public int requested() {
        return request.course().quantity();
    }

    /** How the request stands to the criteria. */
    public Outcome outcome() {
        return outcome;
    }

    /** The whole request, with what has happened so far. */
    public Course course() {
        return request.course();
    }

    /** What can be certified on what is known: 0 to what is requested, in the treatment's unit. */
    public int certified() {
        return certified;
    }

    /** What could be certified if every unknown turned out in favour of the request: {@link #certified()} or more. */
    public int possible() {
        return possible;
    }

    /** What this means for a disputed line in an Independent Medical Review. */
    public Review review() {
        return outcome.review();
    }

    /** The most often that the treatment conforms, where the guideline limits it. */
    public Optional<FrequencyLimit> frequencyLimit() {
        return explanation().frequencyLimit();
    }

    /** The longest course that conforms, where the guideline limits it. */
    public Optional<DurationLimit> durationLimit() {
        return explanation().durationLimit();
    }

    /**
     * What the record would have to state for the request to be decided, by name, in the order of first mention: facts,
     * or {@code completed}. Empty where it is decided.
     */
    public List<String> missing() {
        return certified == possible
                ? List.of()
                : List.copyOf(explanation().undecided().keySet());
    }

    /** What {@link #missing()} names, each in words by its name, in the same order. */
    public Map<String, String> missingInWords() {
        return certified == possible ? Map.of() : explanation().undecided();
    }

    /**
     * The smallest set of the {@link #missing()} that decides the request if it is answered in its favour: what to ask
     * first. Listed by what is easiest to come by; empty where nothing is missing.
     */
    public List<String> askNext() {
        return prospects().askNext();
    }

    /**
     * What would make the request conform, the nearest change of each kind: less of it, more delivered before it, facts
     * documented, a later date, and, where none of the last three does alone, the smallest of them together. Each is
     * proved by deciding the changed request. Empty where the request conforms, where nothing addresses it, and where no
     * such change was found.
     */
    public List<Unlock> unlocks() {
        return prospects().unlocks();
    }

    /** The guideline that decided; nothing where none addresses the request. */
    public Optional<GuidelineInfo> guideline() {
        return explanation().guideline();
    }

    /** The date by which the guideline was chosen. */
    public Optional<ChosenBy> chosenBy() {
        return explanation().chosenBy();
    }

    /** The limit that set what can be certified; nothing where there is no limit. */
    public Optional<Binding> binding() {
        return explanation().binding();
    }

    /** The clauses weighed, in the order of the text. */
    public List<Finding> findings() {
        return explanation().findings();
    }

    /**
     * How far each recommendation that may apply, and each limit over the guidelines, lets the course go; in the order
     * of the text, the limits of other guidelines last. What can be certified is the least of them.
     */
    public List<Allowance> allowances() {
        return explanation().allowances();
    }

    /** Where all this is written, in the order of the text. */
    public List<Citation> citations() {
        return explanation().citations();
    }

    /**
     * The determination as a reviewer would quote it, a paragraph a line: what was asked, what the guideline allows and
     * where that is written, what is unmet or missing, what conforms now, what would unlock the rest.
     */
    public String rationale() {
        return request.rationale(this);
    }

    /** Treatment, outcome and amount in one line. */
    @Override
    public String toString() {
        return treatment().name() + ", " + treatment().amount(requested()) + ": " + outcome.text() + ", certified "
                + certified + ", possible " + possible;
    }

    /** Equal where all that the two say is equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Determination that
                && outcome == that.outcome
                && certified == that.certified
                && possible == that.possible
                && requested() == that.requested()
                && id().equals(that.id())
                && treatment().equals(that.treatment())
                && missing().equals(that.missing())
                && binding().equals(that.binding())
                && chosenBy().equals(that.chosenBy())
                && guideline().equals(that.guideline())
                && frequencyLimit().equals(that.frequencyLimit())
                && durationLimit().equals(that.durationLimit())
                && findings().equals(that.findings())
                && askNext().equals(that.askNext())
                && unlocks().equals(that.unlocks())
                && citations().equals(that.citations())
                && allowances().equals(that.allowances())
                && rationale().equals(that.rationale());
    }

    @Override
    public int hashCode() {
        return Objects.hash(outcome, certified, possible, requested(), treatment());
    }

    Explanation explanation() {
        Explanation known = explanation;
        if (known == null) {
            known = request.explain();
            explanation = known;
        }
        return known;
    }

    /** What was weighed to decide it; nothing where it was decided otherwise, and nobody asked why yet. */
    Optional<Judgement> weighed() {
        Explanation known = explanation;
        return known == null ? Optional.empty() : known.judgement();
    }

    Prospects prospects() {
        Prospects known = prospects;
        if (known == null) {
            known = request.prospects(this);
            prospects = known;
        }
        return known;
    }

    DecidedRequest request() {
        return request;
    }

    @Serial
    private Object writeReplace() throws ObjectStreamException {
        return SerializedDetermination.of(this);
    }
}

package org.imrlang.runtime;

/** A request together with what decides it: what a determination asks when it has to explain itself. */
public abstract class DecidedRequest {

    /** For the classes that decide requests: generated ones and the compiler's interpreter. */
    protected DecidedRequest() {}

    /** What is asked for and what has happened so far. */
    public abstract Course course();

    /** The treatment that is asked for. */
    public abstract TreatmentInfo treatment();

    /** Reports each guideline in effect, its recommendations for the treatment and their clauses, and all limits. */
    protected abstract void weigh(Weighing weighing);

    /**
     * The same request with another course and other facts.
     *
     * @param change the course that takes the place of this one's, and the facts that take the place of those of their
     *     name; the other facts stay
     */
    protected abstract DecidedRequest changed(Request change);

    /**
     * The determination of this request.
     *
     * @param sure what can be certified on what is known, or {@link Logic#UNLIMITED}
     * @param possible the same with every unknown read in favour of the request
     */
    protected final Determination decided(long sure, long possible) {
        return decided(sure, possible, true);
    }

    /**
     * The determination of this request.
     *
     * @param keepsWithin whether the frequency and the duration that are requested keep within their limits; where they
     *     do not, a request that conforms does so in part
     */
    protected final Determination decided(long sure, long possible, boolean keepsWithin) {
        return Determination.of(this, sure, possible, keepsWithin);
    }

    /** The determination of this request, decided by weighing it clause by clause. */
    protected final Determination weighed() {
        Judgement judgement = judgement();
        return judgement.isAddressed()
                ? Determination.of(this, judgement)
                : Determination.notAddressed(treatment(), course());
    }

    /** For whoever weighs this request once more, to learn what each clause says to it. */
    protected final Weighing weighing() {
        return new Weighing(course(), treatment());
    }

    /** The determination of this request, as cheaply as it can be had. */
    Determination decide() {
        return weighed();
    }

    Explanation explain() {
        return judgement().explanation();
    }

    Prospects prospects(Determination determination) {
        return Prospects.of(this, determination);
    }

    /** What is certain and what is possible, clause by clause. */
    final Judgement judgement() {
        Weighing weighing = weighing();
        weigh(weighing);
        return weighing.judgement();
    }

    String rationale(Determination determination) {
        return determination
                .explanation()
                .judgement()
                .map(judgement -> new Rationale(determination, judgement).text())
                .orElseGet(() -> Rationale.notAddressed(treatment(), course()));
    }
}

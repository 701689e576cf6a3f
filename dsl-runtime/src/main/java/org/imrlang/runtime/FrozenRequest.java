package org.imrlang.runtime;

/** A request whose explanation is known already: nothing addresses it, or it was serialized. */
final class FrozenRequest extends DecidedRequest {

    private final TreatmentInfo treatment;
    private final Course course;
    private final Explanation explanation;
    private final Prospects prospects;
    private final String rationale;

    FrozenRequest(
            TreatmentInfo treatment, Course course, Explanation explanation, Prospects prospects, String rationale) {
        this.treatment = treatment;
        this.course = course;
        this.explanation = explanation;
        this.prospects = prospects;
        this.rationale = rationale;
    }

    @Override
    public Course course() {
        return course;
    }

    @Override
    public TreatmentInfo treatment() {
        return treatment;
    }

    @Override
    protected void weigh(Weighing weighing) {
        throw new IllegalStateException("a known explanation is not weighed again");
    }

    @Override
    Explanation explain() {
        return explanation;
    }

    @Override
    protected DecidedRequest changed(Request change) {
        throw new IllegalStateException("a known explanation is not decided again");
    }

    @Override
    Prospects prospects(Determination determination) {
        return prospects;
    }

    @Override
    String rationale(Determination determination) {
        return rationale.isEmpty() ? super.rationale(determination) : rationale;
    }
}

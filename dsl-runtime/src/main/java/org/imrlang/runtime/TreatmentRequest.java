package org.imrlang.runtime;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * A typed request of one treatment, decided by all guidelines of its ruleset; generated classes add the facts that the
 * treatment's text reads. Immutable: every method returns another request. What is not called is unknown.
 *
 * <p>Every method that takes a number refuses one outside its range with an {@link IllegalArgumentException}.
 *
 * @param <R> the generated class
 */
public abstract class TreatmentRequest<R extends TreatmentRequest<R>> extends DecidedRequest implements Serializable {

    private static final long serialVersionUID = 1;

    private final Course course;

    /** For generated classes. */
    protected TreatmentRequest(Course course) {
        this.course = course;
    }

    /** The same request with another course. */
    protected abstract R with(Course course);

    /**
     * Decides the request.
     *
     * @throws IllegalStateException where {@link #request} was not called
     */
    public abstract Determination determine();

    @Override
    final Determination decide() {
        return determine();
    }

    @Override
    public final Course course() {
        return course;
    }

    /** What the caller calls this line. */
    public final R id(String id) {
        return with(course.toBuilder().id(id).build());
    }

    /** What is requested: 1 to 1,000,000, in the treatment's unit. */
    public final R request(int quantity) {
        return with(course.toBuilder().quantity(quantity).build());
    }

    /** How many are requested a day, above 0. */
    public final R perDay(int count) {
        return frequency(BigDecimal.valueOf(count), TimeUnit.DAY);
    }

    /** How many are requested a week, above 0. */
    public final R perWeek(int count) {
        return frequency(BigDecimal.valueOf(count), TimeUnit.WEEK);
    }

    /** How many are requested a month, above 0. */
    public final R perMonth(int count) {
        return frequency(BigDecimal.valueOf(count), TimeUnit.MONTH);
    }

    /** How often it is requested: a count above 0, such as 0.5, per day, week or month. */
    public final R frequency(BigDecimal count, TimeUnit per) {
        return with(course.toBuilder().frequency(new Frequency(count, per)).build());
    }

    /** How many days the requested course lasts, above 0. */
    public final R days(int count) {
        return duration(count, TimeUnit.DAY);
    }

    /** How many weeks the requested course lasts, above 0. */
    public final R weeks(int count) {
        return duration(count, TimeUnit.WEEK);
    }

    /** How many months the requested course lasts, above 0. */
    public final R months(int count) {
        return duration(count, TimeUnit.MONTH);
    }

    /** How many years the requested course lasts, above 0. */
    public final R years(int count) {
        return duration(count, TimeUnit.YEAR);
    }

    /** What was delivered in this course of care: 0 to 1,000,000, in the treatment's unit. */
    public final R completed(int completed) {
        return with(course.toBuilder().completed(completed).build());
    }

    /** What was authorized in all, delivered or not: 0 to 1,000,000. Left out, it is what was delivered. */
    public final R authorized(int authorized) {
        return with(course.toBuilder().authorized(authorized).build());
    }

    /** The day of the request. */
    public final R requestDate(LocalDate date) {
        return with(course.toBuilder().requestDate(date).build());
    }

    /** The day of the service. */
    public final R serviceDate(LocalDate date) {
        return with(course.toBuilder().serviceDate(date).build());
    }

    /** The day of the injury. */
    public final R injuryDate(LocalDate date) {
        return with(course.toBuilder().injuryDate(date).build());
    }

    /** All that was ever delivered, of every treatment; an empty list says that nothing was. */
    public final R history(List<Delivery> history) {
        return with(course.toBuilder().history(history).build());
    }

    /**
     * The quantity is stated, and what was delivered is known to the ruleset.
     *
     * @throws IllegalStateException where the quantity is not
     * @throws InvalidRequestException where the history names what the ruleset does not know
     */
    protected final void require(Supplier<Rules> rules) {
        if (course.quantity() == 0) {
            throw new IllegalStateException("call request(n) before determine()");
        }
        if (course.deliveries() != null) {
            rules.get().vocabulary().check(course);
        }
    }

    private R duration(int count, TimeUnit unit) {
        return with(course.toBuilder()
                .duration(new CourseDuration(BigDecimal.valueOf(count), unit))
                .build());
    }
}

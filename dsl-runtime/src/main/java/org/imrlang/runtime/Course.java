package org.imrlang.runtime;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for and what has happened so far: all of a request but its treatment and its facts. What is not stated
 * is unknown; an unknown {@code completed} is not zero. Immutable.
 */
public final class Course implements Serializable {

    /** The largest quantity that a request, a delivery, {@code completed} or {@code authorized} may state. */
    public static final int MOST = 1_000_000;

    /** Nothing is stated. */
    public static final Course UNSTATED = new Builder().build();

    private static final long serialVersionUID = 1;
    private static final int NOT_STATED = -1;

    private final @Nullable String id;
    private final int quantity;
    private final @Nullable Frequency frequency;
    private final @Nullable CourseDuration duration;
    private final int completed;
    private final int authorized;
    private final int requestDay;
    private final int serviceDay;
    private final int injuryDay;

    /** By date; never changed. */
    private final Delivery @Nullable [] history;

    private Course(Builder builder) {
        this.id = builder.id;
        this.quantity = builder.quantity;
        this.frequency = builder.frequency;
        this.duration = builder.duration;
        this.completed = builder.completed;
        this.authorized = builder.authorized;
        this.requestDay = builder.requestDay;
        this.serviceDay = builder.serviceDay;
        this.injuryDay = builder.injuryDay;
        this.history = builder.history;
    }

    /** What the caller calls this line. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** What is requested, in the treatment's unit: 1 to {@link #MOST}, or 0 where it has not been stated yet. */
    public int quantity() {
        return quantity;
    }

    /** How often it is requested. */
    public Optional<Frequency> frequency() {
        return Optional.ofNullable(frequency);
    }

    /** How long the requested course lasts. */
    public Optional<CourseDuration> duration() {
        return Optional.ofNullable(duration);
    }

    /** How often it is requested; null where that is not stated. */
    @Nullable
    Frequency frequencyOrNull() {
        return frequency;
    }

    /** How long the requested course lasts; null where that is not stated. */
    @Nullable
    CourseDuration durationOrNull() {
        return duration;
    }

    /** What the request states as delivered in this course of care. */
    public OptionalInt statedCompleted() {
        return completed == NOT_STATED ? OptionalInt.empty() : OptionalInt.of(completed);
    }

    /** What was authorized in all, delivered or not; left out, it is what was delivered. */
    public OptionalInt authorized() {
        return authorized == NOT_STATED ? OptionalInt.empty() : OptionalInt.of(authorized);
    }

    /** The day of the request. */
    public Optional<LocalDate> requestDate() {
        return date(requestDay);
    }

    /** The day of the service. */
    public Optional<LocalDate> serviceDate() {
        return date(serviceDay);
    }

    /** The day of the injury. */
    public Optional<LocalDate> injuryDate() {
        return date(injuryDay);
    }

    /** All that was ever delivered, of every treatment, by date; a stated history is complete. */
    public Optional<List<Delivery>> history() {
        return history == null ? Optional.empty() : Optional.of(Collections.unmodifiableList(Arrays.asList(history)));
    }

    /** The history by date, as it is kept: not to be changed or handed out; null where none is stated. */
    Delivery @Nullable [] deliveries() {
        return history;
    }

    /** Whether it is known how much of the treatment has been delivered in this course. */
    public boolean knowsCompleted() {
        return completed != NOT_STATED || history != null;
    }

    /**
     * What has been delivered of the treatment in this course: what is stated, or else the sum of a stated history.
     *
     * @return 0 or more; 0 also where it is unknown, see {@link #knowsCompleted()}
     */
    public long completed(String treatment) {
        if (completed != NOT_STATED) {
            return completed;
        }
        return delivered(treatment);
    }

    /** What counts as used where {@code completed} has been delivered: that, or what was authorized if it is more. */
    public long used(long completed) {
        return Math.max(completed, authorized);
    }

    /** What was authorized in all, or else what was delivered; {@link Amounts#UNKNOWN} where neither is known. */
    long authorizedOrCompleted(String treatment) {
        return authorized == NOT_STATED ? Amounts.completed(this, treatment) : authorized;
    }

    /** The day of the request, as {@link Days} writes it. */
    public int requestDay() {
        return requestDay;
    }

    /** The day of the service, as {@link Days} writes it. */
    public int serviceDay() {
        return serviceDay;
    }

    /** The day of the injury, as {@link Days} writes it. */
    public int injuryDay() {
        return injuryDay;
    }

    /** Whether it is known that nothing of the treatment was delivered: in this course, or ever, as a history says. */
    public boolean deliveredNothing(String treatment) {
        if (completed == 0) {
            return true;
        }
        if (history == null) {
            return false;
        }
        for (Delivery delivery : history) {
            if (delivery.treatment().equals(treatment)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The first delivery of the treatment in this course, as {@link Days} writes it; the request date where nothing was
     * delivered. Where less was completed than the history holds, the last deliveries, as many as that, are this course.
     */
    public int started(String treatment) {
        if (deliveredNothing(treatment)) {
            return requestDay();
        }
        if (history == null) {
            return Days.UNKNOWN;
        }
        long before = completed == NOT_STATED ? 0 : delivered(treatment) - completed;
        for (Delivery delivery : history) {
            if (delivery.treatment().equals(treatment)) {
                before -= delivery.quantity();
                if (before < 0) {
                    return Days.of(delivery.date());
                }
            }
        }
        throw new IllegalStateException("a history with deliveries has a first one");
    }

    /** The last delivery of the treatment in this course, as {@link Days} writes it; {@link Days#NEVER} for none. */
    public int lastDelivered(String treatment) {
        if (deliveredNothing(treatment)) {
            return Days.NEVER;
        }
        int last = Days.UNKNOWN;
        if (history != null) {
            for (Delivery delivery : history) {
                if (delivery.treatment().equals(treatment)) {
                    last = Days.of(delivery.date());
                }
            }
        }
        return last;
    }

    /** What a stated history holds of a treatment in all; 0 where none is stated. */
    public long delivered(String treatment) {
        long sum = 0;
        if (history != null) {
            for (Delivery delivery : history) {
                if (delivery.treatment().equals(treatment)) {
                    sum += delivery.quantity();
                }
            }
        }
        return sum;
    }

    /** Compares how many a week are requested, in the bits of {@link Logic}. */
    public int perWeek(Comparison how, BigDecimal other) {
        return frequency == null
                ? Logic.UNKNOWN
                : compare(
                        frequency.count(),
                        TimeUnit.WEEK.days(),
                        how,
                        other,
                        frequency.per().days());
    }

    /** Compares how many weeks the requested course lasts, in the bits of {@link Logic}. */
    public int weeks(Comparison how, BigDecimal other) {
        return duration == null
                ? Logic.UNKNOWN
                : compare(duration.count(), duration.unit().days(), how, other, TimeUnit.WEEK.days());
    }

    /** Compares {@code count * times / divisor} with another number, without dividing. */
    private static int compare(BigDecimal count, int times, Comparison how, BigDecimal other, int divisor) {
        return how.bits(Exact.compare(count, times, other, divisor));
    }

    private static Optional<LocalDate> date(int day) {
        return day == Days.UNKNOWN ? Optional.empty() : Optional.of(Days.date(day));
    }

    /** Equal where all that the two state is equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Course that && stated().equals(that.stated());
    }

    @Override
    public int hashCode() {
        return stated().hashCode();
    }

    /** All that is stated, in words, for logs and tests. */
    @Override
    public String toString() {
        return CoursePart.words(this);
    }

    private List<@Nullable Object> stated() {
        List<Integer> days = List.of(requestDay, serviceDay, injuryDay);
        return Arrays.asList(id, quantity, frequency, duration, completed, authorized, days, history());
    }

    /** A builder that begins with what this course states. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Collects what is stated. Each method refuses a value outside its range with an {@link IllegalArgumentException}. */
    public static final class Builder {
        private @Nullable String id;
        private int quantity;
        private @Nullable Frequency frequency;
        private @Nullable CourseDuration duration;
        private int completed = NOT_STATED;
        private int authorized = NOT_STATED;
        private int requestDay = Days.UNKNOWN;
        private int serviceDay = Days.UNKNOWN;
        private int injuryDay = Days.UNKNOWN;

        /** By date; replaced, never changed. */
        private Delivery @Nullable [] history;

        private Builder() {}

        private Builder(Course course) {
            this.id = course.id;
            this.quantity = course.quantity;
            this.frequency = course.frequency;
            this.duration = course.duration;
            this.completed = course.completed;
            this.authorized = course.authorized;
            this.requestDay = course.requestDay;
            this.serviceDay = course.serviceDay;
            this.injuryDay = course.injuryDay;
            this.history = course.history;
        }

        /** What the caller calls this line. */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** What is requested, 1 to {@link Course#MOST} in the treatment's unit. */
        public Builder quantity(int quantity) {
            Ranges.requireQuantity("the quantity requested", quantity);
            this.quantity = quantity;
            return this;
        }

        /** How often it is requested. */
        public Builder frequency(Frequency frequency) {
            this.frequency = frequency;
            return this;
        }

        /** How long the requested course lasts. */
        public Builder duration(CourseDuration duration) {
            this.duration = duration;
            return this;
        }

        /** What has been delivered in this course of care, 0 to {@link Course#MOST}. */
        public Builder completed(int completed) {
            Ranges.requireCount("completed", completed);
            this.completed = completed;
            return this;
        }

        /** What was authorized in all, delivered or not, 0 to {@link Course#MOST}. */
        public Builder authorized(int authorized) {
            Ranges.requireCount("authorized", authorized);
            this.authorized = authorized;
            return this;
        }

        /** The day of the request. */
        public Builder requestDate(LocalDate date) {
            this.requestDay = Days.of(Days.required("a request date", date));
            return this;
        }

        /** The day of the service. */
        public Builder serviceDate(LocalDate date) {
            this.serviceDay = Days.of(Days.required("a service date", date));
            return this;
        }

        /** The day of the injury. */
        public Builder injuryDate(LocalDate date) {
            this.injuryDay = Days.of(Days.required("an injury date", date));
            return this;
        }

        /** All that was ever delivered, of every treatment; an empty list says that nothing was. */
        public Builder history(List<Delivery> history) {
            Delivery[] sorted = List.copyOf(history).toArray(Delivery[]::new);
            Arrays.sort(sorted, Comparator.comparing(Delivery::date));
            this.history = sorted;
            return this;
        }

        /** One more delivery after those already stated. */
        public Builder delivered(Delivery delivery) {
            int place = history == null ? 0 : history.length;
            Delivery[] longer = history == null ? new Delivery[1] : Arrays.copyOf(history, place + 1);
            while (place > 0 && longer[place - 1].date().isAfter(delivery.date())) {
                longer[place] = longer[place - 1];
                place--;
            }
            longer[place] = delivery;
            this.history = longer;
            return this;
        }

        /** The course as stated so far. */
        public Course build() {
            return new Course(this);
        }
    }
}

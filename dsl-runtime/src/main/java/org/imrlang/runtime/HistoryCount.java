package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the record's history says to caps and spacings of one treatment. */
final class HistoryCount {

    private final Course course;
    private final String treatment;

    HistoryCount(Course course, String treatment) {
        this.course = course;
        this.treatment = treatment;
    }

    /**
     * How much of a cap is used.
     *
     * @param least what surely counts
     * @param most what may count; {@link Logic#UNLIMITED} where that has no bound
     */
    record Used(long least, long most) {}

    /** What a cap allows: so many in each of the windows that the requested duration fills. */
    long allowed(LimitWeighing.Cap cap) {
        Window window = cap.window();
        return window.kind() == Window.Kind.ROLLING
                ? Counts.allowed(
                        course, cap.most(), span(window).count(), span(window).unit())
                : cap.most();
    }

    /** What of a cap is used, but for a cap per request and for what is used of the injury's own count. */
    Used used(LimitWeighing limit, LimitWeighing.Cap cap) {
        List<String> all = new ArrayList<>(cap.together());
        all.add(treatment);
        return used(limit, cap, all);
    }

    /** What the other treatments use of a cap that counts them together. */
    Used usedByOthers(LimitWeighing limit, LimitWeighing.Cap cap) {
        return cap.together().isEmpty() ? new Used(0, 0) : used(limit, cap, cap.together());
    }

    private Used used(LimitWeighing limit, LimitWeighing.Cap cap, List<String> treatments) {
        return new Used(count(limit, cap, treatments, Logic.POSSIBLE), count(limit, cap, treatments, Logic.SURE));
    }

    private long count(LimitWeighing limit, LimitWeighing.Cap cap, List<String> counted, int reading) {
        String[] treatments = counted.toArray(String[]::new);
        // without a history it is not known what the other treatments had
        boolean alone = counted.equals(List.of(treatment));
        long completed = alone ? Amounts.completed(course, treatment) : Amounts.UNKNOWN;
        String fact = limit.per().map(Operand::name).orElse(null);
        String value = value(limit);
        Window window = cap.window();
        return switch (window.kind()) {
            case REQUEST -> 0;
            case INJURY -> Counts.ever(course, treatments, completed, fact, value, reading);
            case CALENDAR_YEAR -> Counts.calendarYear(course, treatments, completed, fact, value, reading);
            case ROLLING ->
                Counts.rolling(
                        course,
                        treatments,
                        completed,
                        span(window).count(),
                        span(window).unit(),
                        fact,
                        value,
                        reading);
            case WITHIN_AFTER ->
                Counts.after(
                        course,
                        treatments,
                        completed,
                        cap.date().orElseThrow().day(),
                        span(window).count(),
                        span(window).unit(),
                        fact,
                        value,
                        reading);
        };
    }

    /** Whether a delivery that does not state the cap's fact makes the difference. */
    boolean isSilent(LimitWeighing limit, LimitWeighing.Cap cap) {
        List<String> counted =
                Stream.concat(Stream.of(treatment), cap.together().stream()).toList();
        return deliveries(limit, counted)
                .anyMatch(silent -> new HistoryCount(only(silent), treatment)
                                .used(limit, cap)
                                .most()
                        > 0);
    }

    /** Whether a cap within a duration after a date binds a request of this date, in the bits of {@link Logic}. */
    int binds(LimitWeighing.Cap cap) {
        if (cap.window().kind() != Window.Kind.WITHIN_AFTER) {
            return Logic.YES;
        }
        TimeSpan span = span(cap.window());
        return Days.related(
                course.requestDay(),
                DateRelation.AT_MOST_AFTER,
                span.count(),
                span.unit(),
                cap.date().orElseThrow().day());
    }

    /** Whether the deliveries lie far enough back, in the bits of {@link Logic}. */
    int apart(LimitWeighing limit, TimeSpan time) {
        return (isTooSoon(limit, time, Logic.SURE) ? 0 : Logic.SURE)
                | (isTooSoon(limit, time, Logic.POSSIBLE) ? 0 : Logic.POSSIBLE);
    }

    private boolean isTooSoon(LimitWeighing limit, TimeSpan time, int reading) {
        String fact = limit.per().map(Operand::name).orElse(null);
        return Gates.isTooSoon(course, treatment, time.count(), time.unit(), fact, value(limit), reading);
    }

    /** Whether a delivery that does not state the spacing's fact makes the difference. */
    boolean isSilent(LimitWeighing limit, TimeSpan time) {
        int today = course.requestDay();
        return deliveries(limit, List.of(treatment))
                .anyMatch(silent -> today == Days.UNKNOWN || today < Days.after(Days.of(silent.date()), time));
    }

    /** The deliveries of these treatments that do not state the fact of which a limit counts each value on its own. */
    private Stream<Delivery> deliveries(LimitWeighing limit, List<String> treatments) {
        return limit.per().isEmpty()
                ? Stream.empty()
                : course.history().stream()
                        .flatMap(List::stream)
                        .filter(delivery -> treatments.contains(delivery.treatment()))
                        .filter(delivery ->
                                !(delivery.facts().get(limit.per().get().name()) instanceof FactValue.Choice));
    }

    private Course only(Delivery delivery) {
        return course.toBuilder().history(List.of(delivery)).build();
    }

    /** The value for which a limit counts; null where it is unknown, or where the limit counts all. */
    private static @Nullable String value(LimitWeighing limit) {
        return limit.per().map(Operand::value).map(String.class::cast).orElse(null);
    }

    private static TimeSpan span(Window window) {
        return window.span().orElseThrow();
    }
}

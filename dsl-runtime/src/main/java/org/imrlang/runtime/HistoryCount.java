package org.imrlang.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What the record's history says to caps and spacings of one treatment. */
final class HistoryCount {

    private static final int MONTHS_PER_YEAR = 12;

    private final Course course;
    private final String treatment;
    private final @Nullable List<Delivery> history;

    HistoryCount(Course course, String treatment) {
        this.course = course;
        this.treatment = treatment;
        this.history = course.history().orElse(null);
    }

    /**
     * How much of a cap is used.
     *
     * @param least what surely counts
     * @param most what may count; {@link Logic#UNLIMITED} where that has no bound
     * @param silent whether deliveries that do not state the cap's fact make the difference
     */
    record Used(long least, long most, boolean silent) {
        static final Used NOTHING = new Used(0, 0, false);

        Used plus(Used other) {
            return new Used(
                    least + other.least,
                    most == Logic.UNLIMITED || other.most == Logic.UNLIMITED ? Logic.UNLIMITED : most + other.most,
                    silent || other.silent);
        }
    }

    /** How many windows of a cap the requested duration fills, rounded up, at least 1. */
    long windows(Window window) {
        if (window.kind() != Window.Kind.ROLLING || course.duration().isEmpty()) {
            return 1;
        }
        CourseDuration duration = course.duration().get();
        TimeSpan span = window.span().orElseThrow();
        boolean byMonths = isMonths(duration.unit()) && isMonths(span.unit());
        BigDecimal asked = duration.count()
                .multiply(BigDecimal.valueOf(byMonths ? months(duration.unit()) : duration.unit().days()));
        BigDecimal filled = BigDecimal.valueOf(byMonths ? (long) span.count() * months(span.unit()) : span.days());
        BigDecimal windows = asked.divide(filled, 0, RoundingMode.CEILING);
        return windows.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                ? Integer.MAX_VALUE
                : Math.max(1, windows.longValueExact());
    }

    /** What of a cap is used, but for a cap per request and for what is used of the injury's own count. */
    Used used(LimitWeighing limit, LimitWeighing.Cap cap) {
        Used used = of(treatment, limit, cap);
        for (String other : cap.together()) {
            used = used.plus(of(other, limit, cap));
        }
        return used;
    }

    /** What the other treatments use of a cap that counts them together. */
    Used usedByOthers(LimitWeighing limit, LimitWeighing.Cap cap) {
        Used used = Used.NOTHING;
        for (String other : cap.together()) {
            used = used.plus(of(other, limit, cap));
        }
        return used;
    }

    private Used of(String counted, LimitWeighing limit, LimitWeighing.Cap cap) {
        if (history == null) {
            boolean own = counted.equals(treatment);
            return new Used(0, own && course.knowsCompleted() ? course.completed(treatment) : Logic.UNLIMITED, false);
        }
        Optional<IntPredicate> inWindow = window(cap);
        long least = 0;
        long most = 0;
        boolean silent = false;
        for (Delivery delivery : history) {
            if (!delivery.treatment().equals(counted)
                    || inWindow.isPresent() && !inWindow.get().test(Days.of(delivery.date()))) {
                continue;
            }
            int match = matches(delivery, limit);
            if ((match & Logic.POSSIBLE) != 0) {
                most += delivery.quantity();
                silent |= match == Logic.UNKNOWN && isSilent(delivery, limit);
            }
            if (match == Logic.YES && inWindow.isPresent()) {
                least += delivery.quantity();
            }
        }
        return new Used(least, most, silent);
    }

    /** Whether a day lies in the window; nothing where it is unknown which days do. */
    private Optional<IntPredicate> window(LimitWeighing.Cap cap) {
        Window.Kind kind = cap.window().kind();
        if (kind == Window.Kind.INJURY || kind == Window.Kind.REQUEST) {
            return Optional.of(day -> true);
        }
        if (kind == Window.Kind.WITHIN_AFTER) {
            int from = cap.date().orElseThrow().day();
            int last = Days.isKnown(from) ? Days.after(from, cap.window().span().orElseThrow()) : from;
            return Days.isKnown(from) ? Optional.of(day -> day >= from && day <= last) : Optional.empty();
        }
        int today = course.requestDay();
        if (today == Days.UNKNOWN) {
            return Optional.empty();
        }
        if (kind == Window.Kind.CALENDAR_YEAR) {
            int year = Days.date(today).getYear();
            return Optional.of(day -> Days.date(day).getYear() == year);
        }
        int before = Days.before(today, cap.window().span().orElseThrow());
        return Optional.of(day -> day > before && day <= today);
    }

    /** Whether a cap within a duration after a date binds a request of this date, in the bits of {@link Logic}. */
    int binds(LimitWeighing.Cap cap) {
        if (cap.window().kind() != Window.Kind.WITHIN_AFTER) {
            return Logic.YES;
        }
        TimeSpan span = cap.window().span().orElseThrow();
        return Days.related(
                course.requestDay(),
                DateRelation.AT_MOST_AFTER,
                span.count(),
                span.unit(),
                cap.date().orElseThrow().day());
    }

    /** Whether the deliveries lie far enough back, in the bits of {@link Logic}. */
    int apart(LimitWeighing limit, TimeSpan time) {
        if (history == null) {
            return course.deliveredNothing(treatment) ? Logic.YES : Logic.UNKNOWN;
        }
        int open = Logic.YES;
        int today = course.requestDay();
        for (Delivery delivery : history) {
            int match = delivery.treatment().equals(treatment) ? matches(delivery, limit) : Logic.NO;
            if (match == Logic.NO) {
                continue;
            }
            if (today == Days.UNKNOWN) {
                open &= Logic.UNKNOWN;
            } else if (today < Days.after(Days.of(delivery.date()), time)) {
                open &= Logic.not(match);
            }
        }
        return open;
    }

    /** Whether a delivery that does not state the spacing's fact makes the difference. */
    boolean silentApart(LimitWeighing limit, TimeSpan time) {
        int today = course.requestDay();
        return history != null
                && history.stream()
                        .anyMatch(delivery -> delivery.treatment().equals(treatment)
                                && isSilent(delivery, limit)
                                && (today == Days.UNKNOWN || today < Days.after(Days.of(delivery.date()), time)));
    }

    /** Whether a delivery has the same value of the limit's fact as the request. */
    private static int matches(Delivery delivery, LimitWeighing limit) {
        if (limit.per().isEmpty()) {
            return Logic.YES;
        }
        Object asked = limit.per().get().value();
        Object stated = value(delivery, limit);
        if (asked == null || stated == null) {
            return Logic.UNKNOWN;
        }
        return Objects.equals(asked, stated) ? Logic.YES : Logic.NO;
    }

    private static boolean isSilent(Delivery delivery, LimitWeighing limit) {
        return limit.per().isPresent() && value(delivery, limit) == null;
    }

    private static @Nullable Object value(Delivery delivery, LimitWeighing limit) {
        String name = limit.per().orElseThrow().name();
        return delivery.facts().get(name) instanceof FactValue.Choice choice ? choice.value() : null;
    }

    private static boolean isMonths(TimeUnit unit) {
        return unit == TimeUnit.MONTH || unit == TimeUnit.YEAR;
    }

    private static int months(TimeUnit unit) {
        return unit == TimeUnit.YEAR ? MONTHS_PER_YEAR : 1;
    }
}

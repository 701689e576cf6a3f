package org.imrlang.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.imrlang.runtime.LimitWeighing.Cap;

/**
 * Where a determination may change while one number of the request moves and all else stays: between two turning points
 * every condition keeps its truth, and what is left does not grow. They hold as far as the next one; there, other
 * recommendations may apply, which have their own.
 */
final class TurningPoints {

    private final Readings readings;
    private final Course course;

    TurningPoints(Readings readings) {
        this.readings = readings;
        this.course = readings.course();
    }

    /** Quantities requested: each is the first of which something else holds. */
    SortedSet<Long> requested() {
        SortedSet<Long> points = new TreeSet<>(List.of(1L, 2L));
        numbers(BuiltIn.REQUESTED, points::add);
        return points;
    }

    /** Whether anything but what is left depends on the quantity requested. */
    boolean turnsOnQuantity() {
        for (LimitWeighing limit : readings.limits()) {
            if (limit.rule() instanceof LimitWeighing.Apart) {
                return true;
            }
        }
        return readings.of(BuiltIn.REQUESTED.text()).isPresent();
    }

    /** Numbers delivered: likewise. */
    SortedSet<Long> completed() {
        SortedSet<Long> points = new TreeSet<>();
        completed(points::add);
        points.removeIf(point -> point < 0 || point > Course.MOST);
        return points;
    }

    /** The first number delivered above this one of which something else holds. */
    OptionalLong completedAbove(long completed) {
        Least least = new Least(completed);
        completed(least);
        return least.found <= Course.MOST ? OptionalLong.of(least.found) : OptionalLong.empty();
    }

    /** The least of some points above one. */
    private static final class Least implements LongConsumer {
        private final long above;
        private long found = Long.MAX_VALUE;

        Least(long above) {
            this.above = above;
        }

        @Override
        public void accept(long point) {
            found = point > above && point < found ? point : found;
        }
    }

    private void completed(LongConsumer points) {
        points.accept(0);
        points.accept(1);
        numbers(BuiltIn.COMPLETED, points);
        if (course.authorized().isEmpty()) {
            numbers(BuiltIn.AUTHORIZED, points);
        }
        for (PhaseWeighing phase : readings.phases()) {
            points.accept(phase.opensAt());
        }
        for (LimitWeighing limit : readings.limits()) {
            if (limit.rule() instanceof LimitWeighing.StopAfterCount stop) {
                points.accept(stop.count());
            }
        }
        starts(points);
    }

    private void numbers(BuiltIn what, LongConsumer points) {
        readings.of(what.text()).ifPresent(read -> {
            for (BigDecimal number : read.numbers()) {
                BigDecimal below = number.setScale(0, RoundingMode.FLOOR);
                if (below.abs().compareTo(BigDecimal.valueOf(Course.MOST)) <= 0) {
                    points.accept(number.setScale(0, RoundingMode.CEILING).longValueExact());
                    points.accept(below.longValueExact() + 1);
                }
            }
        });
    }

    /** Where one more delivery of the record belongs to this course, and it starts earlier. */
    private void starts(LongConsumer points) {
        List<Delivery> history = course.history().orElse(List.of());
        long counted = 0;
        for (int index = history.size() - 1; index >= 0; index--) {
            if (history.get(index).treatment().equals(readings.treatment().name())) {
                counted += history.get(index).quantity();
                points.accept(counted + 1);
            }
        }
    }

    /** Days of the request: each is the first on which something else holds. */
    SortedSet<Integer> requestDays() {
        SortedSet<Integer> points = new TreeSet<>(readings.judgement().outside().days());
        for (Readings.Read read : readings.all()) {
            if (readings.isRequestDate(read.operand())) {
                for (int day : read.days()) {
                    from(day, points);
                }
                read.relations().forEach(relation -> related(relation, points));
            }
        }
        readings.limits().forEach(limit -> limit(limit, points));
        steps(points);
        return points;
    }

    private static void from(int day, SortedSet<Integer> points) {
        points.add(day);
        points.add(day + 1);
    }

    private void related(Readings.Relation relation, SortedSet<Integer> points) {
        int other = relation.other().day();
        if (!Days.isKnown(other) || readings.isRequestDate(relation.other())) {
            return;
        }
        from(other, points);
        relation.span().ifPresent(span -> {
            if (relation.first()) {
                from(Days.after(other, span), points);
                from(Days.before(other, span), points);
            } else {
                points.add(firstReaching(other, span.count(), span.unit()));
                points.add(firstReaching(other + 1, span.count(), span.unit()));
                points.add(firstReaching(other, -span.count(), span.unit()));
                points.add(firstReaching(other + 1, -span.count(), span.unit()));
            }
        });
    }

    /** The first day so long after which, by the calendar, a day is reached. */
    private static int firstReaching(int day, int count, TimeUnit unit) {
        int first = Days.plus(day, -count, unit);
        while (Days.plus(first, count, unit) >= day) {
            first--;
        }
        while (Days.plus(first, count, unit) < day) {
            first++;
        }
        return first;
    }

    private void limit(LimitWeighing limit, SortedSet<Integer> points) {
        if (limit.rule() instanceof LimitWeighing.Apart apart) {
            for (Delivery delivery : course.history().orElse(List.of())) {
                points.add(Days.after(Days.of(delivery.date()), apart.time()));
            }
        } else if (limit.rule() instanceof LimitWeighing.Until until) {
            end(until, points);
        } else if (limit.rule() instanceof Cap cap) {
            for (Delivery delivery : course.history().orElse(List.of())) {
                window(cap, delivery.date(), points);
            }
        }
    }

    private static void window(Cap cap, LocalDate delivered, SortedSet<Integer> points) {
        if (cap.window().kind() == Window.Kind.ROLLING) {
            TimeSpan span = cap.window().span().orElseThrow();
            points.add(Days.of(delivered));
            points.add(firstReaching(Days.of(delivered), -span.count(), span.unit()));
        } else if (cap.window().kind() == Window.Kind.CALENDAR_YEAR) {
            points.add(Days.of(LocalDate.of(delivered.getYear(), 1, 1)));
            points.add(Days.of(LocalDate.of(delivered.getYear(), 1, 1).plusYears(1)));
        }
    }

    /** The day on which what is left of the course is shorter than what is asked for. */
    private void end(LimitWeighing.Until until, SortedSet<Integer> points) {
        int from = until.date().day();
        if (!Days.isKnown(from) || readings.isRequestDate(until.date())) {
            return;
        }
        int end = Days.after(from, until.time());
        Optional<BigDecimal> asked = course.duration()
                .map(duration -> duration.count()
                        .multiply(BigDecimal.valueOf(duration.unit().days())));
        asked.ifPresent(days ->
                points.add(end + 2 - days.setScale(0, RoundingMode.CEILING).intValue()));
        readings.judgement()
                .reckoning()
                .timeUnit()
                .ifPresent(unit -> points.add(end + 2 - course.quantity() * unit.days()));
    }

    /** The days on which a frequency in steps takes its next step. */
    private void steps(SortedSet<Integer> points) {
        int start = course.started(readings.treatment().name());
        if (!Days.isKnown(start) || course.deliveredNothing(readings.treatment().name())) {
            return;
        }
        for (List<FrequencyStep> steps : readings.rates()) {
            int day = start;
            for (FrequencyStep step : steps) {
                if (step.lasts().isPresent()) {
                    day = Days.after(day, step.lasts().get());
                    points.add(day);
                }
            }
        }
    }
}

package org.imrlang.runtime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Histories that can make a difference where none is stated: that nothing was delivered, or all of the course on one day,
 * as late as a limit allows.
 */
final class HistoryAnswers {

    private static final int MOST_DAYS = 12;

    private final Readings readings;
    private final Course course;
    private final int today;

    /** @param today the day of the request, or one in its place; {@link Days#UNKNOWN} for none */
    HistoryAnswers(Readings readings, int today) {
        this.readings = readings;
        this.today = today;
        this.course = readings.course();
    }

    List<Change> all() {
        if (course.history().isPresent()) {
            return List.of();
        }
        List<Change> answers = new ArrayList<>();
        if (course.completed(readings.treatment().name()) == 0) {
            answers.add(Change.of(Course.UNSTATED.toBuilder().history(List.of())));
        }
        for (long count : counts()) {
            for (int day : days()) {
                answers.add(delivered(count, day));
            }
        }
        if (answers.isEmpty() || course.completed(readings.treatment().name()) > 0) {
            answers.add(Change.of(Course.UNSTATED.toBuilder().history(List.of())));
        }
        return answers;
    }

    private Change delivered(long count, int day) {
        Delivery delivery =
                new Delivery(readings.treatment().name(), Days.date(day), (int) count, othersThanRequested());
        return Change.of(Course.UNSTATED.toBuilder().history(List.of(delivery)));
    }

    /** How much: what is stated, or else what opens the next phase. */
    private SortedSet<Long> counts() {
        SortedSet<Long> counts = new TreeSet<>();
        if (course.knowsCompleted()) {
            counts.add(course.completed(readings.treatment().name()));
        } else {
            readings.phases().forEach(phase -> counts.add(phase.opensAt()));
        }
        counts.removeIf(count -> count < 1 || count > Course.MOST);
        return counts;
    }

    /** When: as late as each limit allows, and on the days with which the course is compared. */
    private List<Integer> days() {
        Set<Integer> days = new LinkedHashSet<>();
        if (Days.isKnown(today)) {
            spans().forEach(span -> days.add(Days.before(today, span)));
            LocalDate year = LocalDate.of(Days.date(today).getYear(), 1, 1);
            days.add(Days.of(year) - 1);
            days.add(today);
        }
        for (BuiltIn date : List.of(BuiltIn.STARTED, BuiltIn.LAST_DELIVERED)) {
            readings.of(date.text())
                    .map(read -> new DateAnswers(readings, false).of(read))
                    .ifPresent(days::addAll);
        }
        return days.stream()
                .filter(day -> day >= Days.of(LocalDate.of(1, 1, 1)) && (!Days.isKnown(today) || day <= today))
                .limit(MOST_DAYS)
                .toList();
    }

    private Set<TimeSpan> spans() {
        Set<TimeSpan> spans = new LinkedHashSet<>();
        for (LimitWeighing limit : readings.limits()) {
            if (limit.rule() instanceof LimitWeighing.Apart apart) {
                spans.add(apart.time());
            } else if (limit.rule() instanceof LimitWeighing.StopAfterTime stop) {
                spans.add(stop.time());
            } else if (limit.rule() instanceof LimitWeighing.Cap cap) {
                cap.window().span().ifPresent(spans::add);
            }
        }
        return spans;
    }

    /** Where a limit counts each value of a fact on its own: another value than that of the request. */
    private Map<String, FactValue> othersThanRequested() {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        for (LimitWeighing limit : readings.limits()) {
            Optional<Operand> per = limit.per().filter(Operand::isKnown);
            per.flatMap(Operand::fact).ifPresent(fact -> {
                if (fact.type() instanceof FactType.Choice choice) {
                    choice.values().stream()
                            .filter(value -> !value.equals(per.get().value()))
                            .findFirst()
                            .ifPresent(value -> facts.put(fact.name(), new FactValue.Choice(value)));
                }
            });
        }
        return facts;
    }
}

package org.imrlang.runtime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The days that can make a difference where a date is not known, those that the record speaks of before others. */
final class DateAnswers {

    /** Where nothing is known to begin from, any day will do: what counts is how the dates stand to each other. */
    private static final int SOME_DAY = Days.of(LocalDate.of(2000, 1, 15));

    private static final int FIRST = Days.of(LocalDate.of(1, 1, 1));
    private static final int LAST = Days.of(LocalDate.of(9999, 12, 31));

    private final Readings readings;
    private final boolean invents;

    DateAnswers(Readings readings, boolean invents) {
        this.readings = readings;
        this.invents = invents;
    }

    /** The days of a request that is not dated. */
    List<Integer> ofRequest() {
        Set<Integer> days = new LinkedHashSet<>();
        if (invents) {
            days.add(anchor());
        }
        List<Integer> points = new ArrayList<>(new TurningPoints(readings).requestDays());
        days.addAll(points);
        points.stream().limit(1).forEach(first -> days.add(first - 1));
        return stated(days);
    }

    /** The days of another date. */
    List<Integer> of(Readings.Read read) {
        Set<Integer> days = new LinkedHashSet<>();
        for (Readings.Relation relation : read.relations()) {
            related(relation, days);
        }
        for (int day : read.days()) {
            around(day, days);
        }
        if (days.isEmpty() && (invents || Days.isKnown(readings.course().requestDay()))) {
            days.add(anchor());
        }
        return stated(days);
    }

    private void related(Readings.Relation relation, Set<Integer> days) {
        boolean toRequest = readings.isRequestDate(relation.other());
        int other = relation.other().day();
        if (!Days.isKnown(other)) {
            if (!invents) {
                return;
            }
            other = toRequest ? anchor() : SOME_DAY;
        }
        int day = other;
        around(day, days);
        relation.span().ifPresent(span -> {
            around(Days.before(day, span), days);
            around(Days.after(day, span), days);
        });
    }

    private static void around(int day, Set<Integer> days) {
        days.add(day);
        days.add(day - 1);
        days.add(day + 1);
    }

    /** The day of the request, or else, where days may be made up, one in its place. */
    int today() {
        return invents ? anchor() : readings.course().requestDay();
    }

    /** The day of the request, or else one to begin from. */
    private int anchor() {
        Course course = readings.course();
        for (int day : List.of(course.requestDay(), course.serviceDay(), course.injuryDay())) {
            if (Days.isKnown(day)) {
                return day;
            }
        }
        return SOME_DAY;
    }

    private static List<Integer> stated(Set<Integer> days) {
        return days.stream().filter(DateAnswers::mayBeStated).toList();
    }

    /** Whether a request may state this day. */
    static boolean mayBeStated(int day) {
        return day >= FIRST && day <= LAST;
    }
}

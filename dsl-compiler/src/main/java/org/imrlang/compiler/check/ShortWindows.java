package org.imrlang.compiler.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.MeaningDiagnostic;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.resolve.Resolved;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Units;
import org.imrlang.runtime.Window;

/**
 * Warns of a cap whose window is shorter than the course that a phase or {@code over} allows: such a cap allows as much again for
 * each window. A {@code limit} is not looked at: who writes it does not know the courses.
 */
final class ShortWindows {

    private static final TimeSpan CALENDAR_YEAR = new TimeSpan(1, TimeUnit.YEAR);
    private static final int MONTHS_PER_YEAR = 12;

    private ShortWindows() {}

    static void check(Resolved resolved, Diagnostics diagnostics) {
        Set<Span> reported = new HashSet<>();
        for (Guideline guideline : resolved.ruleset().guidelines()) {
            for (Recommendation recommendation : guideline.recommendations()) {
                for (Clause clause : recommendation.clauses()) {
                    if (clause instanceof Clause.Cap cap && resolved.isUnderstood(recommendation)) {
                        warning(cap, recommendation)
                                .filter(warning -> reported.add(cap.at()))
                                .ifPresent(diagnostics::add);
                    }
                }
            }
        }
    }

    private static Optional<MeaningDiagnostic> warning(Clause.Cap cap, Recommendation recommendation) {
        return window(cap.window())
                .flatMap(window -> courses(recommendation).stream()
                        .filter(course -> isShorter(window, course))
                        .max(Comparator.comparingLong(
                                course -> course.range().high() * course.unit().days()))
                        .map(course -> new MeaningDiagnostic.ShortWindow(
                                cap.at(), words(cap.window(), window), length(course), course.at())));
    }

    private static Optional<TimeSpan> window(Window window) {
        return switch (window.kind()) {
            case ROLLING -> window.span();
            case CALENDAR_YEAR -> Optional.of(CALENDAR_YEAR);
            case REQUEST, INJURY, WITHIN_AFTER -> Optional.empty();
        };
    }

    private static List<Clause.Duration> courses(Recommendation recommendation) {
        List<Clause.Duration> courses = new ArrayList<>();
        Optional<TimeUnit> counted = timeUnit(recommendation.treatment().unit());
        for (Clause clause : recommendation.clauses()) {
            if (clause instanceof Clause.Duration whole) {
                courses.add(whole);
            } else if (clause instanceof Clause.Phase phase) {
                phase.duration().ifPresent(courses::add);
                // of a treatment that is counted in time, what is allowed is how long it lasts
                phase.amount()
                        .ifPresent(amount ->
                                counted.ifPresent(unit -> courses.add(new Clause.Duration(phase.at(), amount, unit))));
            }
        }
        return courses;
    }

    private static Optional<TimeUnit> timeUnit(String word) {
        for (TimeUnit unit : TimeUnit.values()) {
            if (Units.same(unit.singular(), word)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** By days; but 12 months are a year. */
    private static boolean isShorter(TimeSpan window, Clause.Duration course) {
        long most = course.range().high();
        int windowMonths = months(window.unit());
        int courseMonths = months(course.unit());
        return windowMonths > 0 && courseMonths > 0
                ? (long) window.count() * windowMonths < most * courseMonths
                : window.days() < most * course.unit().days();
    }

    private static int months(TimeUnit unit) {
        return switch (unit) {
            case MONTH -> 1;
            case YEAR -> MONTHS_PER_YEAR;
            case DAY, WEEK -> 0;
        };
    }

    private static String words(Window window, TimeSpan span) {
        return window.kind() == Window.Kind.CALENDAR_YEAR ? "a calendar year" : span.text();
    }

    private static String length(Clause.Duration course) {
        long most = course.range().high();
        return most + " "
                + (most == 1 ? course.unit().singular() : course.unit().plural());
    }
}

package org.imrlang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is told without the calendar is what the calendar says. */
class DaysTest {

    private static final int DRAWN = 20_000;

    @Test
    void aDayStandsToAnotherAsTheCalendarSays() {
        Random random = new Random(3);
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            int other = Days.of(LocalDate.of(2000 + random.nextInt(5), 1, 1)) + random.nextInt(366);
            TimeUnit unit = TimeUnit.values()[random.nextInt(TimeUnit.values().length)];
            int count = 1 + random.nextInt(14);
            // about the end of the duration, where a day makes the difference, and far from it
            int around = Days.plus(other, random.nextBoolean() ? count : -count, unit);
            int day = around + random.nextInt(9) - 4 + (random.nextInt(3) == 0 ? random.nextInt(999) - 499 : 0);
            holds(day, DateRelation.AT_MOST_AFTER, count, unit, other, day >= other && day <= plus(other, count, unit));
            holds(
                    day,
                    DateRelation.LESS_THAN_AFTER,
                    count,
                    unit,
                    other,
                    day >= other && day < plus(other, count, unit));
            holds(day, DateRelation.AT_LEAST_AFTER, count, unit, other, day >= plus(other, count, unit));
            holds(day, DateRelation.MORE_THAN_AFTER, count, unit, other, day > plus(other, count, unit));
            holds(
                    day,
                    DateRelation.AT_MOST_BEFORE,
                    count,
                    unit,
                    other,
                    day <= other && day >= plus(other, -count, unit));
            holds(
                    day,
                    DateRelation.LESS_THAN_BEFORE,
                    count,
                    unit,
                    other,
                    day <= other && day > plus(other, -count, unit));
            holds(day, DateRelation.AT_LEAST_BEFORE, count, unit, other, day <= plus(other, -count, unit));
            holds(day, DateRelation.MORE_THAN_BEFORE, count, unit, other, day < plus(other, -count, unit));
            holds(
                    day,
                    DateRelation.WITHIN,
                    count,
                    unit,
                    other,
                    day >= plus(other, -count, unit) && day <= plus(other, count, unit));
        }
    }

    @Test
    void aDurationBeyondAllRecordsIsNeverOver() {
        int day = Days.of(LocalDate.of(9999, 12, 31));
        int first = Days.of(LocalDate.of(1, 1, 1));
        holds(day, DateRelation.MORE_THAN_AFTER, Integer.MAX_VALUE, TimeUnit.MONTH, first, false);
        holds(day, DateRelation.MORE_THAN_AFTER, Integer.MAX_VALUE, TimeUnit.YEAR, first, false);
    }

    private static int plus(int day, int count, TimeUnit unit) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return (int)
                switch (unit) {
                    case DAY -> date.plusDays(count).toEpochDay();
                    case WEEK -> date.plusWeeks(count).toEpochDay();
                    case MONTH -> date.plusMonths(count).toEpochDay();
                    case YEAR -> date.plusYears(count).toEpochDay();
                };
    }

    private static void holds(int day, DateRelation how, int count, TimeUnit unit, int other, boolean expected) {
        assertEquals(
                expected ? Logic.YES : Logic.NO,
                Days.related(day, how, count, unit, other),
                () -> Days.date(day) + " " + how + " " + count + " " + unit + " " + Days.date(other));
    }
}

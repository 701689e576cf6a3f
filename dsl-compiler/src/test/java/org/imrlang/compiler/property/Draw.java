package org.imrlang.compiler.property;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;

/**
 * Chance, mostly from a seed, and the few days and durations that everything is drawn from: few and close together, so that
 * what a request states lies on the boundaries of what a guideline says, month ends and leap days among them.
 */
final class Draw {

    /** The durations of the drawn texts. */
    static final List<TimeSpan> SPANS = List.of(
            new TimeSpan(10, TimeUnit.DAY),
            new TimeSpan(30, TimeUnit.DAY),
            new TimeSpan(45, TimeUnit.DAY),
            new TimeSpan(1, TimeUnit.WEEK),
            new TimeSpan(2, TimeUnit.WEEK),
            new TimeSpan(6, TimeUnit.WEEK),
            new TimeSpan(1, TimeUnit.MONTH),
            new TimeSpan(2, TimeUnit.MONTH),
            new TimeSpan(6, TimeUnit.MONTH),
            new TimeSpan(1, TimeUnit.YEAR));

    /** The days of the drawn texts and requests. */
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2012, 2, 29),
            LocalDate.of(2013, 1, 31),
            LocalDate.of(2013, 8, 31),
            LocalDate.of(2013, 12, 31),
            LocalDate.of(2014, 1, 1),
            LocalDate.of(2014, 1, 31),
            LocalDate.of(2014, 2, 28),
            LocalDate.of(2014, 3, 1),
            LocalDate.of(2014, 3, 29),
            LocalDate.of(2014, 3, 31),
            LocalDate.of(2014, 4, 15),
            LocalDate.of(2014, 12, 31),
            LocalDate.of(2015, 2, 28));

    private final Random random;

    Draw(long seed) {
        this(new Random(seed * 0x9E3779B97F4A7C15L + 1));
    }

    /** Chance that comes from elsewhere, such as from what a fuzzer tries. */
    Draw(Random random) {
        this.random = random;
    }

    boolean maybe(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** A number between these, both included. */
    int from(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T of(List<? extends T> things) {
        return things.get(random.nextInt(things.size()));
    }

    String word(String... words) {
        return words[random.nextInt(words.length)];
    }

    /** That many of these, or all where there are fewer, in random order. */
    <T> List<T> some(List<? extends T> things, int count) {
        return this.<T>shuffled(things).subList(0, Math.min(count, things.size()));
    }

    <T> List<T> shuffled(List<? extends T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    TimeSpan span() {
        return of(SPANS);
    }

    /** A duration of at least 30 days, of which a cap can speak. */
    TimeSpan window() {
        return of(SPANS.stream().filter(span -> span.days() >= 30).toList());
    }

    LocalDate day() {
        return of(DAYS);
    }

    /** A day at, just before or just after the edge of a duration that ends, or begins, on another. */
    LocalDate dayNear(LocalDate other) {
        if (maybe(8)) {
            return other;
        }
        if (maybe(4)) {
            return day();
        }
        TimeSpan span = span();
        Period period = switch (span.unit()) {
            case DAY -> Period.ofDays(span.count());
            case WEEK -> Period.ofWeeks(span.count());
            case MONTH -> Period.ofMonths(span.count());
            case YEAR -> Period.ofYears(span.count());
        };
        LocalDate edge = maybe(6) ? other.plus(period) : other.minus(period);
        return edge.plusDays(from(-1, 1));
    }

    /** The span as an author may write it. */
    String text(TimeSpan span) {
        return span.count() == 1 && maybe(4) ? "1 " + span.unit().plural() : span.text();
    }

    String spanText() {
        return text(span());
    }

    static String range(int low, int high) {
        return low == high ? String.valueOf(low) : low + ".." + high;
    }
}

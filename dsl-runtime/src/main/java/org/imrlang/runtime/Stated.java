package org.imrlang.runtime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a request states of itself, as conditions of generated code read it. In the bits of {@link Logic}. */
public final class Stated {

    private Stated() {}

    /** Whether a value is known: null is not. */
    public static int isKnown(@Nullable Object value) {
        return value == null ? Logic.NO : Logic.YES;
    }

    /** Whether a day is known, as {@link Days} writes it. */
    public static int isKnown(int day) {
        return Days.isKnown(day) ? Logic.YES : Logic.NO;
    }

    /** How many facts of a word of truths are stated. */
    public static int countTruths(long truths) {
        long known = truths ^ Logic.allUnknown();
        return Long.bitCount((known | known >>> 1) & Logic.allUnknown());
    }

    /** 1 where a value is stated, else 0. */
    public static int count(@Nullable Object value) {
        return value == null ? 0 : 1;
    }

    /** 1 where a number is stated that every ruleset takes, else 0. */
    public static int countNumber(@Nullable BigDecimal value) {
        return value != null && Vocabulary.isWritable(value) ? 1 : 0;
    }

    /** 1 where a day is stated that every ruleset takes, else 0. */
    public static int countDay(int day) {
        return Days.isOfCalendar(day) ? 1 : 0;
    }

    /** Whether it is known how much was delivered. */
    public static int completed(Course course) {
        return course.knowsCompleted() ? Logic.YES : Logic.NO;
    }

    /** Whether it is known how much was authorized. */
    public static int authorized(Course course) {
        return course.authorized().isPresent() || course.knowsCompleted() ? Logic.YES : Logic.NO;
    }

    /** Whether a frequency is requested. */
    public static int perWeek(Course course) {
        return course.frequencyOrNull() != null ? Logic.YES : Logic.NO;
    }

    /** Whether a duration is requested. */
    public static int weeks(Course course) {
        return course.durationOrNull() != null ? Logic.YES : Logic.NO;
    }

    /** Compares what is requested. */
    public static int requested(Course course, Comparison how, BigDecimal other) {
        return compare(course.quantity(), how, other);
    }

    /** Compares what was delivered. */
    public static int completed(Course course, String treatment, Comparison how, BigDecimal other) {
        return compare(Amounts.completed(course, treatment), how, other);
    }

    /** Compares what was authorized. */
    public static int authorized(Course course, String treatment, Comparison how, BigDecimal other) {
        return compare(course.authorizedOrCompleted(treatment), how, other);
    }

    private static int compare(long amount, Comparison how, BigDecimal other) {
        return amount == Amounts.UNKNOWN ? Logic.UNKNOWN : how.bits(Exact.compare(amount, other));
    }
}

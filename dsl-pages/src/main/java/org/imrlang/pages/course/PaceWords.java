package org.imrlang.pages.course;

import java.math.BigDecimal;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.DurationLimit;

/** How often and how long, in words. */
public final class PaceWords {

    private PaceWords() {}

    /** What a course asks for, such as {@code , 2 per week, over 6 weeks}; empty where it does not say. */
    public static String asked(Course course) {
        return course.frequency()
                        .map(one ->
                                ", " + plain(one.count()) + " per " + one.per().singular())
                        .orElse("")
                + course.duration().map(one -> ", over " + words(one)).orElse("");
    }

    /** What the guideline limits, such as {@code , at most 3 per week, over at most 8 weeks}; empty where it does not. */
    public static String limits(Determination determination) {
        return determination
                        .frequencyLimit()
                        .map(one -> ", at most " + plain(one.count()) + " per " + one.per())
                        .orElse("")
                + determination
                        .durationLimit()
                        .map(one -> ", over at most " + words(one))
                        .orElse("");
    }

    private static String words(CourseDuration length) {
        boolean one = length.count().compareTo(BigDecimal.ONE) == 0;
        return plain(length.count()) + " "
                + (one ? length.unit().singular() : length.unit().plural());
    }

    private static String words(DurationLimit length) {
        return length.count() + " "
                + (length.count() == 1
                        ? length.unit().singular()
                        : length.unit().plural());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

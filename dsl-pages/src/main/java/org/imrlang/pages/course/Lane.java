package org.imrlang.pages.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.imrlang.runtime.Allowance;

/**
 * One line of the picture: words, and below them what they say, drawn on the scale.
 *
 * @param label the words
 * @param status what they come to, set off from the rest; may be empty
 * @param bars what is drawn, from left to right
 * @param deliveries the dated deliveries in it
 * @param sign what stands before words that no bar belongs to
 */
record Lane(String label, String status, List<Bar> bars, List<Dated> deliveries, Sign sign) {

    Lane(String label, String status, Bar... bars) {
        this(label, status, List.of(bars));
    }

    Lane(String label, String status, List<Bar> bars) {
        this(label, status, bars, List.of(), Sign.NONE);
    }

    /** What a clause does that bounds no amount: it lets all through, or nothing. */
    enum Sign {
        NONE,
        /** It lets nothing through. */
        SHUT,
        /** The record does not say. */
        UNCLEAR
    }

    /** How a bar looks: told apart by shape and shade, not by colour alone. */
    enum Look {
        DELIVERED,
        AUTHORIZED,
        OPEN,
        SHUT,
        UNCLEAR,
        REQUESTED,
        CONFORMS,
        POSSIBLE,
        /** What a cap leaves, with a wall at its end. */
        LEFT,
        /** The same, where the record does not say that it is left. */
        LEFT_PERHAPS;

        /** The name of its style. */
        String style() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A stretch of the scale.
     *
     * @param to {@link Allowance#UNLIMITED} where it has no end; the same as from where it has no length
     * @param mark an amount within that is marked; from where none is
     */
    record Bar(Look look, long from, long to, long mark) {

        Bar(Look look, long from, long to) {
            this(look, from, to, from);
        }

        boolean isEndless() {
            return to == Allowance.UNLIMITED;
        }

        Stream<Long> amounts() {
            return Stream.of(from, mark, to).filter(amount -> amount != Allowance.UNLIMITED);
        }
    }

    /** A delivery, where it lies in the course. */
    record Dated(LocalDate date, long from, long to) {}

    /** Whether what stands below belongs to it. */
    boolean isHeading() {
        return bars.isEmpty() && sign == Sign.NONE;
    }

    /** All of it as a sentence. */
    String sentence() {
        return status.isEmpty() ? label + "." : label + ": " + status + ".";
    }
}

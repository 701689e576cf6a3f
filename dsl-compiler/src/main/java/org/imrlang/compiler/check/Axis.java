package org.imrlang.compiler.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.FactType;

/**
 * One thing that conditions read, with its values put into cells: values that no condition of the ruleset tells apart
 * share a cell. Conditions then are about finitely many cells, however many values there are.
 */
sealed interface Axis {

    /** The cells that hold a value at all; not to be changed. */
    BitSet cells();

    /** The cells that hold a value that a case can state; not to be changed. */
    BitSet statable();

    /** Whether nothing is known of it but yes and no: its values have no form that a case could state. */
    default boolean isOpaque() {
        return false;
    }

    /** No and yes. */
    BitSet TWO = first(2);

    /** No cell. */
    BitSet NONE = new BitSet();

    /** A yes/no fact: cell 0 is no, cell 1 is yes. */
    record YesNo(Fact fact) implements Axis {
        @Override
        public BitSet cells() {
            return TWO;
        }

        @Override
        public BitSet statable() {
            return cells();
        }
    }

    /** A choice: a cell for each value, in the order of the declaration. */
    record Choice(Fact fact, List<String> values, BitSet cells) implements Axis {

        static Choice of(Fact fact, List<String> values) {
            return new Choice(fact, values, first(values.size()));
        }

        @Override
        public BitSet statable() {
            return cells;
        }

        /** The cells of some values. */
        BitSet of(List<String> some) {
            BitSet cells = new BitSet(values.size());
            some.forEach(value -> cells.set(values.indexOf(value)));
            return cells;
        }
    }

    /** What counts as a fact of its own: a comparison of two dates, codes, {@code is documented}. Cell 1 is yes. */
    record Opaque(Condition condition) implements Axis {
        @Override
        public BitSet cells() {
            return TWO;
        }

        @Override
        public BitSet statable() {
            return NONE;
        }

        @Override
        public boolean isOpaque() {
            return true;
        }
    }

    /**
     * A number or a date, as days since 1970-01-01. Its cuts are the values that the text compares it with; cell
     * {@code 2i + 1} is the cut {@code i}, cell {@code 2i} what lies between the cuts before and after. For
     * {@code last_delivered} one more cell, the last, stands for no such day.
     *
     * @param cuts ascending
     * @param bounds what values there are
     */
    record Ordered(Reading what, List<BigDecimal> cuts, Bounds bounds, BitSet cells, BitSet statable) implements Axis {

        static Ordered of(Reading what, List<BigDecimal> cuts) {
            Bounds bounds = Bounds.of(what);
            int size = 2 * cuts.size() + 1;
            BitSet cells = matching(size, cell -> sample(cuts, cell, bounds).isPresent());
            BitSet statable =
                    matching(size, cell -> sample(cuts, cell, bounds.statable()).isPresent());
            if (bounds.never()) {
                cells.set(size);
                statable.set(size);
            }
            return new Ordered(what, List.copyOf(cuts), bounds, cells, statable);
        }

        /** The cells whose values stand so to a cut. */
        BitSet where(Comparison how, BigDecimal value) {
            int cut = 2 * place(value) + 1;
            int size = 2 * cuts.size() + 1;
            BitSet cells = new BitSet(size);
            cells.set(0, cut, how.holds(-1));
            cells.set(cut, how.holds(0));
            cells.set(cut + 1, size, how.holds(1));
            return cells;
        }

        /** Whether a cell stands for no such day. */
        boolean isNever(int cell) {
            return cell > 2 * cuts.size();
        }

        /** A plain value of a cell that can be stated. */
        BigDecimal value(int cell) {
            return sample(cuts, cell, bounds.statable())
                    .orElseThrow(() -> new IllegalStateException("nothing can be stated of this cell"));
        }

        /** Whether it is a date. */
        boolean isDate() {
            return bounds.date();
        }

        private int place(BigDecimal value) {
            int place = Collections.binarySearch(cuts, value);
            if (place < 0) {
                throw new IllegalStateException("no cut was made at " + value);
            }
            return place;
        }

        private static Optional<BigDecimal> sample(List<BigDecimal> cuts, int cell, Bounds bounds) {
            if (cell % 2 == 1) {
                return Optional.of(cuts.get(cell / 2)).filter(bounds::contains);
            }
            Optional<BigDecimal> after = cell == 0 ? Optional.empty() : Optional.of(cuts.get(cell / 2 - 1));
            Optional<BigDecimal> before = cell == 2 * cuts.size() ? Optional.empty() : Optional.of(cuts.get(cell / 2));
            return bounds.between(after, before);
        }
    }

    /**
     * What values there are of a number or a date.
     *
     * @param whole whether whole numbers only
     * @param least the smallest, where there is one
     * @param atLeast whether {@code least} itself is one of them
     * @param most the largest, where there is one
     * @param never whether there may be no such day
     */
    record Bounds(
            boolean date,
            boolean whole,
            Optional<BigDecimal> least,
            boolean atLeast,
            Optional<BigDecimal> most,
            boolean never) {

        private static final BigDecimal FIRST_DAY = Axes.day(LocalDate.of(1, 1, 1));
        private static final BigDecimal LAST_DAY = Axes.day(LocalDate.of(9999, 12, 31));

        /** A round day to show, where any day does. */
        private static final BigDecimal ANY_DAY = Axes.day(LocalDate.of(2024, 1, 1));

        static Bounds of(Reading what) {
            if (what instanceof Reading.OfFact fact) {
                return fact.fact().type() instanceof FactType.Date
                        ? days(false)
                        : new Bounds(false, false, Optional.empty(), true, Optional.empty(), false);
            }
            BuiltIn builtIn = ((Reading.OfRequest) what).what();
            return switch (builtIn) {
                case REQUESTED -> counts(BigDecimal.ONE);
                case COMPLETED, AUTHORIZED -> counts(BigDecimal.ZERO);
                case PER_WEEK, WEEKS ->
                    new Bounds(false, false, Optional.of(BigDecimal.ZERO), false, Optional.empty(), false);
                case REQUEST_DATE, SERVICE_DATE, INJURY_DATE, STARTED -> days(false);
                case LAST_DELIVERED -> days(true);
            };
        }

        private static Bounds days(boolean never) {
            return new Bounds(true, true, Optional.of(FIRST_DAY), true, Optional.of(LAST_DAY), never);
        }

        private static Bounds counts(BigDecimal least) {
            return new Bounds(
                    false, true, Optional.of(least), true, Optional.of(BigDecimal.valueOf(Course.MOST)), false);
        }

        /** These without what the language cannot write: numbers below zero. */
        Bounds statable() {
            return least.isPresent() ? this : new Bounds(date, whole, Optional.of(BigDecimal.ZERO), true, most, never);
        }

        boolean contains(BigDecimal value) {
            return (!whole || value.stripTrailingZeros().scale() <= 0)
                    && least.map(low -> value.compareTo(low) > 0 || atLeast && value.compareTo(low) == 0)
                            .orElse(true)
                    && most.map(high -> value.compareTo(high) <= 0).orElse(true);
        }

        /** The plainest value above one and below another; nothing where none lies between. */
        Optional<BigDecimal> between(Optional<BigDecimal> after, Optional<BigDecimal> before) {
            Optional<BigDecimal> start = after.filter(value -> least.isEmpty() || value.compareTo(least.get()) > 0)
                    .or(() -> least);
            List<BigDecimal> plain = new ArrayList<>();
            plain.add(date ? ANY_DAY : least.orElse(BigDecimal.ZERO));
            before.filter(value -> date && after.isEmpty())
                    .ifPresent(value -> plain.add(value.subtract(BigDecimal.ONE)));
            start.ifPresent(
                    value -> plain.add(value.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)));
            before.ifPresent(
                    value -> plain.add(value.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)));
            start.ifPresent(
                    low -> before.ifPresent(high -> plain.add(low.add(high).divide(BigDecimal.valueOf(2)))));
            return plain.stream()
                    .filter(this::contains)
                    .filter(value -> after.isEmpty() || value.compareTo(after.get()) > 0)
                    .filter(value -> before.isEmpty() || value.compareTo(before.get()) < 0)
                    .findFirst();
        }
    }

    private static BitSet first(int count) {
        BitSet cells = new BitSet(count);
        cells.set(0, count);
        return cells;
    }

    private static BitSet matching(int size, IntPredicate holds) {
        BitSet cells = new BitSet(size);
        for (int cell = 0; cell < size; cell++) {
            if (holds.test(cell)) {
                cells.set(cell);
            }
        }
        return cells;
    }
}

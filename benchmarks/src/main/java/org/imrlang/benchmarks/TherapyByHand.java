package org.imrlang.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The ruleset of two hundred recommendations as a careful engineer would write it in Java: their numbers are rows of a
 * table, and one method decides by the rows of the treatment.
 */
final class TherapyByHand extends DecidedByHand {

    private static final int REGIONS = 4;
    private static final BigDecimal ENOUGH_RELIEF = BigDecimal.valueOf(50);
    private static final Row[][] ROWS = rows();

    private final Vocabulary vocabulary;
    private final Row[] rows;
    private final int region;
    private final @Nullable BigDecimal painRelief;
    private final @Nullable LocalDate surgery;
    private final int acute;
    private final int chronic;
    private final int adlImproved;
    private final int workRestrictionsReduced;
    private final int dependencyReduced;

    /**
     * A recommendation for one region.
     *
     * @param needsPain whether it is only for acute or chronic pain
     * @param delivered how much of the trial is to be delivered before more is considered
     */
    private record Row(
            boolean needsPain,
            int delivered,
            int trial,
            int most,
            int perYear,
            int monthsAfterSurgery,
            BigDecimal perWeek,
            BigDecimal weeks) {}

    TherapyByHand(Vocabulary vocabulary, TreatmentInfo treatment, TherapyLine line) {
        super(treatment, line.course());
        this.vocabulary = vocabulary;
        this.rows = ROWS[line.therapy()];
        this.region = line.region();
        this.painRelief = line.painRelief() == TherapyLine.UNKNOWN ? null : BigDecimal.valueOf(line.painRelief());
        this.surgery = line.surgery().orElse(null);
        this.acute = line.acute().bits();
        this.chronic = line.chronic().bits();
        this.adlImproved = line.adlImproved().bits();
        this.workRestrictionsReduced = line.workRestrictionsReduced().bits();
        this.dependencyReduced = line.dependencyReduced().bits();
    }

    private static Row[][] rows() {
        Row[][] rows = new Row[TherapyLine.THERAPIES][REGIONS];
        for (int therapy = 0; therapy < rows.length; therapy++) {
            for (int region = 0; region < REGIONS; region++) {
                int delivered = 3 + (therapy + region) % 3;
                rows[therapy][region] = new Row(
                        region % 2 == 0,
                        delivered,
                        delivered + 3,
                        delivered + 9 + therapy % 7,
                        24 + region,
                        6 + region,
                        BigDecimal.valueOf(3 + region % 2),
                        BigDecimal.valueOf(4 + therapy % 3));
            }
        }
        return rows;
    }

    @Override
    Determination determine() {
        if (course().quantity() == 0) {
            throw new IllegalStateException("the quantity is not stated");
        }
        if (course().history().isPresent()) {
            vocabulary.check(course());
        }
        if (region == TherapyLine.UNKNOWN) {
            return whereTheRegionIsUnknown();
        }
        Row row = rows[region];
        int applies = row.needsPain() ? acute | chronic : Logic.YES;
        if (applies == Logic.NO) {
            return Determination.notAddressed(treatment(), course());
        }
        long possible = possible(row);
        if (applies == Logic.UNKNOWN) {
            return decided(0, possible);
        }
        long sure = sure(row);
        return decided(sure, possible, course().quantity() > sure || keepsWithin(row));
    }

    /** Any of the rows may apply, or none: then nothing is certain. */
    private Determination whereTheRegionIsUnknown() {
        long most = 0;
        for (Row row : rows) {
            if (!row.needsPain() || (acute | chronic) != Logic.NO) {
                most = Math.max(most, possible(row));
            }
        }
        return decided(0, most);
    }

    private long sure(Row row) {
        if (!course().knowsCompleted() || (isIndicated() & Logic.SURE) == 0) {
            return 0;
        }
        LocalDate today = course().requestDate().orElse(null);
        if (surgery == null || today == null || isPast(row, today, surgery)) {
            return 0;
        }
        long completed = completed();
        boolean goesOn = completed >= row.delivered() && (improved() & Logic.SURE) != 0;
        long left = (goesOn ? row.most() : row.trial()) - course().used(completed);
        if (painRelief == null || painRelief.compareTo(ENOUGH_RELIEF) < 0) {
            // without a history, all that was delivered may have been this year
            long counted = course().history().isPresent() ? deliveredIn(today.getYear()) : completed;
            left = Math.min(left, row.perYear() - counted);
        }
        return Math.max(0, left);
    }

    private long possible(Row row) {
        if (isIndicated() == Logic.NO) {
            return 0;
        }
        LocalDate today = course().requestDate().orElse(null);
        if (surgery != null && today != null && isPast(row, today, surgery)) {
            return 0;
        }
        long most;
        if (course().knowsCompleted()) {
            long completed = completed();
            most = ceiling(row, completed) - course().used(completed);
        } else {
            most = Math.max(
                    row.trial() - course().used(0), ceiling(row, row.delivered()) - course().used(row.delivered()));
        }
        if (painRelief != null && painRelief.compareTo(ENOUGH_RELIEF) < 0) {
            long counted = today != null && course().history().isPresent() ? deliveredIn(today.getYear()) : 0;
            most = Math.min(most, row.perYear() - counted);
        }
        return Math.max(0, most);
    }

    private long ceiling(Row row, long completed) {
        return completed >= row.delivered() && (improved() & Logic.POSSIBLE) != 0 ? row.most() : row.trial();
    }

    private int isIndicated() {
        return Logic.not(acute) | chronic;
    }

    private int improved() {
        return (adlImproved | workRestrictionsReduced) & dependencyReduced;
    }

    private long completed() {
        return course().completed(treatment().name());
    }

    private long deliveredIn(int year) {
        long sum = 0;
        for (Delivery delivery : course().history().orElseThrow()) {
            if (delivery.date().getYear() == year
                    && delivery.treatment().equals(treatment().name())) {
                sum += delivery.quantity();
            }
        }
        return sum;
    }

    private static boolean isPast(Row row, LocalDate today, LocalDate surgery) {
        return today.isAfter(surgery.plusMonths(row.monthsAfterSurgery()));
    }

    /** Something is certified, so that the dates and what was delivered are known. */
    private boolean keepsWithin(Row row) {
        Frequency frequency = course().frequency().orElse(null);
        CourseDuration duration = course().duration().orElse(null);
        boolean isTrial = completed() < row.delivered() || (improved() & Logic.SURE) == 0;
        if (isTrial && frequency != null && isMoreOften(frequency, row.perWeek())) {
            return false;
        }
        if (duration == null) {
            return true;
        }
        BigDecimal days =
                duration.count().multiply(BigDecimal.valueOf(duration.unit().days()));
        if (isTrial && days.compareTo(row.weeks().multiply(BigDecimal.valueOf(7))) > 0) {
            return false;
        }
        LocalDate end = surgery.plusMonths(row.monthsAfterSurgery());
        long left = 1 + ChronoUnit.DAYS.between(course().requestDate().orElseThrow(), end);
        return days.compareTo(BigDecimal.valueOf(left)) <= 0;
    }

    private static boolean isMoreOften(Frequency frequency, BigDecimal perWeek) {
        BigDecimal days = BigDecimal.valueOf(frequency.per().days());
        return frequency.count().multiply(BigDecimal.valueOf(7)).compareTo(perWeek.multiply(days)) > 0;
    }
}

package org.imrlang.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One value that a clause reads, with what would have to be stated where it is unknown. Immutable. */
public final class Operand {

    private static final int DECIMALS_SHOWN = 2;

    private final String name;
    private final @Nullable Object value;
    private final int day;
    private final Map<String, String> missing;
    private final @Nullable FactInfo fact;

    private Operand(
            String name, @Nullable Object value, int day, Map<String, String> missing, @Nullable FactInfo fact) {
        this.fact = fact;
        this.name = name;
        this.value = value;
        this.day = day;
        this.missing = missing;
    }

    /** A yes/no fact, by the bits of its truth. */
    public static Operand truth(FactInfo fact, int truth) {
        return fact(fact, truth == Logic.UNKNOWN ? null : Truth.ofBits(truth), Days.UNKNOWN);
    }

    /** A number or a percentage; null is unknown. */
    public static Operand number(FactInfo fact, @Nullable BigDecimal value) {
        return fact(fact, value, Days.UNKNOWN);
    }

    /** A date, as {@link Days} writes it. */
    public static Operand day(FactInfo fact, int day) {
        return fact(fact, Days.isKnown(day) ? Days.date(day) : null, day);
    }

    /** A choice; null is unknown. */
    public static Operand choice(FactInfo fact, @Nullable String value) {
        return fact(fact, value, Days.UNKNOWN);
    }

    /** Codes; null is unknown. */
    public static Operand codes(FactInfo fact, @Nullable List<String> values) {
        return fact(fact, values, Days.UNKNOWN);
    }

    /** What a request of a treatment states of itself. */
    public static Operand builtIn(BuiltIn what, Course course, TreatmentInfo treatment) {
        return switch (what) {
            case REQUESTED -> number(what, BigDecimal.valueOf(course.quantity()));
            case COMPLETED -> amount(what, Amounts.completed(course, treatment.name()));
            case AUTHORIZED -> amount(what, course.authorizedOrCompleted(treatment.name()));
            case PER_WEEK ->
                number(
                        what,
                        course.frequency()
                                .map(rate -> shown(
                                        rate.count(),
                                        TimeUnit.WEEK.days(),
                                        rate.per().days()))
                                .orElse(null));
            case WEEKS ->
                number(
                        what,
                        course.duration()
                                .map(length ->
                                        shown(length.count(), length.unit().days(), TimeUnit.WEEK.days()))
                                .orElse(null));
            case REQUEST_DATE -> date(what, course.requestDay(), Map.of());
            case SERVICE_DATE -> date(what, course.serviceDay(), Map.of());
            case INJURY_DATE -> date(what, course.injuryDay(), Map.of());
            case STARTED -> date(what, course.started(treatment.name()), unstated(course, treatment));
            case LAST_DELIVERED -> date(what, course.lastDelivered(treatment.name()), history(treatment));
        };
    }

    /** Its name in the language. */
    String name() {
        return name;
    }

    /** The fact that it is the value of; nothing where it is what the request states of itself. */
    Optional<FactInfo> fact() {
        return Optional.ofNullable(fact);
    }

    /** What is known of it: a {@link Truth}, a number, a {@link LocalDate}, a text, a list of texts; else nothing. */
    @Nullable
    Object value() {
        return value;
    }

    /** The date, as {@link Days} writes it. */
    int day() {
        return day;
    }

    /** The value as a finding shows it: {@link Truth#UNKNOWN} where it is not known. */
    Object shown() {
        return value == null ? Truth.UNKNOWN : value;
    }

    boolean isKnown() {
        return value != null;
    }

    /** What would have to be stated, in words by name; nothing where it is known, or where there is no such date. */
    Map<String, String> missing() {
        return fact != null && value == null ? Map.of(fact.name(), fact.words()) : missing;
    }

    private static BigDecimal shown(BigDecimal count, int times, int divisor) {
        return count.multiply(BigDecimal.valueOf(times))
                .divide(BigDecimal.valueOf(divisor), DECIMALS_SHOWN, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** What {@code started} reads: the history, and the request date where nothing was, or may have been, delivered. */
    private static Map<String, String> unstated(Course course, TreatmentInfo treatment) {
        Map<String, String> missing = new LinkedHashMap<>();
        boolean nothing = course.deliveredNothing(treatment.name());
        if (!nothing) {
            missing.putAll(history(treatment));
        }
        if ((nothing || !course.knowsCompleted()) && course.requestDay() == Days.UNKNOWN) {
            missing.put(BuiltIn.REQUEST_DATE.text(), BuiltIn.REQUEST_DATE.words());
        }
        return missing;
    }

    static Map<String, String> history(TreatmentInfo treatment) {
        return Map.of("history", "what was delivered, and when");
    }

    private static Operand amount(BuiltIn what, long amount) {
        return number(what, amount == Amounts.UNKNOWN ? null : BigDecimal.valueOf(amount));
    }

    private static Operand number(BuiltIn what, @Nullable BigDecimal value) {
        return new Operand(
                what.text(), value, Days.UNKNOWN, value == null ? Map.of(what.text(), what.words()) : Map.of(), null);
    }

    private static Operand date(BuiltIn what, int day, Map<String, String> reads) {
        Map<String, String> missing = reads.isEmpty() ? Map.of(what.text(), what.words()) : reads;
        return new Operand(
                what.text(),
                Days.isKnown(day) ? Days.date(day) : null,
                day,
                day == Days.UNKNOWN ? missing : Map.of(),
                null);
    }

    private static Operand fact(FactInfo fact, @Nullable Object value, int day) {
        return new Operand(fact.name(), value, day, Map.of(), fact);
    }
}

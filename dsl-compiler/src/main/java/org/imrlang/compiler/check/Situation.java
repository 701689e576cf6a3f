package org.imrlang.compiler.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.TimeUnit;

/** A request that an author can read: what a case states, and nothing else. Immutable. */
final class Situation {

    /** What is stated of {@code last_delivered} where nothing was delivered; no fact's value looks like it. */
    static final FactValue NEVER = new FactValue.Codes(List.of());

    private final String treatment;
    private final Map<Reading, FactValue> stated;
    private final Course course;

    private Situation(String treatment, Map<Reading, FactValue> stated, Course course) {
        this.treatment = treatment;
        this.stated = stated;
        this.course = course;
    }

    /**
     * The request that states these values.
     *
     * @param stated in the order in which they shall be shown
     * @return nothing where no case can state them together
     */
    static Optional<Situation> of(String treatment, Map<Reading, FactValue> stated) {
        return new Deliveries(treatment, stated)
                .course()
                .map(course -> new Situation(treatment, new LinkedHashMap<>(stated), course));
    }

    String treatment() {
        return treatment;
    }

    Course course() {
        return course;
    }

    /** What is stated of a fact. */
    Optional<FactValue> fact(String name) {
        return stated.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof Reading.OfFact
                        && entry.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What is stated, as {@link #of} takes it. */
    Map<Reading, FactValue> stated() {
        return stated;
    }

    /** A case, ready to paste: the line ends of a case mean nothing, so that one line holds it. */
    String text() {
        StringBuilder text = new StringBuilder("case \"both apply\" request ")
                .append(treatment)
                .append(' ')
                .append(course.quantity());
        course.frequency()
                .ifPresent(rate -> text.append(" at ")
                        .append(plain(rate.count()))
                        .append(" per ")
                        .append(rate.per().singular()));
        course.duration()
                .ifPresent(length -> text.append(" over ")
                        .append(plain(length.count()))
                        .append(' ')
                        .append(length.unit().plural()));
        course.requestDate().ifPresent(date -> text.append(" on ").append(date));
        // without it the case would not conform, whatever is recommended: what is not stated is unknown
        if (course.history().isEmpty() || course.statedCompleted().isPresent()) {
            text.append(" completed ").append(course.statedCompleted().orElse(0));
        }
        course.authorized().ifPresent(count -> text.append(" authorized ").append(count));
        course.injuryDate().ifPresent(date -> text.append(" injured on ").append(date));
        course.serviceDate().ifPresent(date -> text.append(" served on ").append(date));
        course.history()
                .ifPresent(history -> history.forEach(delivery -> text.append(" history ")
                        .append(delivery.quantity())
                        .append(" on ")
                        .append(delivery.date())));
        String given = stated.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof Reading.OfFact)
                .map(entry -> given((Reading.OfFact) entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return text.append(given.isEmpty() ? "" : " given " + given)
                .append(" expect conforms")
                .toString();
    }

    /** What it states, in the words of the language as an author reads them; nothing where it states nothing. */
    String words() {
        return stated.entrySet().stream()
                .map(entry -> words(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private static String words(Reading reading, FactValue value) {
        String name = "`" + reading.name() + "`";
        if (value.equals(NEVER) && reading instanceof Reading.OfRequest) {
            return "nothing was delivered";
        }
        if (value instanceof FactValue.YesNo yesNo) {
            return name + " is " + yesNo.truth().text();
        }
        if (value instanceof FactValue.Number number) {
            boolean percent = reading instanceof Reading.OfFact of && of.fact().type() instanceof FactType.Percent;
            return name + " is " + plain(number.value()) + (percent ? "%" : "");
        }
        if (value instanceof FactValue.Date date) {
            return name + " is " + date.value();
        }
        if (value instanceof FactValue.Choice choice) {
            return name + " is " + choice.value();
        }
        if (value instanceof FactValue.Codes codes) {
            return name + " includes " + String.join(", ", codes.values());
        }
        throw new IllegalStateException("no fact has the value " + value);
    }

    private static String given(Reading.OfFact reading, FactValue value) {
        String name = reading.name();
        if (value instanceof FactValue.YesNo yesNo) {
            return yesNo.truth().text().equals("yes") ? name : "no " + name;
        }
        if (value instanceof FactValue.Number number) {
            boolean percent = reading.fact().type() instanceof FactType.Percent;
            return name + " " + plain(number.value()) + (percent ? "%" : "");
        }
        if (value instanceof FactValue.Date date) {
            return name + " " + date.value();
        }
        if (value instanceof FactValue.Choice choice) {
            return name + " " + choice.value();
        }
        if (value instanceof FactValue.Codes codes) {
            return name + codes.values().stream().collect(Collectors.joining("\", \"", " (\"", "\")"));
        }
        throw new IllegalStateException("no fact has the value " + value);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Finds the request and the history in which {@code started} and {@code last_delivered} are as stated. */
    private record Deliveries(String treatment, Map<Reading, FactValue> stated) {

        Optional<Course> course() {
            Course.Builder course = Course.UNSTATED.toBuilder();
            course.quantity(number(BuiltIn.REQUESTED).orElse(BigDecimal.ONE).intValueExact());
            number(BuiltIn.PER_WEEK).ifPresent(rate -> course.frequency(new Frequency(rate, TimeUnit.WEEK)));
            number(BuiltIn.WEEKS).ifPresent(weeks -> course.duration(new CourseDuration(weeks, TimeUnit.WEEK)));
            number(BuiltIn.AUTHORIZED).ifPresent(count -> course.authorized(count.intValueExact()));
            date(BuiltIn.REQUEST_DATE).ifPresent(course::requestDate);
            date(BuiltIn.SERVICE_DATE).ifPresent(course::serviceDate);
            date(BuiltIn.INJURY_DATE).ifPresent(course::injuryDate);
            Optional<Integer> completed = number(BuiltIn.COMPLETED).map(BigDecimal::intValueExact);
            completed.ifPresent(course::completed);
            Optional<LocalDate> started = date(BuiltIn.STARTED);
            Optional<LocalDate> last = date(BuiltIn.LAST_DELIVERED);
            boolean never = NEVER.equals(stated.get(new Reading.OfRequest(BuiltIn.LAST_DELIVERED)));
            boolean nothing = never || completed.filter(count -> count == 0).isPresent();
            if (nothing) {
                return nothingDelivered(course, completed.orElse(0), started, last);
            }
            if (started.isPresent() || last.isPresent()) {
                LocalDate first = started.or(() -> last).orElseThrow();
                return delivered(course, completed, first, last.orElse(first));
            }
            return Optional.of(course.build());
        }

        /** Then the course starts with the request. */
        private Optional<Course> nothingDelivered(
                Course.Builder course, int completed, Optional<LocalDate> started, Optional<LocalDate> last) {
            Optional<LocalDate> requested = date(BuiltIn.REQUEST_DATE);
            if (completed > 0
                    || last.isPresent()
                    || started.isPresent() && requested.isPresent() && !started.equals(requested)) {
                return Optional.empty();
            }
            started.ifPresent(course::requestDate);
            return Optional.of(course.completed(0).build());
        }

        private Optional<Course> delivered(
                Course.Builder course, Optional<Integer> completed, LocalDate first, LocalDate last) {
            int count = completed.orElse(first.equals(last) ? 1 : 2);
            if (first.isAfter(last) || !first.equals(last) && count < 2) {
                return Optional.empty();
            }
            if (first.equals(last)) {
                return Optional.of(course.delivered(delivery(first, count)).build());
            }
            return Optional.of(course.delivered(delivery(first, 1))
                    .delivered(delivery(last, count - 1))
                    .build());
        }

        private Delivery delivery(LocalDate date, int count) {
            return new Delivery(treatment, date, count, Map.of());
        }

        private Optional<BigDecimal> number(BuiltIn what) {
            return Optional.ofNullable(stated.get(new Reading.OfRequest(what)))
                    .map(value -> ((FactValue.Number) value).value());
        }

        private Optional<LocalDate> date(BuiltIn what) {
            return stated.get(new Reading.OfRequest(what)) instanceof FactValue.Date date
                    ? Optional.of(date.value())
                    : Optional.empty();
        }
    }
}

package org.imrlang.testing.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.TimeUnit;

/**
 * Finds a request that shows a change: for each set of answers that lets the change show, the numbers and days at which
 * the clauses begin and end are tried, one kind of them, then two kinds together; the plain and small ones first.
 */
final class Showings {

    private static final List<Integer> QUANTITIES = List.of(Course.MOST, 2, 1);
    private static final int MOST_DECISIONS = 12_000;
    private static final int DECISIONS_AFTER_A_WEAK_ONE = 2_000;

    private final Pair pair;
    private final Contexts contexts;
    private final Landmarks landmarks;
    private int decisions;
    private Optional<Showing> weak = Optional.empty();

    Showings(Pair pair) {
        this.pair = pair;
        this.contexts = new Contexts(pair.oldDemands(), pair.changedDemands());
        this.landmarks = new Landmarks(pair.clauses());
    }

    /** Whether it is proved that the conditions which changed never answer otherwise. */
    boolean neverDiffer() {
        return contexts.neverDiffer();
    }

    /** The first request found. */
    Optional<Showing> first() {
        List<Start> starts = new ArrayList<>();
        contexts.all().forEach(given -> start(given).ifPresent(starts::add));
        for (Start start : starts) {
            if (numbers(start, start.asked(), QUANTITIES).isPresent()) {
                return found();
            }
        }
        for (Start start : starts) {
            if (oneKind(start).isPresent()) {
                return found();
            }
        }
        for (Start start : starts) {
            if (twoKinds(start).isPresent()) {
                return found();
            }
        }
        return weak;
    }

    private Optional<Showing> strong = Optional.empty();

    private Optional<Showing> found() {
        return strong.isPresent() ? strong : weak;
    }

    /**
     * A request to start from.
     *
     * @param completed what may be stated as delivered, where a condition says so
     * @param quantities what may be asked for, where a condition says so
     */
    private record Start(Asked asked, Optional<List<OptionalInt>> completed, Optional<List<Integer>> quantities) {}

    private Optional<Showing> oneKind(Start start) {
        for (Asked asked : happened(start.asked())) {
            Optional<Showing> shown = numbers(start, asked, QUANTITIES);
            if (shown.isPresent()) {
                return shown;
            }
        }
        for (Asked asked : paced(start.asked())) {
            Optional<Showing> shown = numbers(start, asked, QUANTITIES);
            if (shown.isPresent()) {
                return shown;
            }
        }
        return Optional.empty();
    }

    private Optional<Showing> twoKinds(Start start) {
        for (Asked happened : happened(start.asked())) {
            for (Asked asked : paced(happened)) {
                Optional<Showing> shown = numbers(start, asked, QUANTITIES);
                if (shown.isPresent()) {
                    return shown;
                }
            }
        }
        return Optional.empty();
    }

    private List<Asked> happened(Asked asked) {
        LocalDate day = asked.requestDate().orElse(Calendar.ANY_DAY);
        return pair.scenarios(day).stream().map(one -> one.of(asked)).distinct().toList();
    }

    private List<Asked> paced(Asked asked) {
        List<Asked> found = new ArrayList<>();
        for (Optional<Frequency> frequency : landmarks.frequencies()) {
            for (Optional<CourseDuration> duration : landmarks.durations()) {
                boolean both = frequency.isPresent() && duration.isPresent();
                if (!both && (frequency.isPresent() || duration.isPresent())) {
                    found.add(asked.frequency(asked.frequency().or(() -> frequency))
                            .duration(asked.duration().or(() -> duration)));
                }
            }
        }
        return found;
    }

    private Optional<Showing> numbers(Start start, Asked asked, List<Integer> quantities) {
        for (OptionalInt completed : start.completed().orElseGet(landmarks::completed)) {
            for (int quantity : start.quantities().orElse(quantities)) {
                if (decisions++ > MOST_DECISIONS || weak.isPresent() && decisions > DECISIONS_AFTER_A_WEAK_ONE) {
                    return weak;
                }
                Optional<Showing> shown =
                        Showing.of(pair, asked.quantity(quantity).completed(completed));
                if (shown.isPresent() && shown.get().isPlain()) {
                    strong = shown;
                    return shown;
                }
                weak = weak.isPresent() ? weak : shown;
            }
        }
        return Optional.empty();
    }

    /** The request that states the first of what may be stated; nothing where no case can state that together. */
    private Optional<Start> start(Given given) {
        Asked asked = Asked.of(pair.treatment().name(), 1);
        Optional<List<OptionalInt>> completed = Optional.empty();
        Optional<List<Integer>> quantities = Optional.empty();
        Optional<FactValue> started = Optional.empty();
        Optional<FactValue> last = Optional.empty();
        for (Map.Entry<String, BitSet> left : given.left().entrySet()) {
            List<Optional<FactValue>> values = contexts.candidates().of(left.getKey());
            Optional<FactValue> value = values.get(left.getValue().nextSetBit(0));
            Reading reading = contexts.candidates().readings().get(left.getKey());
            if (reading instanceof Reading.OfRequest of) {
                switch (of.what()) {
                    case COMPLETED -> completed = Optional.of(numbers(values, left.getValue()));
                    case REQUESTED ->
                        quantities = Optional.of(numbers(values, left.getValue()).stream()
                                .map(OptionalInt::getAsInt)
                                .toList());
                    case STARTED -> started = value;
                    case LAST_DELIVERED -> last = value;
                    default -> asked = stated(asked, of.what(), value);
                }
            } else if (value.isPresent()) {
                asked = asked.fact(left.getKey(), value.get());
            }
        }
        return history(asked, started, last).map(new StartMaker(completed, quantities)::start);
    }

    private record StartMaker(Optional<List<OptionalInt>> completed, Optional<List<Integer>> quantities) {
        Start start(Asked asked) {
            return new Start(asked, completed, quantities);
        }
    }

    private static List<OptionalInt> numbers(List<Optional<FactValue>> values, BitSet left) {
        return left.stream()
                .mapToObj(values::get)
                .map(value -> value.map(one ->
                                OptionalInt.of(((FactValue.Number) one).value().intValue()))
                        .orElseGet(OptionalInt::empty))
                .limit(6)
                .toList();
    }

    private static Asked stated(Asked asked, BuiltIn what, Optional<FactValue> value) {
        return switch (what) {
            case AUTHORIZED ->
                asked.authorized(value.map(one ->
                                OptionalInt.of(((FactValue.Number) one).value().intValue()))
                        .orElseGet(OptionalInt::empty));
            case PER_WEEK ->
                asked.frequency(value.map(one -> new Frequency(((FactValue.Number) one).value(), TimeUnit.WEEK)));
            case WEEKS ->
                asked.duration(value.map(one -> new CourseDuration(((FactValue.Number) one).value(), TimeUnit.WEEK)));
            case REQUEST_DATE -> asked.requestDate(date(value));
            case SERVICE_DATE -> asked.serviceDate(date(value));
            case INJURY_DATE -> asked.injuryDate(date(value));
            case REQUESTED, COMPLETED, STARTED, LAST_DELIVERED ->
                throw new IllegalStateException("it is stated in another way: " + what);
        };
    }

    private static Optional<LocalDate> date(Optional<FactValue> value) {
        return value.map(one -> ((FactValue.Date) one).value());
    }

    /** With deliveries on these days. */
    private Optional<Asked> history(Asked asked, Optional<FactValue> started, Optional<FactValue> last) {
        if (started.isEmpty() && last.isEmpty()) {
            return Optional.of(asked);
        }
        if (last.isPresent() && last.get().equals(Candidates.NEVER)) {
            return Optional.of(asked.history(Optional.of(List.of())));
        }
        List<Delivery> deliveries = new ArrayList<>();
        date(started).ifPresent(day -> deliveries.add(new Delivery(asked.treatment(), day, 1, Map.of())));
        date(last)
                .filter(day -> !Optional.of(day).equals(date(started)))
                .ifPresent(day -> deliveries.add(new Delivery(asked.treatment(), day, 1, Map.of())));
        boolean inOrder = started.isEmpty()
                || last.isEmpty()
                || !date(last).equals(Optional.empty())
                        && !deliveries
                                .get(deliveries.size() - 1)
                                .date()
                                .isBefore(deliveries.get(0).date());
        return inOrder ? Optional.of(asked.history(Optional.of(deliveries))) : Optional.empty();
    }
}

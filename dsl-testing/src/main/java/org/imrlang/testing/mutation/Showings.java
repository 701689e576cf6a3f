package org.imrlang.testing.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.imrlang.compiler.model.Clause;
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

    private static final List<OptionalInt> FEW = List.of(OptionalInt.empty(), OptionalInt.of(0));
    private static final int MOST_DECISIONS = 10_000;

    /** Enough to see that only what is missing differs. */
    private static final int DECISIONS_WHERE_NOTHING_DIFFERS = 500;

    private static final int DECISIONS_AFTER_A_WEAK_ONE = 2_000;

    private final Pair pair;
    private final Contexts contexts;
    private final Landmarks landmarks;
    private final Landmarks ofTouched;
    private final int most;
    private int decisions;
    private Optional<Showing> weak = Optional.empty();
    private Optional<Showing> strong = Optional.empty();

    /** @param most how many requests may be tried */
    Showings(Pair pair, int most) {
        this.pair = pair;
        this.contexts = new Contexts(pair.oldDemands(), pair.changedDemands());
        this.landmarks = new Landmarks(pair.clauses());
        this.ofTouched = new Landmarks(pair.touched());
        boolean nothing = pair.sameClauses() && contexts.neverDiffer() || contexts.neverReached();
        this.most = Math.min(most, nothing ? DECISIONS_WHERE_NOTHING_DIFFERS : MOST_DECISIONS);
    }

    /** How many requests were tried. */
    int decisions() {
        return decisions;
    }

    /** Why no request shows the change, where that can be shown; to be asked after none was found. */
    Optional<String> whyNone() {
        return WithoutEffect.why(pair, contexts, landmarks);
    }

    /** The first request found. */
    Optional<Showing> first() {
        List<Start> starts = new ArrayList<>();
        Iterator<List<Given>> variations = contexts.all().iterator();
        boolean first = true;
        while (variations.hasNext()) {
            List<Start> now = starts(variations.next());
            now.removeAll(starts);
            starts.addAll(now);
            // where all stands open, most changes show: there, more is tried before anything else is worked out
            if (isOver(
                    now,
                    first ? List.of(this::asItIs, this::aimed, this::paced, this::happened) : List.of(this::asItIs))) {
                return strong.isPresent() ? strong : weak;
            }
            first = false;
        }
        return isOver(starts, List.of(this::paced, this::happened, this::happenedAndPaced)) && strong.isPresent()
                ? strong
                : weak;
    }

    private static boolean isOver(List<Start> starts, List<Predicate<Start>> levels) {
        return levels.stream().anyMatch(level -> starts.stream().anyMatch(level));
    }

    private List<Start> starts(List<Given> all) {
        List<Start> starts = new ArrayList<>();
        for (Given given : all) {
            start(given).ifPresent(start -> {
                starts.add(start);
                Asked early = pair.early(start.asked());
                if (!early.equals(start.asked())) {
                    starts.add(new Start(early, start.completed(), start.quantities()));
                }
            });
        }
        return starts;
    }

    /**
     * A request to start from.
     *
     * @param completed what may be stated as delivered, where a condition says so
     * @param quantities what may be asked for, where a condition says so
     */
    private record Start(Asked asked, Optional<List<OptionalInt>> completed, Optional<List<Integer>> quantities) {}

    private boolean asItIs(Start start) {
        return ends(start, start.asked(), landmarks.completed(), List.of(Course.MOST, 2, 1));
    }

    private boolean paced(Start start) {
        return paces(start.asked(), landmarks).stream()
                .anyMatch(asked -> ends(start, asked, landmarks.completed(), List.of(1, Course.MOST)));
    }

    private boolean happened(Start start) {
        return events(start.asked(), pair.clauses()).stream()
                .anyMatch(asked -> ends(start, asked, landmarks.completed(), List.of(Course.MOST, 1)));
    }

    private boolean happenedAndPaced(Start start) {
        for (Asked happened : events(start.asked(), pair.clauses())) {
            for (Asked asked : paces(happened, landmarks)) {
                if (ends(start, asked, FEW, List.of(1, Course.MOST))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Only what matters to the clauses that the change stands in, but all of that together. */
    private boolean aimed(Start start) {
        if (pair.touched().isEmpty()) {
            return false;
        }
        for (Asked happened : events(start.asked(), pair.touched())) {
            for (Asked asked : paces(happened, ofTouched)) {
                if (ends(start, asked, FEW, List.of(1, Course.MOST))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Asked> events(Asked asked, List<Clause> clauses) {
        LocalDate day = asked.requestDate().orElse(Calendar.ANY_DAY);
        return pair.scenarios(day, clauses).stream()
                .map(one -> one.of(asked))
                .distinct()
                .toList();
    }

    private List<Asked> paces(Asked asked, Landmarks landmarks) {
        List<Asked> found = new ArrayList<>();
        landmarks
                .frequencies()
                .forEach(one -> found.add(asked.frequency(asked.frequency().or(() -> Optional.of(one)))));
        landmarks
                .durations()
                .forEach(one -> found.add(asked.duration(asked.duration().or(() -> Optional.of(one)))));
        return found;
    }

    /** Tries all these numbers; true where the search is over. */
    private boolean ends(Start start, Asked asked, List<OptionalInt> delivered, List<Integer> quantities) {
        for (OptionalInt completed : start.completed().orElse(delivered)) {
            for (int quantity : start.quantities().orElse(quantities)) {
                if (decisions++ >= (weak.isPresent() ? Math.min(most, DECISIONS_AFTER_A_WEAK_ONE) : most)) {
                    return true;
                }
                Optional<Showing> shown =
                        Showing.of(pair, asked.quantity(quantity).completed(completed));
                if (shown.isPresent() && shown.get().isPlain()) {
                    strong = shown;
                    return true;
                }
                weak = weak.isPresent() ? weak : shown;
            }
        }
        return false;
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
        Optional<List<OptionalInt>> delivered = completed;
        Optional<List<Integer>> wanted = quantities;
        return history(asked, started, last).map(one -> new Start(one, delivered, wanted));
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

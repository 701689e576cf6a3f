package org.imrlang.testing.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Window;

/** Shows that a change decides nothing otherwise. */
final class WithoutEffect {

    private static final long MOST_REQUESTS = 12_000;

    private final Pair pair;
    private final Contexts contexts;
    private final Landmarks landmarks;

    private WithoutEffect(Pair pair, Contexts contexts, Landmarks landmarks) {
        this.pair = pair;
        this.contexts = contexts;
        this.landmarks = landmarks;
    }

    /** Why the change of a pair, of which no request was found that shows it, has no effect; nothing where that is open. */
    static Optional<String> why(Pair pair, Contexts contexts, Landmarks landmarks) {
        if (contexts.neverReached()) {
            return Optional.of("what it belongs to never allows anything");
        }
        if (pair.sameClauses() && contexts.neverDiffer()) {
            return Optional.of("it answers as before wherever anything can be certified");
        }
        Optional<String> same = contexts.conditionsChanged() ? Optional.empty() : SameMeaning.why(pair);
        if (same.isPresent()) {
            return same;
        }
        return new WithoutEffect(pair, contexts, landmarks).sameEverywhere()
                ? Optional.of("something else decides as much, for every value that the text tells apart")
                : Optional.empty();
    }

    /** One thing that a request may state, and every way to state it. */
    private interface Part {
        Asked stated(Asked asked, int number);
    }

    private record Choice(int count, Part part) {}

    /**
     * Whether every combination of the values that the text tells apart is decided as before. Between two such values
     * nothing begins or ends, so that what holds for all of them holds for all there are; of what is counted in windows
     * or from dates that cannot be said, and nothing is claimed.
     */
    private boolean sameEverywhere() {
        if (!pair.clauses().stream().allMatch(WithoutEffect::isTimeless)) {
            return false;
        }
        Optional<List<Choice>> choices = choices();
        if (choices.isEmpty()) {
            return false;
        }
        long requests = 1;
        for (Choice choice : choices.get()) {
            requests *= choice.count();
            if (requests > MOST_REQUESTS) {
                return false;
            }
        }
        for (long number = 0; number < requests; number++) {
            Asked asked = Asked.of(pair.treatment().name(), Course.MOST);
            long rest = number;
            for (Choice choice : choices.get()) {
                asked = choice.part().stated(asked, (int) (rest % choice.count()));
                rest /= choice.count();
            }
            if (Showing.of(pair, asked).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTimeless(Clause clause) {
        if (clause instanceof Clause.Cap cap) {
            boolean plain =
                    cap.window().kind() == Window.Kind.REQUEST || cap.window().kind() == Window.Kind.INJURY;
            return plain && (cap.per().isEmpty() || cap.window().kind() == Window.Kind.REQUEST);
        } else if (clause instanceof Clause.Frequency frequency) {
            return frequency.steps().size() == 1;
        } else if (clause instanceof Clause.Phase phase) {
            return phase.frequency().map(WithoutEffect::isTimeless).orElse(true);
        }
        return !(clause instanceof Clause.Apart
                || clause instanceof Clause.Until
                || clause instanceof Clause.StopAfterTime);
    }

    /** All that a request may state; nothing where it reads what cannot be told apart by values. */
    private Optional<List<Choice>> choices() {
        List<Choice> choices = new ArrayList<>();
        boolean quantity = false;
        boolean completed = false;
        for (Map.Entry<String, Reading> reading :
                contexts.candidates().readings().entrySet()) {
            String name = reading.getKey();
            List<Optional<FactValue>> values = contexts.candidates().of(name);
            if (reading.getValue() instanceof Reading.OfFact) {
                choices.add(new Choice(
                        values.size(),
                        (asked, number) -> values.get(number)
                                .map(value -> asked.fact(name, value))
                                .orElse(asked)));
            } else if (((Reading.OfRequest) reading.getValue()).what() == BuiltIn.REQUESTED) {
                quantity = true;
                choices.add(new Choice(
                        values.size(),
                        (asked, number) -> asked.quantity(
                                values.get(number).map(WithoutEffect::whole).orElse(Course.MOST))));
            } else if (((Reading.OfRequest) reading.getValue()).what() == BuiltIn.COMPLETED) {
                completed = true;
                List<OptionalInt> counts = new ArrayList<>(landmarks.completed());
                values.stream()
                        .flatMap(Optional::stream)
                        .map(value -> OptionalInt.of(whole(value)))
                        .filter(value -> !counts.contains(value))
                        .forEach(counts::add);
                choices.add(new Choice(counts.size(), (asked, number) -> asked.completed(counts.get(number))));
            } else {
                return Optional.empty();
            }
        }
        if (!quantity) {
            List<Integer> some = List.of(Course.MOST, 2, 1);
            choices.add(new Choice(some.size(), (asked, number) -> asked.quantity(some.get(number))));
        }
        if (!completed) {
            List<OptionalInt> counts = landmarks.completed();
            choices.add(new Choice(counts.size(), (asked, number) -> asked.completed(counts.get(number))));
        }
        paces(choices);
        if (pair.clauses().stream().anyMatch(WithoutEffect::countsHistory)) {
            history(choices);
        }
        return Optional.of(choices);
    }

    private static boolean countsHistory(Clause clause) {
        return clause instanceof Clause.Cap cap && cap.window().kind() == Window.Kind.INJURY;
    }

    private void paces(List<Choice> choices) {
        List<Frequency> frequencies = new ArrayList<>(landmarks.frequencies());
        if (!frequencies.isEmpty()) {
            frequencies.add(new Frequency(BigDecimal.valueOf(Course.MOST), TimeUnit.DAY));
            choices.add(new Choice(
                    frequencies.size() + 1,
                    (asked, number) ->
                            number == 0 ? asked : asked.frequency(Optional.of(frequencies.get(number - 1)))));
        }
        List<CourseDuration> durations = new ArrayList<>(landmarks.durations());
        if (!durations.isEmpty()) {
            durations.add(new CourseDuration(BigDecimal.valueOf(Course.MOST), TimeUnit.YEAR));
            choices.add(new Choice(
                    durations.size() + 1,
                    (asked, number) -> number == 0 ? asked : asked.duration(Optional.of(durations.get(number - 1)))));
        }
    }

    /** No history, an empty one, and each count delivered at once. */
    private void history(List<Choice> choices) {
        List<Optional<List<Delivery>>> histories = new ArrayList<>(List.of(Optional.empty(), Optional.of(List.of())));
        for (OptionalInt count : landmarks.completed()) {
            if (count.isPresent() && count.getAsInt() > 0) {
                histories.add(Optional.of(
                        List.of(new Delivery(pair.treatment().name(), Calendar.ANY_DAY, count.getAsInt(), Map.of()))));
            }
        }
        choices.add(new Choice(histories.size(), (asked, number) -> asked.history(histories.get(number))));
    }

    private static int whole(FactValue value) {
        return ((FactValue.Number) value).value().intValue();
    }
}

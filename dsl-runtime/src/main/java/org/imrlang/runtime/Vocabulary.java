package org.imrlang.runtime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The names that a ruleset knows: its treatments and its facts. Immutable. */
public final class Vocabulary {

    private static final int MOST_NAMES_LISTED = 12;

    /** Far more than a measurement has; a number such as 1e999999999 would fill the memory when it is written out. */
    private static final int MOST_DIGITS = 100;

    private static final int LAST_YEAR = 9999;

    private final Map<String, TreatmentInfo> treatments;
    private final Map<String, FactInfo> facts;
    private final Set<String> definitions;
    private final Map<String, Set<String>> choices = new HashMap<>();
    private final BiPredicate<String, FactValue> knows = this::knows;

    private Vocabulary(
            Collection<TreatmentInfo> treatments, Collection<FactInfo> facts, Collection<String> definitions) {
        this.definitions = Set.copyOf(definitions);
        this.treatments = byName(treatments, TreatmentInfo::name);
        this.facts = byName(facts, FactInfo::name);
        facts.forEach(fact -> {
            if (fact.type() instanceof FactType.Choice choice) {
                choices.put(fact.name(), Set.copyOf(choice.values()));
            }
        });
    }

    /** In the order of the alphabet, and found by hash: every request asks several times. */
    private static <T> Map<String, T> byName(Collection<T> things, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparing(name));
        for (T thing : sorted) {
            byName.put(name.apply(thing), thing);
        }
        return Collections.unmodifiableMap(byName);
    }

    /** The vocabulary of these treatments and facts. */
    public static Vocabulary of(Collection<TreatmentInfo> treatments, Collection<FactInfo> facts) {
        return new Vocabulary(treatments, facts, List.of());
    }

    /**
     * The same, which knows also what guidelines define: no request states that, but the facts below.
     *
     * @param names separated by blanks
     */
    public Vocabulary defining(String names) {
        return new Vocabulary(
                treatments.values(), facts.values(), names.isEmpty() ? List.of() : List.of(names.split(" ")));
    }

    /** The treatments by name, in the order of the alphabet. */
    public Map<String, TreatmentInfo> treatments() {
        return treatments;
    }

    /** The facts by name, in the order of the alphabet. */
    public Map<String, FactInfo> facts() {
        return facts;
    }

    /**
     * What is wrong with a treatment's name, in words.
     *
     * @return nothing where the ruleset knows it
     */
    public Optional<String> problemWithTreatment(String name) {
        return treatments.containsKey(name)
                ? Optional.empty()
                : Optional.of("no guideline knows the treatment `" + name + "`" + suggestion(name, treatments));
    }

    /**
     * What is wrong with a fact's name, in words.
     *
     * @return nothing where the ruleset knows it
     */
    public Optional<String> problemWithFact(String name) {
        if (facts.containsKey(name)) {
            return Optional.empty();
        }
        if (definitions.contains(name)) {
            return Optional.of("`" + name + "` is defined by a guideline; state the facts that it rests on instead");
        }
        String instead = isBuiltIn(name) ? "; it is read from the request itself" : suggestion(name, facts);
        return Optional.of("no guideline knows the fact `" + name + "`" + instead);
    }

    /**
     * What is wrong with stating this value of a fact, in words: its name, its type, or a value that the fact does not
     * have. {@link Truth#UNKNOWN} states nothing and fits every fact.
     *
     * @return nothing where the fact has such a value
     */
    public Optional<String> problemWithFact(String name, FactValue value) {
        FactInfo fact = facts.get(name);
        if (fact == null) {
            return problemWithFact(name);
        }
        if (value instanceof FactValue.YesNo yesNo && yesNo.truth() == Truth.UNKNOWN) {
            return Optional.empty();
        }
        FactType type = fact.type();
        if (!fits(type, value)) {
            return Optional.of("`" + name + "` is " + words(type) + ", not " + words(value));
        }
        if (value instanceof FactValue.Choice choice && type instanceof FactType.Choice choices) {
            return problemWithChoice(name, choice.value(), choices.values());
        }
        if (value instanceof FactValue.Number number && !isWritable(number.value())) {
            return Optional.of(
                    "`" + name + "` is a number of at most " + MOST_DIGITS + " digits; round what is stated");
        }
        if (value instanceof FactValue.Date date && !isOfCalendar(date.value())) {
            return Optional.of("`" + name + "` is a date of the years 1 to 9999, not " + date.value());
        }
        return Optional.empty();
    }

    /**
     * What is wrong with the unit of a treatment's quantity, in words.
     *
     * @return nothing where it is the treatment's unit or converts to it
     */
    public static Optional<String> problemWithUnit(TreatmentInfo treatment, String unit) {
        return Units.convert(0, unit, treatment.unit()).isPresent()
                ? Optional.empty()
                : Optional.of("`" + treatment.name() + "` is counted in " + treatment.unit() + ", not in " + unit);
    }

    /**
     * Refuses a request that names what the ruleset does not know, or states a value that a fact does not have; the facts
     * of its deliveries too.
     *
     * @throws InvalidRequestException naming the first mistake and what would be right
     */
    public void check(Request request) {
        if (!treatments.containsKey(request.treatment()) || !request.states(knows)) {
            problemWithTreatment(request.treatment())
                    .or(() -> firstProblem(request.facts()))
                    .ifPresent(Vocabulary::refuse);
        }
        Course course = request.course();
        check(course);
        if (course.quantity() == 0) {
            refuse("the request of `" + request.treatment() + "` states no quantity");
        }
    }

    /**
     * Refuses a course whose history names what the ruleset does not know, or states a value that a fact does not have.
     *
     * @throws InvalidRequestException naming the first mistake and what would be right
     */
    public void check(Course course) {
        Delivery[] history = course.deliveries();
        if (history != null) {
            for (Delivery delivery : history) {
                if (!treatments.containsKey(delivery.treatment())
                        || !delivery.facts().isEmpty()) {
                    check(delivery);
                }
            }
        }
    }

    private void check(Delivery delivery) {
        problemWithTreatment(delivery.treatment())
                .or(() -> firstProblem(delivery.facts()))
                .ifPresent(problem -> refuse("in the delivery of " + delivery.date() + ", " + problem));
    }

    private boolean knows(String name, FactValue value) {
        FactInfo fact = facts.get(name);
        if (fact == null) {
            return false;
        }
        if (value instanceof FactValue.YesNo yesNo) {
            return yesNo.truth() == Truth.UNKNOWN || fact.type() instanceof FactType.YesNo;
        }
        if (value instanceof FactValue.Choice choice && fact.type() instanceof FactType.Choice) {
            return choices.get(name).contains(choice.value());
        }
        return problemWithFact(name, value).isEmpty();
    }

    /** Of the first fact by the alphabet that is wrong: the same message whatever the order of the map. */
    private Optional<String> firstProblem(Map<String, FactValue> stated) {
        return stated.keySet().stream()
                .filter(name -> problemWithFact(name, stated.get(name)).isPresent())
                .min(Comparator.naturalOrder())
                .flatMap(name -> problemWithFact(name, stated.get(name)));
    }

    private static void refuse(String problem) {
        throw new InvalidRequestException(problem);
    }

    private static boolean isBuiltIn(String name) {
        for (BuiltIn what : BuiltIn.values()) {
            if (what.text().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(FactType type, FactValue value) {
        if (type instanceof FactType.YesNo) {
            return value instanceof FactValue.YesNo;
        }
        if (type instanceof FactType.Number || type instanceof FactType.Percent) {
            return value instanceof FactValue.Number;
        }
        if (type instanceof FactType.Date) {
            return value instanceof FactValue.Date;
        }
        if (type instanceof FactType.Choice) {
            return value instanceof FactValue.Choice;
        }
        if (type instanceof FactType.Codes) {
            return value instanceof FactValue.Codes;
        }
        throw new IllegalStateException("no value is known for " + type);
    }

    private static String words(FactType type) {
        if (type instanceof FactType.YesNo) {
            return "yes or no";
        }
        if (type instanceof FactType.Number number) {
            return "a number" + number.unit().map(unit -> " in " + unit).orElse("");
        }
        if (type instanceof FactType.Percent) {
            return "a percentage";
        }
        if (type instanceof FactType.Date) {
            return "a date";
        }
        if (type instanceof FactType.Choice choice) {
            return "one of " + listed(choice.values());
        }
        if (type instanceof FactType.Codes) {
            return "a list of codes";
        }
        throw new IllegalStateException("no words are known for " + type);
    }

    private static String words(FactValue value) {
        if (value instanceof FactValue.YesNo yesNo) {
            return yesNo.truth().text();
        }
        if (value instanceof FactValue.Number) {
            return "a number";
        }
        if (value instanceof FactValue.Date date) {
            return "the date " + date.value();
        }
        if (value instanceof FactValue.Choice choice) {
            return "`" + choice.value() + "`";
        }
        if (value instanceof FactValue.Codes) {
            return "a list of codes";
        }
        throw new IllegalStateException("no words are known for " + value);
    }

    private static Optional<String> problemWithChoice(String fact, String stated, List<String> values) {
        return values.contains(stated)
                ? Optional.empty()
                : Optional.of("`" + fact + "` has no value `" + stated + "`"
                        + NearNames.nearest(stated, values)
                                .map(Vocabulary::meant)
                                .orElseGet(() -> "; it is one of " + listed(values)));
    }

    static boolean isWritable(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private static boolean isOfCalendar(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= LAST_YEAR;
    }

    private static String suggestion(String name, Map<String, ?> known) {
        return NearNames.nearest(name, known.keySet())
                .map(Vocabulary::meant)
                .orElseGet(() -> known.isEmpty() || known.size() > MOST_NAMES_LISTED
                        ? ""
                        : "; it knows " + listed(known.keySet()));
    }

    private static String meant(String near) {
        return "; did you mean `" + near + "`?";
    }

    private static String listed(Collection<String> names) {
        List<String> first = names.stream().limit(MOST_NAMES_LISTED).toList();
        int more = names.size() - first.size();
        return "`" + String.join("`, `", first) + "`" + (more == 0 ? "" : " and " + more + " more");
    }
}

package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What could be asked about a request, and the answers that can make a difference: for each value those on either side of
 * where a comparison turns.
 */
final class Questions {

    private static final String HISTORY = "history";
    private static final int HISTORY_COST = 6;
    private static final int MOST_ANSWERS = 40;
    private static final List<BuiltIn> BUILT_IN = List.of(BuiltIn.values());

    private final Readings readings;
    private final DateAnswers dates;
    private final Course course;

    /** @param invents whether days may be made up where the record gives none to begin from */
    Questions(Judgement judgement, boolean invents) {
        this.readings = judgement.readings();
        this.dates = new DateAnswers(readings, invents);
        this.course = readings.course();
    }

    /** What the record does not say, of these names, in their order; nothing where no answer is known. */
    List<Question> open(Iterable<String> names) {
        List<Question> open = new ArrayList<>();
        names.forEach(name -> open(name).ifPresent(open::add));
        return open;
    }

    /** All that the record does not say, and that clauses read. */
    List<Question> open() {
        Set<String> names = new LinkedHashSet<>();
        if (!course.knowsCompleted()) {
            names.add(BuiltIn.COMPLETED.text());
        }
        if (course.history().isEmpty() && !readings.limits().isEmpty()) {
            names.add(HISTORY);
        }
        if (course.requestDate().isEmpty()) {
            names.add(BuiltIn.REQUEST_DATE.text());
        }
        for (Readings.Read read : readings.all()) {
            names.addAll(read.operand().missing().keySet());
        }
        return open(names);
    }

    /**
     * What the record says otherwise than the request needs, and what may come to be so: yes/no facts, numbers and
     * percentages; not what says for whom a recommendation is.
     */
    List<Question> otherwise() {
        List<Question> otherwise = new ArrayList<>();
        for (Readings.Read read : readings.all()) {
            if (read.operand().isKnown() && !read.isScope()) {
                read.operand().fact().flatMap(fact -> otherwise(fact, read)).ifPresent(otherwise::add);
            }
        }
        return otherwise;
    }

    private static Optional<Question> otherwise(FactInfo fact, Readings.Read read) {
        Object value = read.operand().value();
        List<Change> answers = List.of();
        if (value instanceof Truth truth) {
            boolean mayHelp = truth == Truth.NO ? read.helps() : read.harms();
            answers = mayHelp ? List.of(yesNo(fact, truth == Truth.NO)) : List.of();
        } else if (value instanceof BigDecimal number) {
            List<BigDecimal> others = new ArrayList<>(around(read, fact.type()));
            others.removeIf(other -> other.compareTo(number) == 0);
            // the nearest first
            others.sort((one, other) ->
                    one.subtract(number).abs().compareTo(other.subtract(number).abs()));
            answers = others.stream().map(other -> number(fact, other)).toList();
        }
        return question(fact.name(), costOf(fact.type()), false, answers);
    }

    private Optional<Question> open(String name) {
        for (BuiltIn what : BUILT_IN) {
            if (what.text().equals(name)) {
                return question(name, 0, true, builtIn(what));
            }
        }
        if (name.equals(HISTORY)) {
            return question(name, HISTORY_COST, true, new HistoryAnswers(readings, dates.today()).all());
        }
        Optional<Readings.Read> read = readings.of(name);
        return read.flatMap(one -> one.operand().fact())
                .flatMap(fact -> question(name, costOf(fact.type()), true, answers(fact, read.get())));
    }

    private static Optional<Question> question(String name, int cost, boolean isOpen, List<Change> answers) {
        List<Change> distinct = answers.size() < 2
                ? answers
                : answers.stream().distinct().limit(MOST_ANSWERS).toList();
        return distinct.isEmpty() ? Optional.empty() : Optional.of(new Question(name, cost, isOpen, distinct));
    }

    /** How hard something missing is to come by. */
    int cost(String name) {
        if (name.equals(HISTORY)) {
            return HISTORY_COST;
        }
        return readings.of(name)
                .flatMap(read -> read.operand().fact())
                .map(fact -> costOf(fact.type()))
                .orElse(0);
    }

    private static int costOf(FactType type) {
        if (type instanceof FactType.YesNo) {
            return 1;
        } else if (type instanceof FactType.Choice) {
            return 2;
        } else if (type instanceof FactType.Number || type instanceof FactType.Percent) {
            return 3;
        } else if (type instanceof FactType.Date) {
            return 4;
        } else if (type instanceof FactType.Codes) {
            return 5;
        }
        throw new IllegalStateException("a fact of an unknown type: " + type);
    }

    private List<Change> answers(FactInfo fact, Readings.Read read) {
        FactType type = fact.type();
        List<Change> answers = new ArrayList<>();
        if (type instanceof FactType.YesNo) {
            if (read.helps()) {
                answers.add(yesNo(fact, true));
            }
            if (read.harms()) {
                answers.add(yesNo(fact, false));
            }
        } else if (type instanceof FactType.Choice choice) {
            choice.values().forEach(value -> answers.add(Change.of(fact.name(), new FactValue.Choice(value))));
        } else if (type instanceof FactType.Number || type instanceof FactType.Percent) {
            around(read, type).forEach(number -> answers.add(number(fact, number)));
        } else if (type instanceof FactType.Date) {
            dates.of(read).forEach(day -> answers.add(Change.of(fact.name(), new FactValue.Date(Days.date(day)))));
        } else if (type instanceof FactType.Codes) {
            read.codes().forEach(code -> answers.add(codes(fact, List.of(example(code)))));
            answers.add(codes(fact, List.of()));
        } else {
            throw new IllegalStateException("a fact of an unknown type: " + type);
        }
        return answers;
    }

    /** A code that a pattern names; of a group the one that classifications keep for what is not said closer. */
    private static String example(String pattern) {
        return pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) + "9" : pattern;
    }

    private static Change yesNo(FactInfo fact, boolean value) {
        return Change.of(fact.name(), new FactValue.YesNo(Truth.of(value)));
    }

    private static Change number(FactInfo fact, BigDecimal value) {
        return Change.of(fact.name(), new FactValue.Number(value));
    }

    private static Change codes(FactInfo fact, List<String> codes) {
        return Change.of(fact.name(), new FactValue.Codes(codes));
    }

    /** The numbers at which comparisons turn, and one between and around them each. */
    private static List<BigDecimal> around(Readings.Read read, FactType type) {
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        read.numbers().forEach(number -> numbers.add(plain(number)));
        BigDecimal before = null;
        for (BigDecimal number : read.numbers()) {
            boolean isNear = before != null && number.subtract(before).compareTo(BigDecimal.ONE) <= 0;
            if (isNear) {
                numbers.add(plain(before.add(number).divide(BigDecimal.valueOf(2))));
            } else {
                if (before != null) {
                    numbers.add(plain(before.add(BigDecimal.ONE)));
                }
                below(number).ifPresent(numbers::add);
            }
            before = number;
        }
        numbers.add(before == null ? BigDecimal.ONE : plain(before.add(BigDecimal.ONE)));
        if (type instanceof FactType.Percent) {
            numbers.removeIf(number -> number.compareTo(BigDecimal.valueOf(100)) > 0);
        }
        return new ArrayList<>(numbers);
    }

    private static Optional<BigDecimal> below(BigDecimal number) {
        if (number.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal less = number.subtract(BigDecimal.ONE);
        return Optional.of(plain(number.signum() > 0 && less.signum() < 0 ? BigDecimal.ZERO : less));
    }

    /** 40, not 4E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private List<Change> builtIn(BuiltIn what) {
        List<Change> answers = new ArrayList<>();
        switch (what) {
            case COMPLETED, AUTHORIZED -> {
                for (long count : new TurningPoints(readings).completed()) {
                    Course.Builder stated = Course.UNSTATED.toBuilder();
                    answers.add(Change.of(
                            what == BuiltIn.COMPLETED
                                    ? stated.completed((int) count)
                                    : stated.authorized((int) count)));
                }
            }
            case PER_WEEK ->
                readings.of(what.text())
                        .ifPresent(read -> lengths(read)
                                .forEach(count -> answers.add(Change.of(
                                        Course.UNSTATED.toBuilder().frequency(new Frequency(count, TimeUnit.WEEK))))));
            case WEEKS ->
                readings.of(what.text())
                        .ifPresent(read -> lengths(read)
                                .forEach(count -> answers.add(Change.of(Course.UNSTATED.toBuilder()
                                        .duration(new CourseDuration(count, TimeUnit.WEEK))))));
            case REQUEST_DATE ->
                dates.ofRequest()
                        .forEach(day -> answers.add(
                                Change.of(Course.UNSTATED.toBuilder().requestDate(Days.date(day)))));
            case SERVICE_DATE ->
                stated(what)
                        .forEach(day -> answers.add(
                                Change.of(Course.UNSTATED.toBuilder().serviceDate(Days.date(day)))));
            case INJURY_DATE ->
                stated(what)
                        .forEach(day -> answers.add(
                                Change.of(Course.UNSTATED.toBuilder().injuryDate(Days.date(day)))));
            case REQUESTED, STARTED, LAST_DELIVERED ->
                throw new IllegalStateException("`" + what.text() + "` is not asked for by its name");
        }
        return answers;
    }

    private List<Integer> stated(BuiltIn date) {
        return readings.of(date.text()).map(dates::of).orElse(List.of());
    }

    /** Frequencies and durations that a request may state. */
    private static List<BigDecimal> lengths(Readings.Read read) {
        return around(read, new FactType.Number(Optional.empty())).stream()
                .filter(count -> count.signum() > 0
                        && count.compareTo(BigDecimal.valueOf(Course.MOST)) <= 0
                        && count.scale() <= Ranges.MOST_DECIMALS)
                .toList();
    }
}

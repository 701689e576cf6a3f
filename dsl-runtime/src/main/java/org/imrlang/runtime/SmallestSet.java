package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The smallest set of answers that is enough: of several the one that is easiest to come by, then the first in the order
 * of the questions. Few questions are tried in every way. Of many, first all are answered, then those left out that are
 * not needed, and smaller sets are sought with those without which it never is enough.
 */
final class SmallestSet {

    /** So many ways to answer all questions are tried one by one. */
    private static final int FEW = 48;

    /** Of so many questions every set is tried. */
    private static final int FEW_QUESTIONS = 5;

    /** So many ways to answer all questions are tried where there are more. */
    private static final int WAYS = 16;

    /** So many sets of one size are tried. */
    private static final int MOST_SETS = 5_000;

    private static final Comparator<List<Question>> CHEAPEST_FIRST = Comparator.comparingInt(SmallestSet::cost);

    private final List<Question> questions;
    private final Predicate<Change> isEnough;
    private final Trials trials;

    /**
     * Some answers.
     *
     * @param to which questions, in their order
     * @param each the answer to each of them
     * @param isProved whether all smaller sets were tried, and were not enough
     */
    record Answers(List<Question> to, List<Change> each, boolean isProved) {

        /** What they state together. */
        Change change() {
            return each.size() == 1 ? each.get(0) : Change.all(each);
        }

        private Answers proved() {
            return new Answers(to, each, true);
        }

        private Answers without(Question question) {
            List<Question> questions = new ArrayList<>(to);
            List<Change> answers = new ArrayList<>(each);
            int index = questions.indexOf(question);
            questions.remove(index);
            answers.remove(index);
            return new Answers(questions, answers, false);
        }
    }

    /** @param isEnough decides a change by these trials */
    SmallestSet(List<Question> questions, Predicate<Change> isEnough, Trials trials) {
        this.questions = questions;
        this.isEnough = isEnough;
        this.trials = trials;
    }

    /** The smallest set; nothing where none was found. */
    Optional<Answers> find() {
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        boolean isFew = ways() <= FEW;
        int begun = trials.left();
        Optional<Answers> all = answered(questions, isFew ? FEW : WAYS);
        if (all.isEmpty()) {
            // to state more never takes anything back: what all answers do not bring, some of them do not either
            return isFew ? Optional.empty() : find(1, Math.min(2, questions.size()), Set.of());
        }
        if (isFew && questions.size() <= FEW_QUESTIONS) {
            int spent = begun - trials.left();
            Optional<Answers> fewer = find(1, questions.size() - 1, Set.of());
            // how to answer all of them is known; that it was sought counts once more
            return (fewer.isPresent() || !trials.spend(spent) ? fewer : all).map(Answers::proved);
        }
        Optional<Answers> one = find(1, 1, Set.of());
        if (one.isPresent()) {
            return one;
        }
        Set<Question> needed = new HashSet<>();
        Answers enough = all.get();
        for (int index = questions.size() - 1; index >= 0; index--) {
            Question question = questions.get(index);
            if (!isEnough(all.get().without(question))
                    && answered(without(question), WAYS).isEmpty()) {
                needed.add(question);
            } else if (isEnough(enough.without(question))) {
                enough = enough.without(question);
            }
        }
        Answers found = enough;
        return find(Math.max(1, needed.size()), enough.to().size(), needed).or(() -> Optional.of(found));
    }

    private List<Question> without(Question question) {
        return questions.stream().filter(other -> !other.equals(question)).toList();
    }

    /** How many ways there are to answer all questions; one more than are few where there are more. */
    private int ways() {
        int ways = 1;
        for (Question question : questions) {
            ways = Math.min(FEW + 1, ways * question.answers().size());
        }
        return ways;
    }

    private boolean isEnough(Answers answers) {
        Change change = answers.change();
        return !trials.areSpent() && trials.canBe(change) && isEnough.test(change);
    }

    /** The smallest set of these sizes among those that hold what is needed. */
    private Optional<Answers> find(int fewest, int most, Set<Question> needed) {
        for (int size = fewest; size <= most && !trials.areSpent(); size++) {
            for (List<Question> set : sets(size, needed)) {
                Optional<Answers> answered = answered(set, Integer.MAX_VALUE);
                if (answered.isPresent() || trials.areSpent()) {
                    return answered;
                }
            }
        }
        return Optional.empty();
    }

    /** Answers to all of these that are enough. */
    private Optional<Answers> answered(List<Question> set, int ways) {
        int[] chosen = new int[set.size()];
        int[] fewestFirst = fewestFirst(set);
        for (int way = 0; way < ways && !trials.areSpent(); way++) {
            List<Change> each = new ArrayList<>(chosen.length);
            for (int index = 0; index < chosen.length; index++) {
                each.add(set.get(index).answers().get(chosen[index]));
            }
            Answers answers = new Answers(set, each, false);
            if (isEnough(answers)) {
                return Optional.of(answers);
            }
            if (!next(chosen, set, fewestFirst)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The places of the questions, those with few answers first. */
    private static int[] fewestFirst(List<Question> set) {
        int[] places = new int[set.size()];
        for (int place = 0; place < places.length; place++) {
            int to = place;
            while (to > 0 && answers(set, places[to - 1]) > answers(set, place)) {
                places[to] = places[to - 1];
                to--;
            }
            places[to] = place;
        }
        return places;
    }

    private static int answers(List<Question> set, int place) {
        return set.get(place).answers().size();
    }

    /** The next way, that of questions with few answers first. */
    private static boolean next(int[] chosen, List<Question> set, int... fewestFirst) {
        for (int place : fewestFirst) {
            chosen[place]++;
            if (chosen[place] < answers(set, place)) {
                return true;
            }
            chosen[place] = 0;
        }
        return false;
    }

    /** The sets of a size that hold what is needed, what is easier to come by first. */
    private List<List<Question>> sets(int size, Set<Question> needed) {
        List<List<Question>> sets = new ArrayList<>();
        add(size, 0, new ArrayList<>(), needed, sets);
        sets.sort(CHEAPEST_FIRST);
        return sets;
    }

    private static int cost(List<Question> set) {
        int cost = 0;
        for (Question question : set) {
            cost += question.cost();
        }
        return cost;
    }

    private void add(int size, int from, List<Question> begun, Set<Question> needed, List<List<Question>> sets) {
        if (sets.size() >= MOST_SETS) {
            return;
        }
        if (begun.size() == size) {
            if (begun.containsAll(needed)) {
                sets.add(List.copyOf(begun));
            }
            return;
        }
        for (int index = from; index <= questions.size() - (size - begun.size()); index++) {
            begun.add(questions.get(index));
            add(size, index + 1, begun, needed, sets);
            begun.remove(begun.size() - 1);
        }
    }
}

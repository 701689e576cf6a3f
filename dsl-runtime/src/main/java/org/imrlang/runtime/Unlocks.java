package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.imrlang.runtime.SmallestSet.Answers;
import org.jspecify.annotations.Nullable;

/** The nearest change of each kind that makes a request conform. */
final class Unlocks {

    /** So many requests are decided where one number moves from turning point to turning point. */
    private static final int MOST_TRIALS = 200;

    /** So many requests are decided to find the smallest set of facts. */
    private static final int MOST_SETS = 100;

    /** So many numbers delivered, and so many days, are tried together with facts. */
    private static final int MOST_STEPS = 8;

    private final DecidedRequest request;
    private final Course course;
    private final Judgement before;
    private final UnlockWords words;

    /** Whether the frequency and the duration asked for are lowered to their limits where they are above them. */
    private final boolean lowersPace;

    /** A change, and what comes of it. */
    private static final class Step {
        private final Change bare;
        private final Change change;
        private final DecidedRequest changed;
        private @Nullable Judgement judgement;

        /** @param bare the change without what is lowered of the pace */
        Step(Change bare, Change change, DecidedRequest changed) {
            this.bare = bare;
            this.change = change;
            this.changed = changed;
        }

        Change bare() {
            return bare;
        }

        Change change() {
            return change;
        }

        /** What comes of it, clause by clause. */
        Judgement judgement() {
            Judgement known = judgement;
            if (known == null) {
                known = changed.judgement();
                judgement = known;
            }
            return known;
        }

        boolean conforms() {
            if (judgement != null) {
                return judgement.conforms();
            }
            Determination determination = changed.decide();
            // where it was decided clause by clause, that need not be done again
            judgement = determination.weighed().orElse(null);
            return determination.outcome() == Outcome.CONFORMS;
        }

        Step judged(Judgement judged) {
            judgement = judged;
            return this;
        }
    }

    /** @param before what comes of the request as it is: it does not conform */
    Unlocks(DecidedRequest request, Judgement before) {
        this(request, before, false);
    }

    private Unlocks(DecidedRequest request, Judgement before, boolean lowersPace) {
        this.request = request;
        this.course = request.course();
        this.before = before;
        this.words = new UnlockWords(before);
        this.lowersPace = lowersPace;
    }

    List<Unlock> all() {
        Optional<Change> less = less();
        List<Change> more = more();
        boolean isPaceAlone = less.isPresent() && less.get().course().quantity() == 0;
        if (more.isEmpty() && !isPaceAlone && CourseLimits.areAsked(course)) {
            more = new Unlocks(request, before, true).more();
        }
        List<Unlock> unlocks = new ArrayList<>();
        if (less.isPresent()) {
            unlocks.add(words.less(less.get(), after(less.get())));
        }
        for (Change change : more) {
            unlocks.add(words.unlock(change, after(change), conformsFrom(change)));
        }
        return List.copyOf(unlocks);
    }

    /** More delivered, facts documented, a later day; only where none of them is enough, several together. */
    private List<Change> more() {
        List<Change> more = new ArrayList<>();
        for (Optional<Change> one : List.of(delivered(), documented(), later())) {
            if (one.isPresent()) {
                more.add(one.get());
            }
        }
        if (more.isEmpty()) {
            together().ifPresent(more::add);
        }
        return more;
    }

    private Judgement after(Change change) {
        return new Trials(request, 1).decide(change);
    }

    /** The largest quantity that conforms, as often and as long as conforms. */
    private Optional<Change> less() {
        if (!before.pace().exceedsFrequency()
                && !before.pace().exceedsDuration()
                && !new TurningPoints(before.readings()).turnsOnQuantity()) {
            return before.sure() > 0 ? Optional.of(quantity(before.sure())) : Optional.empty();
        }
        Trials trials = new Trials(request, MOST_TRIALS);
        long quantity = course.quantity();
        while (quantity >= 1 && !trials.areSpent()) {
            Step step = atPace(quantity, trials);
            if (step.conforms()) {
                return Optional.of(step.change());
            }
            long sure = step.judgement().sure();
            long start = new TurningPoints(step.judgement().readings())
                    .requested()
                    .headSet(quantity + 1)
                    .last();
            quantity = sure >= start && sure < quantity ? sure : start - 1;
        }
        return Optional.empty();
    }

    private static Change quantity(long quantity) {
        return Change.of(Course.UNSTATED.toBuilder().quantity((int) quantity));
    }

    /** So much, as often and as long as is asked for, or as conforms. */
    private Step atPace(long quantity, Trials trials) {
        return atPace(quantity == course.quantity() ? Change.NONE : quantity(quantity), trials);
    }

    /** A change, with what is asked for above a limit of frequency or duration lowered to it. */
    private static Step atPace(Change bare, Trials trials) {
        Step step = new Step(bare, bare, trials.changed(bare));
        for (int lowered = 0; lowered < 4; lowered++) {
            Change change = step.change();
            PaceLimits pace = step.judgement().pace();
            if (pace.exceedsFrequency()) {
                change = change.and(Change.of(
                        Course.UNSTATED.toBuilder().frequency(pace.fastest().orElseThrow())));
            } else if (pace.exceedsDuration()) {
                change = change.and(Change.of(
                        Course.UNSTATED.toBuilder().duration(pace.longest().orElseThrow())));
            } else {
                break;
            }
            step = new Step(bare, change, trials.changed(change));
        }
        return step;
    }

    private Step step(Change change, Trials trials) {
        return lowersPace ? atPace(change, trials) : new Step(change, change, trials.changed(change));
    }

    /** The request as it is. */
    private Step begin(Trials trials) {
        return lowersPace ? step(Change.NONE, trials) : new Step(Change.NONE, Change.NONE, request).judged(before);
    }

    /** The fewest more that have to be delivered before. */
    private Optional<Change> delivered() {
        Trials trials = new Trials(request, MOST_TRIALS);
        Step step = begin(trials);
        while (!trials.areSpent()) {
            Optional<Step> next = moreDelivered(step, trials);
            if (next.isEmpty() || next.get().conforms()) {
                return next.map(Step::change);
            }
            step = next.get();
        }
        return Optional.empty();
    }

    /** The same with more delivered: as much as brings something else. */
    private Optional<Step> moreDelivered(Step step, Trials trials) {
        Course at = step.change().appliedTo(course);
        if (!course.knowsCompleted() || trials.areSpent()) {
            return Optional.empty();
        }
        long completed = at.completed(request.treatment().name());
        OptionalLong next = new TurningPoints(step.judgement().readings()).completedAbove(completed);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(step(
                step.bare().and(Change.of(Course.UNSTATED.toBuilder().completed((int) next.getAsLong()))), trials));
    }

    /** The earliest later day of the request. */
    private Optional<Change> later() {
        Trials trials = new Trials(request, MOST_TRIALS);
        Step step = begin(trials);
        if (!mayWait(step, unchanged -> false)) {
            return Optional.empty();
        }
        while (!trials.areSpent()) {
            Optional<Step> next = later(step, trials);
            if (next.isEmpty() || next.get().conforms()) {
                return next.map(Step::change);
            }
            step = next.get();
        }
        return Optional.empty();
    }

    /** Whether the request may conform on a later day, if what may change changes with it. */
    private boolean mayWait(Step step, Predicate<Operand> mayChange) {
        return step.judgement().readings().turnOnDay()
                || new BestCase(step.judgement(), mayChange).amountWithoutLimits() >= course.quantity();
    }

    /** The same, asked for on the next day that brings something else. */
    private Optional<Step> later(Step step, Trials trials) {
        int day = step.change().appliedTo(course).requestDay();
        if (!Days.isKnown(course.requestDay()) || trials.areSpent()) {
            return Optional.empty();
        }
        return new TurningPoints(step.judgement().readings())
                .requestDays().tailSet(day + 1).stream()
                        .findFirst()
                        .filter(DateAnswers::mayBeStated)
                        .map(next -> step(
                                step.bare()
                                        .and(Change.of(
                                                Course.UNSTATED.toBuilder().requestDate(Days.date(next)))),
                                trials));
    }

    /** Whether the request conforms on every later day as well. */
    private boolean conformsFrom(Change change) {
        if (change.course().requestDate().isEmpty() || course.requestDate().isEmpty()) {
            return false;
        }
        Trials trials = new Trials(request, MOST_TRIALS);
        Step step = step(change, trials);
        while (!trials.areSpent()) {
            Optional<Step> next = later(step, trials);
            if (next.isEmpty() || !next.get().conforms()) {
                return next.isEmpty();
            }
            step = next.get();
        }
        return false;
    }

    private Optional<Change> documented() {
        Trials trials = new Trials(request, MOST_SETS);
        Step begin = begin(trials);
        return documented(begin, trials).map(answers -> {
            Change change = with(begin, answers, trials);
            // without any fact it is the request as it is, and all fewer facts were tried
            return answers.isProved() && !lowersPace ? change : pruned(change, false);
        });
    }

    /** A step with these answers, as often and as long as conforms. */
    private Change with(Step step, Answers answers, Trials trials) {
        return step(both(step.bare(), answers.change()), trials).change();
    }

    private static Change both(Change one, Change other) {
        return one.isNone() ? other : one.and(other);
    }

    private Change pruned(Change change, boolean needsFacts) {
        return new Pruning(request, before).of(change, needsFacts);
    }

    /** The fewest facts that have to be stated, and, only where that is not enough, to be otherwise. */
    private Optional<Answers> documented(Step step, Trials trials) {
        Judgement at = step.judgement();
        Questions questions = new Questions(at, false);
        Optional<Answers> stated = Optional.empty();
        if (at.sure() < course.quantity() && course.quantity() <= at.possible()) {
            stated = smallest(step, questions.open(at.missing().keySet()), trials);
        }
        if (stated.isPresent()) {
            return stated;
        }
        List<Question> otherwise = questions.otherwise();
        if (otherwise.isEmpty()) {
            return Optional.empty();
        }
        BestCase best = new BestCase(at, operand -> !operand.isKnown() || isNamed(otherwise, operand.name()));
        if (best.amount() < course.quantity()) {
            return Optional.empty();
        }
        List<Question> all = new ArrayList<>(questions.open());
        all.addAll(otherwise);
        return smallest(step, all, trials);
    }

    private static boolean isNamed(List<Question> questions, String name) {
        for (Question question : questions) {
            if (question.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Answers> smallest(Step step, List<Question> questions, Trials trials) {
        List<Question> cheapestFirst = new ArrayList<>(questions);
        cheapestFirst.sort(Question.CHEAPEST_FIRST);
        return new SmallestSet(
                        cheapestFirst,
                        change -> step(both(step.bare(), change), trials).conforms(),
                        trials)
                .find();
    }

    /** The fewest facts together with more delivered, with a later day, or with both. */
    private Optional<Change> together() {
        Trials trials = new Trials(request, MOST_SETS);
        List<Step> delivered = steps(begin(trials), true, trials);
        return fewest(delivered, trials)
                .or(() -> fewest(laterSteps(begin(trials), trials), trials))
                .or(() -> fewest(
                        delivered.stream()
                                .flatMap(step -> laterSteps(step, trials).stream())
                                .toList(),
                        trials));
    }

    private List<Step> laterSteps(Step from, Trials trials) {
        return mayWait(from, any -> true) ? steps(from, false, trials) : List.of();
    }

    private List<Step> steps(Step from, boolean delivered, Trials trials) {
        List<Step> steps = new ArrayList<>();
        Optional<Step> next = delivered ? moreDelivered(from, trials) : later(from, trials);
        while (next.isPresent() && steps.size() < MOST_STEPS) {
            steps.add(next.get());
            next = delivered ? moreDelivered(next.get(), trials) : later(next.get(), trials);
        }
        return steps;
    }

    private Optional<Change> fewest(List<Step> steps, Trials trials) {
        Change fewest = null;
        boolean needsFacts = false;
        int size = Integer.MAX_VALUE;
        for (Step step : steps) {
            if (step.conforms()) {
                return Optional.of(pruned(step.change(), false));
            }
            Optional<Answers> answers = documented(step, trials);
            if (answers.isPresent() && answers.get().to().size() < size) {
                size = answers.get().to().size();
                fewest = with(step, answers.get(), trials);
                needsFacts = answers.get().isProved() && !lowersPace && !CoursePart.HISTORY.isStatedIn(fewest.course());
            }
        }
        return fewest == null ? Optional.empty() : Optional.of(pruned(fewest, needsFacts));
    }
}

package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.imrlang.runtime.SmallestSet.Answers;

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

    /**
     * A change, and what comes of it.
     *
     * @param bare the change without what is lowered of the pace
     */
    private record Step(Change bare, Change change, Judgement judgement) {}

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
        boolean isPaceAlone =
                less.filter(change -> change.course().quantity() == 0).isPresent();
        if (more.isEmpty() && !isPaceAlone && CourseLimits.areAsked(course)) {
            more = new Unlocks(request, before, true).more();
        }
        List<Unlock> unlocks = new ArrayList<>();
        less.ifPresent(change -> unlocks.add(words.less(change, after(change))));
        more.forEach(change -> unlocks.add(words.unlock(change, after(change), conformsFrom(change))));
        return List.copyOf(unlocks);
    }

    /** More delivered, facts documented, a later day; only where none of them is enough, several together. */
    private List<Change> more() {
        List<Change> more = new ArrayList<>();
        delivered().ifPresent(more::add);
        documented().map(this::pruned).ifPresent(more::add);
        later().ifPresent(more::add);
        if (more.isEmpty()) {
            together().map(this::pruned).ifPresent(more::add);
        }
        return more;
    }

    private Change pruned(Change change) {
        return new Pruning(request, before).of(change);
    }

    private Judgement after(Change change) {
        return new Trials(request, 1).decide(change);
    }

    /** The largest quantity that conforms, as often and as long as conforms. */
    private Optional<Change> less() {
        Trials trials = new Trials(request, MOST_TRIALS);
        long quantity = course.quantity();
        while (quantity >= 1 && !trials.areSpent()) {
            Step step = atPace(quantity, trials);
            if (step.judgement().conforms()) {
                return Optional.of(step.change());
            }
            long sure = step.judgement().sure();
            long start = new TurningPoints(new Readings(step.judgement()))
                    .requested()
                    .headSet(quantity + 1)
                    .last();
            quantity = sure >= start && sure < quantity ? sure : start - 1;
        }
        return Optional.empty();
    }

    /** So much, as often and as long as is asked for, or as conforms. */
    private Step atPace(long quantity, Trials trials) {
        return atPace(
                quantity == course.quantity()
                        ? Change.NONE
                        : Change.of(Course.UNSTATED.toBuilder().quantity((int) quantity)),
                trials);
    }

    /** A change, with what is asked for above a limit of frequency or duration lowered to it. */
    private static Step atPace(Change bare, Trials trials) {
        Change change = bare;
        Judgement judgement = trials.decide(change);
        for (int lowered = 0; lowered < 4; lowered++) {
            PaceLimits pace = judgement.pace();
            if (pace.exceedsFrequency()) {
                change = change.and(Change.of(
                        Course.UNSTATED.toBuilder().frequency(pace.fastest().orElseThrow())));
            } else if (pace.exceedsDuration()) {
                change = change.and(Change.of(
                        Course.UNSTATED.toBuilder().duration(pace.longest().orElseThrow())));
            } else {
                break;
            }
            judgement = trials.decide(change);
        }
        return new Step(bare, change, judgement);
    }

    private Step step(Change change, Trials trials) {
        return lowersPace ? atPace(change, trials) : new Step(change, change, trials.decide(change));
    }

    /** The request as it is. */
    private Step begin(Trials trials) {
        return lowersPace ? step(Change.NONE, trials) : new Step(Change.NONE, Change.NONE, before);
    }

    /** The fewest more that have to be delivered before. */
    private Optional<Change> delivered() {
        Trials trials = new Trials(request, MOST_TRIALS);
        Step step = begin(trials);
        while (!trials.areSpent()) {
            Optional<Step> next = moreDelivered(step, trials);
            if (next.isEmpty() || next.get().judgement().conforms()) {
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
        OptionalLong next = new TurningPoints(new Readings(step.judgement()))
                .completed().tailSet(completed + 1).stream()
                        .mapToLong(Long::longValue)
                        .findFirst();
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
        while (!trials.areSpent()) {
            Optional<Step> next = later(step, trials);
            if (next.isEmpty() || next.get().judgement().conforms()) {
                return next.map(Step::change);
            }
            step = next.get();
        }
        return Optional.empty();
    }

    /** The same, asked for on the next day that brings something else. */
    private Optional<Step> later(Step step, Trials trials) {
        int day = step.change().appliedTo(course).requestDay();
        if (!Days.isKnown(course.requestDay()) || trials.areSpent()) {
            return Optional.empty();
        }
        return new TurningPoints(new Readings(step.judgement()))
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
            if (next.isEmpty() || !next.get().judgement().conforms()) {
                return next.isEmpty();
            }
            step = next.get();
        }
        return false;
    }

    private Optional<Change> documented() {
        Trials trials = new Trials(request, MOST_SETS);
        return documented(begin(trials), trials)
                .map(answers -> step(answers.change(), trials).change());
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
        Set<String> names = otherwise.stream().map(Question::name).collect(Collectors.toSet());
        boolean mayBeEnough = !otherwise.isEmpty()
                && new BestCase(at, operand -> !operand.isKnown() || names.contains(operand.name())).amount()
                        >= course.quantity();
        if (!mayBeEnough) {
            return Optional.empty();
        }
        List<Question> all = new ArrayList<>(questions.open());
        all.addAll(otherwise);
        return smallest(step, all, trials);
    }

    private Optional<Answers> smallest(Step step, List<Question> questions, Trials trials) {
        List<Question> cheapestFirst = new ArrayList<>(questions);
        cheapestFirst.sort(Question.CHEAPEST_FIRST);
        return new SmallestSet(
                        cheapestFirst,
                        change -> step(step.bare().and(change), trials)
                                .judgement()
                                .conforms(),
                        trials)
                .find();
    }

    /** The fewest facts together with more delivered, with a later day, or with both. */
    private Optional<Change> together() {
        Trials trials = new Trials(request, MOST_SETS);
        List<Step> delivered = steps(begin(trials), true, trials);
        return fewest(delivered, trials)
                .or(() -> fewest(steps(begin(trials), false, trials), trials))
                .or(() -> fewest(
                        delivered.stream()
                                .flatMap(step -> steps(step, false, trials).stream())
                                .toList(),
                        trials));
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
        int size = Integer.MAX_VALUE;
        for (Step step : steps) {
            if (step.judgement().conforms()) {
                return Optional.of(step.change());
            }
            Optional<Answers> answers = documented(step, trials);
            if (answers.isPresent() && answers.get().to().size() < size) {
                size = answers.get().to().size();
                fewest = step(step.bare().and(answers.get().change()), trials).change();
            }
        }
        return Optional.ofNullable(fewest);
    }
}

package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What would bring a request further.
 *
 * @param unlocks what would make it conform, the nearest change of each kind
 * @param askNext the smallest set of what is missing that would decide it, by name, what is easiest to come by first
 */
record Prospects(List<Unlock> unlocks, List<String> askNext) {

    /** Nothing would: the request conforms, or nothing addresses it. */
    static final Prospects NONE = new Prospects(List.of(), List.of());

    private static final int MOST_TRIALS = 300;

    Prospects {
        unlocks = List.copyOf(unlocks);
        askNext = List.copyOf(askNext);
    }

    static Prospects of(DecidedRequest request, Determination determination) {
        Outcome outcome = determination.outcome();
        if (outcome == Outcome.CONFORMS || outcome == Outcome.NOT_ADDRESSED) {
            return NONE;
        }
        Judgement before = determination.explanation().judgement().orElseGet(request::judgement);
        return new Prospects(new Unlocks(request, before).all(), askNext(request, before, determination));
    }

    /** What, answered in favour of the request, brings all that is possible, and leaves nothing open. */
    private static List<String> askNext(DecidedRequest request, Judgement before, Determination determination) {
        if (determination.missing().size() < 2) {
            return determination.missing();
        }
        Questions questions = new Questions(before, true);
        List<Question> missing = new ArrayList<>(questions.open(determination.missing()));
        missing.sort(Question.CHEAPEST_FIRST);
        Trials trials = new Trials(request, MOST_TRIALS);
        return new SmallestSet(missing, change -> decides(trials.determine(change), determination), trials)
                .find()
                .map(answers -> answers.to().stream().map(Question::name).toList())
                .orElseGet(() -> determination.missing().stream()
                        .sorted(Comparator.comparingInt(questions::cost))
                        .toList());
    }

    private static boolean decides(Determination changed, Determination before) {
        return changed.certified() == before.possible() && changed.possible() == before.possible();
    }
}

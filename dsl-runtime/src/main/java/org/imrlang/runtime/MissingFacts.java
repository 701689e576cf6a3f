package org.imrlang.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imrlang.runtime.LimitWeighing.Cap;

/**
 * What the record would have to state, in words by name, in the order of first mention. Of one clause, what it reads
 * without naming it comes first: completed, history, request date.
 */
final class MissingFacts {

    private static final String COMPLETED = BuiltIn.COMPLETED.text();
    private static final String HISTORY = "history";
    private static final String REQUEST_DATE = BuiltIn.REQUEST_DATE.text();

    private final Reckoning reckoning;

    /** By the line on which a clause stands: a table's clauses stand above its rows. */
    private final Map<Integer, Map<String, String>> byLine = new TreeMap<>();

    private final Map<String, String> wordsByName = new LinkedHashMap<>();
    private Map<String, String> unnamed = new LinkedHashMap<>();
    private Map<String, String> named = new LinkedHashMap<>();

    MissingFacts(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    Map<String, String> wordsByName() {
        endOfText();
        return wordsByName;
    }

    /** What follows stands in another text, or after all texts. */
    void endOfText() {
        for (Map<String, String> words : byLine.values()) {
            words.forEach(wordsByName::putIfAbsent);
        }
        byLine.clear();
    }

    private void endOfClause(ClauseInfo clause) {
        Map<String, String> words = byLine.computeIfAbsent(clause.line(), line -> new LinkedHashMap<>());
        for (String first : List.of(COMPLETED, HISTORY, REQUEST_DATE)) {
            if (unnamed.containsKey(first)) {
                words.putIfAbsent(first, unnamed.get(first));
            }
        }
        named.forEach(words::putIfAbsent);
        unnamed = new LinkedHashMap<>();
        named = new LinkedHashMap<>();
    }

    void add(WeighedRecommendation recommendation) {
        if (recommendation.scope().isPresent()) {
            recommendation.scope().get().addMissing(this);
        }
        endOfClause(recommendation.heading());
        List<Reckoning.Stage> stages = Reckoning.stages(recommendation.clauses(), reckoning.completed());
        // what was authorized may leave nothing, however much was delivered
        boolean countUnclear =
                reckoning.completed() == Reckoning.UNKNOWN && reckoning.mostLeftByPhases(recommendation.clauses()) > 0;
        int next = 0;
        for (Weighed one : recommendation.clauses()) {
            if (one instanceof Weighed.Gate gate) {
                if (gate.condition().isPresent()) {
                    gate.condition().get().addMissing(this);
                }
            } else if (one instanceof PhaseWeighing) {
                add(stages.get(next++), countUnclear);
            } else if (one instanceof LimitWeighing limit) {
                weigh(limit);
            }
            endOfClause(one.clause());
        }
    }

    void add(LimitWeighing limit) {
        weigh(limit);
        endOfClause(limit.clause());
    }

    /** The values of a comparison; a request date that stands first in one of two dates was left out in the text. */
    void read(Operand... operands) {
        boolean leftOut = operands.length > 1 && operands[0].name().equals(REQUEST_DATE);
        for (Operand operand : operands) {
            operand.missing().forEach((name, words) -> {
                boolean isNamed = name.equals(operand.name()) && !(leftOut && name.equals(REQUEST_DATE));
                (isNamed ? named : unnamed).putIfAbsent(name, words);
            });
        }
    }

    private void add(Reckoning.Stage stage, boolean countUnclear) {
        if (stage.reached() == Logic.NO) {
            return;
        }
        if (countUnclear && stage.open() != Logic.NO) {
            needsCompleted();
        }
        if (stage.phase().condition().isPresent()) {
            stage.phase().condition().get().addMissing(this);
        }
        stage.phase().adjustments().forEach(one -> one.condition().addMissing(this));
    }

    private void weigh(LimitWeighing limit) {
        if (limit.lifted() == Logic.YES) {
            return;
        }
        if (limit.rule() instanceof Cap cap) {
            cap(limit, cap);
            return;
        }
        int open = reckoning.open(limit, reckoning.completed());
        long sure = reckoning.leftUnlifted(limit, reckoning.completed(), Logic.SURE);
        boolean endUnclear = sure < reckoning.requested()
                && sure != reckoning.leftUnlifted(limit, reckoning.completed(), Logic.POSSIBLE);
        if (open == Logic.UNKNOWN || endUnclear) {
            undetermined(limit);
        }
        if (open != Logic.YES || sure < reckoning.requested()) {
            unless(limit);
        }
    }

    private void undetermined(LimitWeighing limit) {
        if (limit.rule() instanceof LimitWeighing.StopAfterCount) {
            needsCompleted();
        } else if (limit.rule() instanceof LimitWeighing.Until until) {
            needsRequestDate();
            read(until.date());
        } else if (limit.rule() instanceof LimitWeighing.StopAfterTime) {
            needsRequestDate();
            read(Operand.builtIn(BuiltIn.STARTED, reckoning.course(), reckoning.treatment()));
        } else if (limit.rule() instanceof LimitWeighing.Apart apart) {
            if (reckoning.course().history().isEmpty() || reckoning.history().isSilent(limit, apart.time())) {
                needsHistory();
            }
            needsRequestDate();
            limit.per().ifPresent(this::read);
        } else {
            throw new IllegalStateException("a cap is weighed by what it leaves");
        }
    }

    private void cap(LimitWeighing limit, Cap cap) {
        int binds = reckoning.history().binds(cap);
        long sure = reckoning.leftUnlifted(limit, reckoning.completed(), Logic.SURE);
        if (binds == Logic.NO || reckoning.requested() <= sure) {
            return;
        }
        boolean clear = reckoning.course().knowsCompleted()
                && sure == reckoning.leftUnlifted(limit, reckoning.completed(), Logic.POSSIBLE);
        if (!clear && cap.window().kind() != Window.Kind.REQUEST) {
            undetermined(limit, cap);
        }
        unless(limit);
    }

    private void undetermined(LimitWeighing limit, Cap cap) {
        Window.Kind kind = cap.window().kind();
        boolean ownCount = kind == Window.Kind.INJURY && limit.per().isEmpty();
        if (ownCount && reckoning.completed() == Reckoning.UNKNOWN) {
            needsCompleted();
        }
        HistoryCount.Used used = ownCount
                ? reckoning.history().usedByOthers(limit, cap)
                : reckoning.history().used(limit, cap);
        boolean unstated = reckoning.course().history().isEmpty() && used.least() != used.most();
        if (unstated || reckoning.history().isSilent(limit, cap)) {
            needsHistory();
        }
        if (kind != Window.Kind.INJURY) {
            needsRequestDate();
        }
        cap.date().ifPresent(this::read);
        limit.per().ifPresent(this::read);
    }

    private void unless(LimitWeighing limit) {
        limit.unless().ifPresent(condition -> condition.addMissing(this));
    }

    private void needsCompleted() {
        unnamed.putIfAbsent(COMPLETED, "how many " + reckoning.treatment().unit() + " have been delivered");
    }

    private void needsHistory() {
        unnamed.putAll(Operand.history(reckoning.treatment()));
    }

    private void needsRequestDate() {
        if (reckoning.course().requestDay() == Days.UNKNOWN) {
            unnamed.putIfAbsent(REQUEST_DATE, BuiltIn.REQUEST_DATE.words());
        }
    }
}

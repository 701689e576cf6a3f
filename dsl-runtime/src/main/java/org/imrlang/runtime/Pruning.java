package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Leaves out of a change what is not needed of it, so that no single part of what remains can be left out: what reverses the
 * record first, then the history, then facts from the last to the first, then what the request states of itself.
 */
final class Pruning {

    private final DecidedRequest request;
    private final Readings readings;

    /** @param before what comes of the request as it is: it does not conform */
    Pruning(DecidedRequest request, Judgement before) {
        this.request = request;
        this.readings = before.readings();
    }

    /**
     * As much of a change as is needed; the change conforms.
     *
     * @param needsFacts whether it is known that none of the facts can be left out alone
     */
    Change of(Change change, boolean needsFacts) {
        // each round but the last leaves something out
        Trials trials = new Trials(request, Integer.MAX_VALUE);
        Change needed = shorter(change, parts(change, !needsFacts), trials);
        Change before = change;
        while (!needed.equals(before)) {
            before = needed;
            needed = shorter(needed, parts(needed, true), trials);
        }
        return needed;
    }

    private static Change shorter(Change change, List<UnaryOperator<Change>> parts, Trials trials) {
        Change needed = change;
        for (UnaryOperator<Change> leftOut : parts) {
            Change shorter = leftOut.apply(needed);
            // the request as it is does not conform
            if (!shorter.isNone() && !shorter.equals(needed) && trials.canBe(shorter) && trials.conforms(shorter)) {
                needed = shorter;
            }
        }
        return needed;
    }

    private List<UnaryOperator<Change>> parts(Change change, boolean withFacts) {
        List<String> facts = new ArrayList<>();
        if (withFacts) {
            change.facts().keySet().forEach(name -> facts.add(0, name));
        }
        List<UnaryOperator<Change>> parts = new ArrayList<>();
        facts.stream().filter(this::isReversed).forEach(name -> parts.add(all -> without(all, name)));
        if (CoursePart.HISTORY.isStatedIn(change.course())) {
            parts.add(all -> without(all, CoursePart.HISTORY));
        }
        facts.stream().filter(name -> !isReversed(name)).forEach(name -> parts.add(all -> without(all, name)));
        for (CoursePart part : CoursePart.ALL) {
            if (part.isStatedIn(change.course())) {
                parts.add(all -> without(all, part));
            }
        }
        return parts;
    }

    private boolean isReversed(String name) {
        return readings.of(name).filter(read -> read.operand().isKnown()).isPresent();
    }

    private static Change without(Change change, CoursePart part) {
        return new Change(part.leftOutOf(change.course()), change.facts());
    }

    private static Change without(Change change, String name) {
        Map<String, FactValue> facts = new LinkedHashMap<>(change.facts());
        facts.remove(name);
        return new Change(change.course(), facts);
    }
}

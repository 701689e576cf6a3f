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

    /** @param before what comes of the request as it is */
    Pruning(DecidedRequest request, Judgement before) {
        this.request = request;
        this.readings = new Readings(before);
    }

    /** As much of a change as is needed; the change conforms. */
    Change of(Change change) {
        // each round but the last leaves something out
        Trials trials = new Trials(request, Integer.MAX_VALUE);
        Change needed = change;
        boolean isShorter = true;
        while (isShorter) {
            isShorter = false;
            for (UnaryOperator<Change> leftOut : parts(needed)) {
                Change shorter = leftOut.apply(needed);
                if (!shorter.equals(needed) && trials.canBe(shorter) && trials.conforms(shorter)) {
                    needed = shorter;
                    isShorter = true;
                }
            }
        }
        return needed;
    }

    private List<UnaryOperator<Change>> parts(Change change) {
        List<String> facts = new ArrayList<>();
        change.facts().keySet().forEach(name -> facts.add(0, name));
        List<UnaryOperator<Change>> parts = new ArrayList<>();
        facts.stream().filter(this::isReversed).forEach(name -> parts.add(all -> without(all, name)));
        parts.add(all -> without(all, CoursePart.HISTORY));
        facts.stream().filter(name -> !isReversed(name)).forEach(name -> parts.add(all -> without(all, name)));
        for (CoursePart part : CoursePart.values()) {
            parts.add(all -> without(all, part));
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

package org.imrlang.testing.coverage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Truth;

/**
 * Makes the tallies of conditions and their parts. Where {@code not} stands before a condition, the condition alone is
 * counted: that it was yes says that the whole was no.
 */
final class ConditionTallies {

    private final CheckedRuleset checked;
    private final Tallies tallies;
    private final CanBeUnknown canBeUnknown = new CanBeUnknown();
    private final Map<Condition, Tally> made = new IdentityHashMap<>();

    ConditionTallies(CheckedRuleset checked, Tallies tallies) {
        this.checked = checked;
        this.tallies = tallies;
    }

    /** The answers that a condition can have. */
    Set<Truth> answers(Condition condition) {
        return canBeUnknown.is(condition) ? EnumSet.allOf(Truth.class) : EnumSet.of(Truth.YES, Truth.NO);
    }

    /** The tally of this very condition, where it has one of its own. */
    Optional<Tally> of(Condition condition) {
        return Optional.ofNullable(made.get(condition));
    }

    /** @param within what has to be weighed before the condition is read */
    void add(Condition condition, Optional<Tally> within) {
        Optional<Span> at = checked.place(condition).filter(place -> !isNegation(condition));
        if (at.isEmpty()) {
            Descriptions.parts(condition).forEach(part -> add(part, within));
            return;
        }
        Tally tally = tallies.counting(
                condition,
                Tallies.Place.of(Kind.CONDITION, at.get(), ""),
                () -> new Tally(Kind.CONDITION, at.get(), AuthorsWords.of(at.get()), answers(condition)));
        made.put(condition, tally);
        within.ifPresent(tally::within);
        addParts(condition, tally, within);
    }

    /** The parts of a definition's condition: the whole is counted as the definition. */
    void addParts(Condition condition, Tally whole) {
        addParts(condition, whole, Optional.of(whole));
    }

    private void addParts(Condition condition, Tally whole, Optional<Tally> within) {
        Descriptions.parts(condition).forEach(part -> add(part, within));
        follows(whole, condition, false);
    }

    private boolean isNegation(Condition condition) {
        return condition instanceof Condition.Not not
                && checked.place(not.part()).isPresent();
    }

    /** Says which answers of the whole cannot come before its parts have given theirs. */
    private void follows(Tally whole, Condition condition, boolean negated) {
        if (condition instanceof Condition.Not not) {
            if (made.containsKey(not.part())) {
                each(whole, List.of(condition), true, negated);
            } else {
                follows(whole, not.part(), !negated);
            }
        } else if (condition instanceof Condition.All all) {
            each(whole, all.parts(), true, negated);
        } else if (condition instanceof Condition.Any any) {
            each(whole, any.parts(), false, negated);
        } else if (condition instanceof Condition.Count count) {
            whole.needsOne(Truth.UNKNOWN, needs(count.parts(), Truth.UNKNOWN));
        }
    }

    /** @param all whether all parts make the condition, before it is negated; else one */
    private void each(Tally whole, List<Condition> parts, boolean all, boolean negated) {
        Truth every = Truth.of(all);
        Truth one = Truth.of(!all);
        whole.needsAll(turned(every, negated), needs(parts, every));
        whole.needsOne(turned(one, negated), needs(parts, one));
        whole.needsOne(Truth.UNKNOWN, needs(parts, Truth.UNKNOWN));
    }

    private List<Tally.Need> needs(List<Condition> parts, Truth answer) {
        List<Tally.Need> needs = new ArrayList<>();
        for (Condition part : parts) {
            boolean negation = part instanceof Condition.Not && !made.containsKey(part);
            Condition counted = negation ? ((Condition.Not) part).part() : part;
            of(counted).ifPresent(tally -> needs.add(new Tally.Need(tally, turned(answer, negation))));
        }
        return needs;
    }

    private static Truth turned(Truth truth, boolean turn) {
        return turn && truth != Truth.UNKNOWN ? Truth.of(truth == Truth.NO) : truth;
    }
}

package org.imrlang.compiler.check;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Condition;

/**
 * The smallest part of a condition that settles it.
 *
 * @param condition the part
 * @param with another part, where only the two together do
 */
record Culprit(Condition condition, Optional<Condition> with) {

    /** Of more parts than this not every two are held against each other. */
    private static final int MOST_PARTS = 40;

    /** Of a condition that is never yes. */
    static Culprit ofNever(Condition condition, Possibilities possibilities) {
        return of(condition, false, possibilities);
    }

    /** Of a condition that is never no. */
    static Culprit ofAlways(Condition condition, Possibilities possibilities) {
        return of(condition, true, possibilities);
    }

    private static Culprit of(Condition condition, boolean always, Possibilities possibilities) {
        if (condition instanceof Condition.Not not) {
            Culprit inner = of(not.part(), !always, possibilities);
            return inner.condition() == not.part() && inner.with().isEmpty() ? whole(condition) : inner;
        }
        boolean listed = always ? condition instanceof Condition.Any : condition instanceof Condition.All;
        return listed ? among(Written.parts(condition), condition, always, possibilities) : whole(condition);
    }

    private static Culprit whole(Condition condition) {
        return new Culprit(condition, Optional.empty());
    }

    private static Culprit among(
            List<Condition> parts, Condition condition, boolean always, Possibilities possibilities) {
        for (Condition part : parts) {
            if (always ? !possibilities.canBeNo(part) : !possibilities.canBeYes(part)) {
                return of(part, always, possibilities);
            }
        }
        for (int later = 1; parts.size() > 2 && later < Math.min(parts.size(), MOST_PARTS); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (settle(parts.get(earlier), parts.get(later), always, possibilities)) {
                    return new Culprit(parts.get(later), Optional.of(parts.get(earlier)));
                }
            }
        }
        return whole(condition);
    }

    private static boolean settle(Condition one, Condition other, boolean always, Possibilities possibilities) {
        return always
                ? !possibilities.canBeYes(List.of(new Condition.Not(one), new Condition.Not(other)))
                : !possibilities.canBeYes(List.of(one, other));
    }
}

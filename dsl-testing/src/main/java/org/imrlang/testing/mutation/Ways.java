package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.FactValue;

/**
 * The ways in which conditions can be yes, no or unknown, found by taking the conditions apart: what each part demands of
 * the values that it reads is put together, until two demands leave no value. Every way over the {@link Candidates} is
 * found, so that where there is none, and the search was not cut short, there is none at all.
 */
final class Ways {

    private final Candidates candidates;
    private long steps;
    private boolean cut;

    Ways(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * Something that must hold.
     *
     * @param truths what the condition may be, of {@link Truths}
     */
    record Goal(Condition condition, int truths) {}

    /** Whether the last search ended before it had looked at all ways. */
    boolean wasCut() {
        return cut;
    }

    /** The first ways in which all of these hold; none where there are none, or none were found in so many steps. */
    List<Given> of(List<Goal> goals, List<Given> from, int most, long steps) {
        this.steps = steps;
        this.cut = false;
        List<Given> found = new ArrayList<>();
        for (Given start : from) {
            boolean all = each(goals, 0, start, one -> {
                if (!found.contains(one)) {
                    found.add(one);
                }
                return found.size() < most;
            });
            if (!all) {
                cut = true;
                break;
            }
        }
        return found;
    }

    private boolean each(List<Goal> goals, int next, Given given, Predicate<Given> sink) {
        if (next == goals.size()) {
            return sink.test(given);
        }
        Goal goal = goals.get(next);
        return each(goal.condition(), goal.truths(), given, one -> each(goals, next + 1, one, sink));
    }

    /** Hands each way to the sink, until it wants no more or the steps are spent; false then. */
    private boolean each(Condition condition, int truths, Given given, Predicate<Given> sink) {
        if (steps-- <= 0) {
            return false;
        }
        if (truths == Truths.ANY) {
            return sink.test(given);
        }
        if (condition instanceof Condition.Not not) {
            return each(not.part(), Truths.contrary(truths), given, sink);
        } else if (condition instanceof Condition.Defined defined) {
            return each(defined.definition().condition(), truths, given, sink);
        } else if (condition instanceof Condition.Documented documented) {
            return documented(documented.part(), truths, given, sink);
        } else if (condition instanceof Condition.All all) {
            return all(all.parts(), false, truths, given, sink);
        } else if (condition instanceof Condition.Any any) {
            return all(any.parts(), true, Truths.contrary(truths), given, sink);
        } else if (condition instanceof Condition.Count count) {
            return count(count, truths, 0, 0, 0, given, sink);
        } else if (condition instanceof Condition.DatesRelated related) {
            return related(related, truths, given, sink);
        }
        return leaf(condition, name(condition), truths, given, sink);
    }

    private boolean documented(Condition part, int truths, Given given, Predicate<Given> sink) {
        if ((truths & Truths.YES) != 0
                && (!each(part, Truths.YES, given, sink) || !each(part, Truths.NO, given, sink))) {
            return false;
        }
        return (truths & Truths.NO) == 0 || each(part, Truths.UNKNOWN, given, sink);
    }

    /** All of some parts, or of their contraries. */
    private boolean all(List<Condition> parts, boolean contraries, int truths, Given given, Predicate<Given> sink) {
        if ((truths & Truths.NO) != 0) {
            // some part is no, and where unknown will do as well, that is enough
            int some = truths & Truths.NOT_YES;
            for (Condition part : parts) {
                if (!each(part, contraries ? Truths.contrary(some) : some, given, sink)) {
                    return false;
                }
            }
            return (truths & Truths.YES) == 0 || parts(parts, contraries, Truths.YES, 0, -1, given, sink);
        }
        if ((truths & Truths.YES) != 0) {
            return parts(parts, contraries, truths, 0, -1, given, sink);
        }
        for (int unknown = 0; unknown < parts.size(); unknown++) {
            if (!parts(parts, contraries, Truths.NOT_NO, 0, unknown, given, sink)) {
                return false;
            }
        }
        return true;
    }

    private boolean parts(
            List<Condition> parts,
            boolean contraries,
            int truths,
            int next,
            int unknown,
            Given given,
            Predicate<Given> sink) {
        if (next == parts.size()) {
            return sink.test(given);
        }
        int wanted = next == unknown ? Truths.UNKNOWN : truths;
        return each(
                parts.get(next),
                contraries ? Truths.contrary(wanted) : wanted,
                given,
                one -> parts(parts, contraries, truths, next + 1, unknown, one, sink));
    }

    private boolean count(
            Condition.Count count, int truths, int next, int yes, int unknown, Given given, Predicate<Given> sink) {
        if (next == count.parts().size()) {
            return (truth(count, yes, yes + unknown) & truths) == 0 || sink.test(given);
        }
        for (int truth : Truths.EACH) {
            int more = truth == Truths.YES ? 1 : 0;
            int open = truth == Truths.UNKNOWN ? 1 : 0;
            boolean goesOn = each(
                    count.parts().get(next),
                    truth,
                    given,
                    one -> count(count, truths, next + 1, yes + more, unknown + open, one, sink));
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }

    private static int truth(Condition.Count count, int sure, int possible) {
        int least = sure >= count.count() ? Truths.YES : possible < count.count() ? Truths.NO : Truths.UNKNOWN;
        int most = possible <= count.count() ? Truths.YES : sure > count.count() ? Truths.NO : Truths.UNKNOWN;
        return switch (count.quantifier()) {
            case AT_LEAST -> least;
            case AT_MOST -> most;
            case EXACTLY ->
                least == Truths.NO || most == Truths.NO
                        ? Truths.NO
                        : least == Truths.YES && most == Truths.YES ? Truths.YES : Truths.UNKNOWN;
        };
    }

    private boolean leaf(Condition condition, String name, int truths, Given given, Predicate<Given> sink) {
        List<Optional<FactValue>> values = candidates.of(name);
        BitSet fit = new BitSet();
        for (int i = 0; i < values.size(); i++) {
            fit.set(i, (LeafTruth.of(condition, values.get(i)) & truths) != 0);
        }
        Optional<Given> narrower = given.with(name, fit);
        return narrower.isEmpty() || sink.test(narrower.get());
    }

    private boolean related(Condition.DatesRelated related, int truths, Given given, Predicate<Given> sink) {
        String first = related.other().name();
        String second = related.what().name();
        List<Optional<FactValue>> values = candidates.of(first);
        List<Optional<FactValue>> others = candidates.of(second);
        for (int i = 0; i < values.size(); i++) {
            BitSet one = new BitSet();
            one.set(i);
            Optional<Given> narrower = given.with(first, one);
            if (narrower.isEmpty()) {
                continue;
            }
            BitSet fit = new BitSet();
            for (int j = 0; j < others.size(); j++) {
                fit.set(j, (LeafTruth.of(related, others.get(j), values.get(i)) & truths) != 0);
            }
            Optional<Given> both = narrower.get().with(second, fit);
            if (both.isPresent() && (steps-- <= 0 || !sink.test(both.get()))) {
                return false;
            }
        }
        return true;
    }

    private static String name(Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            return holds.fact().name();
        } else if (condition instanceof Condition.Stated stated) {
            return named(stated.what());
        } else if (condition instanceof Condition.NumberCompared number) {
            return named(number.what());
        } else if (condition instanceof Condition.NumberIn number) {
            return named(number.what());
        } else if (condition instanceof Condition.DateCompared date) {
            return named(date.what());
        } else if (condition instanceof Condition.DateIn date) {
            return named(date.what());
        } else if (condition instanceof Condition.Chosen chosen) {
            return chosen.fact().name();
        } else if (condition instanceof Condition.Includes includes) {
            return includes.fact().name();
        }
        throw new IllegalStateException("a condition is not taken apart: " + condition);
    }

    private static String named(Reading reading) {
        return reading.name();
    }
}

package org.imrlang.compiler.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for values that make formulas yes. It narrows the open cells of each axis by what the formulas demand, evaluates
 * them three-valued on what is open, and tries both sides of a part that is still needed: a search in the manner of
 * Davis, Putnam, Logemann and Loveland, over cells in place of propositions. It is exact unless its budget ends.
 *
 * <p>A library would not earn its weight here. Solvers of propositions (Sat4j, 2 MB) want the cells, the counts and the
 * three-valued reading encoded first, and the values decoded after, which is most of what stands here; solvers of
 * constraints or theories bring megabytes or native code into every user's build. A guideline's conditions are small.
 *
 * <p>Two questions are asked. With opaque parts free: can the formulas be yes at all? With opaque parts unknown: are
 * there values of the others that make them yes whatever the opaque parts turn out to be?
 */
final class Search {

    /** What came of a search. */
    enum Verdict {
        POSSIBLE,
        IMPOSSIBLE,
        /** The budget ended first. */
        UNDECIDED
    }

    /**
     * The answer.
     *
     * @param box where the formulas are yes throughout, if they can be
     */
    record Answer(Verdict verdict, Box box) {}

    private static final byte YES = 1;
    private static final byte NO = 2;
    private static final byte MAY_YES = 4;
    private static final byte MAY_NO = 8;

    private final Formulas formulas;
    private final Budget budget;

    /** Whether opaque parts may be chosen; else they stay unknown, and values must be such as a case can state. */
    private final boolean opaqueFree;

    private byte[] truths = new byte[0];
    private byte[] demands = new byte[0];
    private int[] groupLeast = new int[0];
    private int[] groupMost = new int[0];

    Search(Formulas formulas, Budget budget, boolean opaqueFree) {
        this.formulas = formulas;
        this.budget = budget;
        this.opaqueFree = opaqueFree;
    }

    /** Whether all these formulas can be yes together within a box. */
    Answer together(List<Integer> goals, Box within) {
        int[] cone = cone(goals);
        budget.begin();
        makeRoom();
        Deque<Box> open = new ArrayDeque<>();
        open.push(within);
        while (!open.isEmpty()) {
            Box box = narrowed(goals, cone, open.pop());
            if (budget.isSpent()) {
                return new Answer(Verdict.UNDECIDED, within);
            }
            if (box == null) {
                continue;
            }
            if (areYes(goals)) {
                return new Answer(Verdict.POSSIBLE, box);
            }
            needed(goals, cone).ifPresent(leaf -> {
                open.push(within(box, leaf.axis(), leaf.others()));
                open.push(within(box, leaf.axis(), leaf.cells()));
            });
        }
        return new Answer(Verdict.IMPOSSIBLE, within);
    }

    private boolean areYes(List<Integer> goals) {
        for (int goal : goals) {
            if (!is(YES, goal)) {
                return false;
            }
        }
        return true;
    }

    /** What a formula demands of each axis by itself; nothing where it can be seen at once that it is never yes. */
    Optional<Box> demanded(int goal) {
        budget.begin();
        makeRoom();
        Box box = narrowed(List.of(goal), formulas.cone(goal), Box.ALL);
        return budget.isSpent() ? Optional.of(Box.ALL) : Optional.ofNullable(box);
    }

    private void makeRoom() {
        if (truths.length < formulas.nodeCount()) {
            truths = new byte[formulas.nodeCount() * 2];
            demands = new byte[formulas.nodeCount() * 2];
        }
        if (groupLeast.length < formulas.groupCount()) {
            groupLeast = new int[formulas.groupCount() * 2];
            groupMost = new int[formulas.groupCount() * 2];
        }
    }

    /** The box without what the goals rule out; null where nothing is left, or where the budget ends. */
    private @Nullable Box narrowed(List<Integer> goals, int[] cone, Box start) {
        Box box = start;
        while (true) {
            if (!budget.take()) {
                return null;
            }
            for (int node : cone) {
                truths[node] = truth(formulas.node(node), box);
            }
            Box narrower = demand(goals, cone, box);
            if (narrower == null || narrower == box) {
                return narrower;
            }
            box = narrower;
        }
    }

    private byte truth(Formulas.Node node, Box box) {
        if (node instanceof Formulas.Leaf leaf) {
            return truth(leaf, box);
        }
        Formulas.AtLeast some = (Formulas.AtLeast) node;
        int yes = 0;
        int no = 0;
        int mayYes = 0;
        int mayNo = 0;
        for (int part : some.parts()) {
            yes += is(YES, part) ? 1 : 0;
            no += is(NO, part) ? 1 : 0;
            mayYes += is(MAY_YES, part) ? 1 : 0;
            mayNo += is(MAY_NO, part) ? 1 : 0;
        }
        int least = some.least();
        int leastNo = some.parts().length - least + 1;
        return truth(yes >= least, no >= leastNo, mayYes >= least, mayNo >= leastNo);
    }

    private byte truth(Formulas.Leaf leaf, Box box) {
        Axis axis = formulas.axes().get(leaf.axis());
        if (!opaqueFree && axis.isOpaque()) {
            return 0;
        }
        BitSet open = open(box, leaf.axis());
        boolean mayYes = open.intersects(leaf.cells());
        boolean mayNo = open.intersects(leaf.others());
        return truth(!mayNo, !mayYes, mayYes, mayNo);
    }

    private BitSet open(Box box, int axis) {
        BitSet open = box.get(axis);
        if (open != null) {
            return open;
        }
        return opaqueFree
                ? formulas.axes().get(axis).cells()
                : formulas.axes().get(axis).statable();
    }

    private Box within(Box box, int axis, BitSet cells) {
        BitSet rest = (BitSet) open(box, axis).clone();
        rest.and(cells);
        return box.with(axis, rest);
    }

    private static byte truth(boolean yes, boolean no, boolean mayYes, boolean mayNo) {
        return (byte) ((yes ? YES : 0) | (no ? NO : 0) | (mayYes ? MAY_YES : 0) | (mayNo ? MAY_NO : 0));
    }

    /** Whether a formula is so; of its contrary, yes and no change places. */
    private boolean is(byte so, int formula) {
        byte wanted = (formula & 1) == 0 ? so : contrary(so);
        return (truths[formula >> 1] & wanted) != 0;
    }

    private static byte contrary(byte so) {
        return switch (so) {
            case YES -> NO;
            case NO -> YES;
            case MAY_YES -> MAY_NO;
            case MAY_NO -> MAY_YES;
            default -> throw new IllegalStateException("no truth has the bits " + so);
        };
    }

    /** Hands the goals' demands down to the leaves; null where they cannot be met. */
    private @Nullable Box demand(List<Integer> goals, int[] cone, Box start) {
        for (int number : cone) {
            demands[number] = 0;
            if (formulas.node(number) instanceof Formulas.AtLeast some) {
                groupLeast[some.group()] = 0;
                groupMost[some.group()] = some.parts().length;
            }
        }
        for (int goal : goals) {
            if (!demand(goal)) {
                return null;
            }
        }
        Box box = start;
        for (int i = cone.length - 1; i >= 0; i--) {
            int number = cone[i];
            boolean yes = demands[number] == YES;
            if (demands[number] == 0) {
                continue;
            }
            if (formulas.node(number) instanceof Formulas.Leaf leaf) {
                if (!is(YES, 2 * number + (yes ? 0 : 1))) {
                    box = within(box, leaf.axis(), yes ? leaf.cells() : leaf.others());
                    BitSet rest = box.get(leaf.axis());
                    if (rest != null && rest.isEmpty()) {
                        return null;
                    }
                }
            } else if (!handDown((Formulas.AtLeast) formulas.node(number), yes)) {
                return null;
            }
        }
        return box;
    }

    /** Demands that a formula be yes; false where it cannot be, or where the contrary is demanded as well. */
    private boolean demand(int formula) {
        byte wanted = (formula & 1) == 0 ? YES : NO;
        byte demanded = demands[formula >> 1];
        demands[formula >> 1] = wanted;
        return is(MAY_YES, formula) && (demanded == 0 || demanded == wanted);
    }

    /** Where only just as many parts can be so as must be, each of them must be. */
    private boolean handDown(Formulas.AtLeast some, boolean yes) {
        int group = some.group();
        if (yes) {
            groupLeast[group] = Math.max(groupLeast[group], some.least());
        } else {
            groupMost[group] = Math.min(groupMost[group], some.least() - 1);
        }
        if (groupLeast[group] > groupMost[group]) {
            return false;
        }
        int needed = yes ? some.least() : some.parts().length - some.least() + 1;
        int contrary = yes ? 0 : 1;
        int can = 0;
        for (int part : some.parts()) {
            can += is(MAY_YES, part ^ contrary) ? 1 : 0;
        }
        if (can == needed) {
            for (int part : some.parts()) {
                if (is(MAY_YES, part ^ contrary) && !demand(part ^ contrary)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The nodes of all goals, ascending. */
    private int[] cone(List<Integer> goals) {
        int[] cone = new int[0];
        for (int goal : goals) {
            cone = cone.length == 0 ? formulas.cone(goal) : merged(cone, formulas.cone(goal));
        }
        return cone;
    }

    private static int[] merged(int[] one, int[] other) {
        int[] both = new int[one.length + other.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            int next = i == one.length ? other[j] : j == other.length ? one[i] : Math.min(one[i], other[j]);
            i += i < one.length && one[i] == next ? 1 : 0;
            j += j < other.length && other[j] == next ? 1 : 0;
            both[count++] = next;
        }
        return Arrays.copyOf(both, count);
    }

    /** The first leaf on which the goals still hang. */
    private Optional<Formulas.Leaf> needed(List<Integer> goals, int[] cone) {
        for (int number : cone) {
            demands[number] = 0;
        }
        for (int goal : goals) {
            demands[goal >> 1] = is(YES, goal) ? 0 : YES;
        }
        Formulas.@Nullable Leaf first = null;
        for (int i = cone.length - 1; i >= 0; i--) {
            int number = cone[i];
            if (demands[number] == 0) {
                continue;
            }
            if (formulas.node(number) instanceof Formulas.AtLeast some) {
                for (int part : some.parts()) {
                    if (!is(YES, part) && !is(NO, part)) {
                        demands[part >> 1] = YES;
                    }
                }
            } else if (is(MAY_YES, 2 * number) && is(MAY_NO, 2 * number)) {
                first = (Formulas.Leaf) formulas.node(number);
            }
        }
        return Optional.ofNullable(first);
    }
}

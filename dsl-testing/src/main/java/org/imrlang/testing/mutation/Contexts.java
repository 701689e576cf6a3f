package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.model.Condition;
import org.imrlang.testing.mutation.Demand.Role;
import org.imrlang.testing.mutation.Ways.Goal;

/**
 * Which answers a request has to bring so that a change can show: those in which the changed condition answers otherwise
 * than before, together with those that let a request through to it.
 */
final class Contexts {

    private static final int MOST_WAYS = 24;
    private static final int BEAM = 6;
    private static final long STEPS = 60_000;

    private final List<Demand> kept = new ArrayList<>();
    private final List<List<Goal>> differing = new ArrayList<>();
    private final List<List<Goal>> bothUnknown = new ArrayList<>();
    private final Candidates candidates;
    private final Ways ways;
    private final boolean conditionsChanged;

    /**
     * @param old the conditions of what the guideline says
     * @param changed those of what it says after the change
     */
    Contexts(List<Demand> old, List<Demand> changed) {
        candidates = new Candidates(conditions(old), conditions(changed));
        ways = new Ways(candidates);
        boolean aligned = old.size() == changed.size();
        for (int i = 0; aligned && i < old.size(); i++) {
            aligned = old.get(i).role() == changed.get(i).role();
        }
        if (aligned) {
            for (int i = 0; i < old.size(); i++) {
                pair(old.get(i), changed.get(i));
            }
        } else {
            old.stream().filter(one -> !changed.contains(one)).forEach(this::alone);
            changed.stream().filter(one -> !old.contains(one)).forEach(this::alone);
            old.stream().filter(changed::contains).forEach(kept::add);
        }
        conditionsChanged = !differing.isEmpty();
    }

    private static List<Condition> conditions(List<Demand> demands) {
        return demands.stream().map(Demand::condition).toList();
    }

    private void pair(Demand old, Demand changed) {
        if (old.equals(changed)) {
            kept.add(old);
            return;
        }
        int[][] orders = {
            {Truths.YES, Truths.NO},
            {Truths.NO, Truths.YES},
            {Truths.YES, Truths.UNKNOWN},
            {Truths.UNKNOWN, Truths.YES},
            {Truths.NO, Truths.UNKNOWN},
            {Truths.UNKNOWN, Truths.NO}
        };
        for (int[] order : orders) {
            differing.add(List.of(new Goal(old.condition(), order[0]), new Goal(changed.condition(), order[1])));
        }
        bothUnknown.add(
                List.of(new Goal(old.condition(), Truths.UNKNOWN), new Goal(changed.condition(), Truths.UNKNOWN)));
    }

    /** A condition that stands only before or only after the change: first what shuts, or does not lift. */
    private void alone(Demand demand) {
        differing.add(List.of(new Goal(demand.condition(), Truths.contrary(demand.open()))));
        differing.add(List.of(new Goal(demand.condition(), demand.open())));
        differing.add(List.of(new Goal(demand.condition(), Truths.UNKNOWN)));
    }

    Candidates candidates() {
        return candidates;
    }

    boolean conditionsChanged() {
        return conditionsChanged;
    }

    /** The conditions that the change leaves alone. */
    List<Demand> kept() {
        return kept;
    }

    /**
     * Whether no request in which something can be certified lets a changed condition answer otherwise than before; what
     * is missing may still be another.
     */
    boolean neverDiffer() {
        if (!conditionsChanged || bothUnknown.isEmpty()) {
            return false;
        }
        List<Goal> reach = new ArrayList<>();
        kept.stream().filter(Demand::isGate).forEach(one -> reach.add(new Goal(one.condition(), one.passable())));
        for (List<Goal> pair : differing) {
            List<Goal> goals = new ArrayList<>(pair);
            goals.addAll(reach);
            if (!ways.of(goals, List.of(Given.ANYTHING), 1, STEPS).isEmpty() || ways.wasCut()) {
                return false;
            }
        }
        return true;
    }

    /** What may be stated so that the change can show, the likelier first. */
    List<Given> all() {
        List<Given> found = new ArrayList<>();
        List<List<Goal>> starts = new ArrayList<>(differing);
        starts.addAll(bothUnknown);
        if (starts.isEmpty()) {
            starts.add(List.of());
        }
        for (List<Demand> wanted : variations()) {
            for (List<Goal> start : starts) {
                List<Given> from = ways.of(start, List.of(Given.ANYTHING), MOST_WAYS, STEPS);
                if (!from.isEmpty()) {
                    for (Given one : reached(from, wanted)) {
                        if (!found.contains(one)) {
                            found.add(one);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Every kept condition as it lets a request through; then each the other way round, and all that lift. */
    private List<List<Demand>> variations() {
        List<List<Demand>> all = new ArrayList<>();
        all.add(kept);
        if (kept.stream().anyMatch(one -> one.role() == Role.UNLESS)) {
            all.add(kept.stream()
                    .map(one -> one.role() == Role.UNLESS ? turned(one, Truths.YES) : one)
                    .toList());
        }
        for (int i = 0; i < kept.size(); i++) {
            if (!kept.get(i).isGate()) {
                List<Demand> other = new ArrayList<>(kept);
                other.set(i, turned(kept.get(i), Truths.contrary(kept.get(i).open())));
                all.add(other);
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            List<Demand> other = new ArrayList<>(kept);
            other.set(i, turned(kept.get(i), Truths.UNKNOWN));
            all.add(other);
        }
        return all;
    }

    private static Demand turned(Demand demand, int open) {
        return new Demand(demand.role(), demand.condition(), open);
    }

    /** The ways in which the demands hold as well, one after the other; one that cannot hold is left aside. */
    private List<Given> reached(List<Given> from, List<Demand> wanted) {
        List<Given> found = from;
        for (Demand demand : wanted) {
            List<Given> narrower = ways.of(List.of(new Goal(demand.condition(), demand.open())), found, BEAM, STEPS);
            if (narrower.isEmpty()) {
                narrower = ways.of(List.of(new Goal(demand.condition(), demand.passable())), found, BEAM, STEPS);
            }
            found = narrower.isEmpty() ? found : narrower;
        }
        return found.subList(0, Math.min(BEAM, found.size()));
    }
}

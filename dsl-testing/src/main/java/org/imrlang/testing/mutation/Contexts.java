package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final List<Pairing> pairings = new ArrayList<>();
    private final List<List<Goal>> differing = new ArrayList<>();
    private final List<List<Goal>> bothUnknown = new ArrayList<>();
    private final Candidates candidates;
    private final Ways ways;
    private final boolean conditionsChanged;

    /**
     * A condition before and after the change.
     *
     * @param open what counts where it is not there
     */
    private record Pairing(Optional<Demand> old, Optional<Demand> changed, int open) {
        Demand either() {
            return old.or(() -> changed).orElseThrow(() -> new IllegalStateException("one of the two is there"));
        }
    }

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
            for (Demand one : old) {
                if (changed.stream().noneMatch(one::isLike)) {
                    alone(one);
                    pairings.add(new Pairing(Optional.of(one), Optional.empty(), one.open()));
                }
            }
            for (Demand one : changed) {
                if (old.stream().noneMatch(one::isLike)) {
                    alone(one);
                    pairings.add(new Pairing(Optional.empty(), Optional.of(one), one.open()));
                }
            }
            old.stream().filter(one -> changed.stream().anyMatch(one::isLike)).forEach(kept::add);
        }
        conditionsChanged = !differing.isEmpty();
    }

    private static List<Condition> conditions(List<Demand> demands) {
        return demands.stream().map(Demand::condition).toList();
    }

    private void pair(Demand old, Demand changed) {
        if (old.isLike(changed)) {
            kept.add(old);
            return;
        }
        pairings.add(new Pairing(Optional.of(old), Optional.of(changed), old.open()));
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

    /** Whether what the change leaves alone shuts out every request. */
    boolean neverReached() {
        List<Goal> goals = new ArrayList<>();
        kept.stream().filter(Demand::isGate).forEach(one -> goals.add(new Goal(one.condition(), one.passable())));
        return ways.of(goals, List.of(Given.ANYTHING), 1, STEPS).isEmpty() && !ways.wasCut();
    }

    /**
     * Whether no request in which something can be certified lets a changed condition answer otherwise than before:
     * neither for what is sure, where every gate has to stand open, nor for what is possible, where none may be shut. A
     * condition that stands there only before or only after the change answers else as if it let everything through.
     */
    boolean neverDiffer() {
        if (!conditionsChanged) {
            return false;
        }
        for (Pairing one : pairings) {
            for (boolean sure : new boolean[] {true, false}) {
                int yes = sure ? Truths.YES : Truths.NOT_NO;
                if (canDiffer(one, yes, sure) || canDiffer(one, Truths.ANY & ~yes, sure)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the old condition can be one of these and the new one none of them, or may for all we know. */
    private boolean canDiffer(Pairing one, int truths, boolean sure) {
        List<Goal> goals = new ArrayList<>();
        if (!one.old().map(old -> goals.add(new Goal(old.condition(), truths))).orElse((one.open() & truths) != 0)
                || !one.changed()
                        .map(changed -> goals.add(new Goal(changed.condition(), Truths.ANY & ~truths)))
                        .orElse((one.open() & truths) == 0)) {
            return false;
        }
        for (Demand demand : kept) {
            demand.gateBefore(one.either(), sure)
                    .ifPresent(answers -> goals.add(new Goal(demand.condition(), answers)));
        }
        return !ways.of(goals, List.of(Given.ANYTHING), 1, STEPS).isEmpty() || ways.wasCut();
    }

    /** What may be stated so that the change can show, the likelier first; worked out as it is asked for. */
    Stream<List<Given>> all() {
        List<List<Goal>> starts = new ArrayList<>(differing);
        starts.addAll(bothUnknown);
        if (starts.isEmpty()) {
            starts.add(List.of());
        }
        return variations().stream().map(wanted -> {
            List<Given> found = new ArrayList<>();
            for (List<Goal> start : starts) {
                List<Given> from = ways.of(start, List.of(Given.ANYTHING), MOST_WAYS, STEPS);
                if (!from.isEmpty()) {
                    reached(from, wanted).stream()
                            .filter(one -> !found.contains(one))
                            .forEach(found::add);
                }
            }
            return found;
        });
    }

    /** Every kept condition as it lets a request through; then each the other way round, and all that lift. */
    private List<List<Demand>> variations() {
        List<List<Demand>> all = new ArrayList<>();
        all.add(kept);
        if (kept.stream().anyMatch(one -> one.role() == Role.UNLESS)) {
            all.add(kept.stream()
                    .map(one -> one.role() == Role.UNLESS ? one.turned(Truths.YES) : one)
                    .toList());
        }
        for (int i = 0; i < kept.size(); i++) {
            if (!kept.get(i).isGate()) {
                List<Demand> other = new ArrayList<>(kept);
                other.set(i, kept.get(i).turned(Truths.contrary(kept.get(i).open())));
                all.add(other);
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            List<Demand> other = new ArrayList<>(kept);
            other.set(i, kept.get(i).turned(Truths.UNKNOWN));
            all.add(other);
        }
        return all;
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

package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.testing.mutation.Task.Site;
import org.imrlang.testing.mutation.TriedChange.Verdict;

/** Tries the changes of one item: first on the cases that there are, then by looking for a case that tells. */
final class TaskRun {

    /** How many requests may be tried for a change. Counted and not timed, so that every run says the same. */
    private static final int MOST_FOR_A_CHANGE = 20_000;

    /** How many may be tried for each recommendation all the same. */
    private static final int LEAST = 400;

    private final Task task;
    private final Slices slices;
    private final Slices.Slice slice;
    private final CheckedRuleset written;
    private final List<Examined> cases;
    private final Map<Site, Judge> judges = new HashMap<>();

    /** @param known cases proposed already, which may notice these changes as well */
    private final List<Proposal> known;

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final Map<Integer, List<Integer>> noticedBy = new LinkedHashMap<>();
    private final Map<Integer, Map<Site, Judge>> survivors = new LinkedHashMap<>();

    /** A case with what decides it. */
    private record Examined(Site site, Case one) {}

    /**
     * What came of a change; for a survivor, the number of the proposal that notices it, counted from those known.
     */
    record Outcome(Change change, Verdict verdict, String why, OptionalInt proposal) {}

    /** What came of all, with the cases that are proposed besides those known. */
    record Result(List<Outcome> outcomes, List<Proposal> proposals) {}

    TaskRun(Task task, Slices slices, CheckedRuleset ruleset, List<Proposal> known) {
        this.task = task;
        this.slices = slices;
        this.slice = slices.slice(task.treatments(), task.place().file());
        this.written = slice.asWritten().orElse(ruleset);
        this.cases = cases(ruleset);
        this.known = known;
    }

    private List<Examined> cases(CheckedRuleset ruleset) {
        List<Examined> found = new ArrayList<>();
        for (Guideline guideline : ruleset.ruleset().guidelines()) {
            Site site = Tasks.siteOf(guideline);
            if (task.sites().contains(site) || !site.alone()) {
                guideline.cases().stream()
                        .filter(one ->
                                task.treatments().contains(one.treatment().name()))
                        .forEach(one -> found.add(new Examined(site, one)));
            }
        }
        return found;
    }

    Result run() {
        for (Change change : task.changes()) {
            outcomes.add(tried(change));
        }
        settle();
        return new Result(List.copyOf(outcomes), List.copyOf(proposals));
    }

    private Judge written(Site site) {
        return judges.computeIfAbsent(site, one -> Judge.of(written, one.file(), one.alone()));
    }

    private Outcome tried(Change change) {
        Optional<CheckedRuleset> changed = slice.changed(change, task.place());
        if (changed.isEmpty()) {
            return new Outcome(change, Verdict.REFUSED, "", OptionalInt.empty());
        }
        Map<Site, Judge> changedJudges = new HashMap<>();
        boolean doubtful = false;
        for (Examined examined : cases) {
            Judge judge = changedJudges.computeIfAbsent(
                    examined.site(), one -> Judge.of(changed.get(), one.file(), one.alone()));
            if (!Judge.meets(examined.one().expected(), judge.decide(examined.one()))) {
                return new Outcome(change, Verdict.NOTICED, "", OptionalInt.empty());
            }
            doubtful |= !judge.knows(examined.one()) && written(examined.site()).knows(examined.one());
        }
        if (doubtful && slices.refusesInFull(change, task.place())) {
            return new Outcome(change, Verdict.REFUSED, "", OptionalInt.empty());
        }
        task.sites()
                .forEach(site ->
                        changedJudges.computeIfAbsent(site, one -> Judge.of(changed.get(), one.file(), one.alone())));
        return survived(change, changed.get(), changedJudges);
    }

    private Outcome survived(Change change, CheckedRuleset changed, Map<Site, Judge> changedJudges) {
        int number = outcomes.size();
        List<Proposal> all = all();
        for (int i = 0; i < all.size(); i++) {
            Judge judge = changedJudges.get(all.get(i).site());
            if (judge != null && all.get(i).notices(judge)) {
                survivors.put(number, changedJudges);
                return new Outcome(change, Verdict.SURVIVES, "", OptionalInt.of(i));
            }
        }
        List<String> reasons = new ArrayList<>();
        int pairs = 0;
        int tried = 0;
        for (Site site : task.sites()) {
            for (String treatment : task.treatments()) {
                Judge judge = changedJudges.get(site);
                if (judge == null) {
                    continue;
                }
                for (Pair pair :
                        new Pairs(written, changed, site).of(treatment, change, task.shared(), written(site), judge)) {
                    Showings showings = new Showings(pair, Math.max(LEAST, MOST_FOR_A_CHANGE - tried));
                    Optional<Proposal> found = showings.first()
                            .map(one -> Proposal.of(site, pair, change.aspect(), new Shorter(pair).of(one)))
                            .filter(one -> one.holds(written(site)) && one.notices(judge));
                    if (found.isPresent()) {
                        survivors.put(number, changedJudges);
                        proposals.add(found.get());
                        return new Outcome(change, Verdict.SURVIVES, "", OptionalInt.of(all.size()));
                    }
                    tried += showings.decisions();
                    pairs++;
                    showings.whyNone().ifPresent(reasons::add);
                }
            }
        }
        if (reasons.size() < pairs) {
            return new Outcome(change, Verdict.UNDECIDED, "", OptionalInt.empty());
        }
        String why = reasons.stream()
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse("nothing rests on it");
        return new Outcome(change, Verdict.WITHOUT_EFFECT, why, OptionalInt.empty());
    }

    private List<Proposal> all() {
        List<Proposal> all = new ArrayList<>(known);
        all.addAll(proposals);
        return all;
    }

    /** Few cases for all survivors: again and again the one that notices most of what is left, the earlier of two. */
    private void settle() {
        List<Proposal> all = all();
        survivors.forEach((number, judges) -> {
            List<Integer> by = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                Judge judge = judges.get(all.get(i).site());
                if (judge != null && all.get(i).notices(judge)) {
                    by.add(i);
                }
            }
            noticedBy.put(number, by);
        });
        Map<Integer, List<Integer>> open = new LinkedHashMap<>(noticedBy);
        while (!open.isEmpty()) {
            int best = -1;
            long most = 0;
            for (int i = 0; i < all.size(); i++) {
                int candidate = i;
                long notices = open.values().stream()
                        .filter(by -> by.contains(candidate))
                        .count();
                if (notices > most) {
                    best = i;
                    most = notices;
                }
            }
            if (best < 0) {
                throw new IllegalStateException("a survivor has a case that notices it");
            }
            int taken = best;
            open.forEach((number, by) -> {
                if (by.contains(taken)) {
                    Outcome outcome = outcomes.get(number);
                    outcomes.set(number, new Outcome(outcome.change(), outcome.verdict(), "", OptionalInt.of(taken)));
                }
            });
            open.values().removeIf(by -> by.contains(taken));
        }
    }
}

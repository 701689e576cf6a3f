package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;

/**
 * Changes a ruleset in small ways, one at a time, and finds the changes that no case notices, each with a case that would.
 * The same ruleset gives the same report, on however many cores.
 */
public final class Mutations {

    private final CheckedRuleset ruleset;
    private final Slices slices;

    private Mutations(CheckedRuleset ruleset) {
        this.ruleset = ruleset;
        this.slices = Slices.of(ruleset);
    }

    /** Tries all changes of a ruleset whose cases pass. */
    public static MutationReport of(CheckedRuleset ruleset) {
        return new Mutations(ruleset).report();
    }

    private MutationReport report() {
        List<Task> tasks = new Tasks(ruleset, slices).all();
        Map<Task, TaskRun.Result> results = new LinkedHashMap<>();
        List<Proposal> proposals = new ArrayList<>();
        // what several recommendations rest on comes last: their own cases often notice it
        for (boolean shared : new boolean[] {false, true}) {
            List<Task> now =
                    tasks.stream().filter(task -> task.shared() == shared).toList();
            List<Proposal> known = List.copyOf(proposals);
            List<TaskRun.Result> came = now.parallelStream()
                    .map(task -> new TaskRun(task, slices, ruleset, bearingOn(task, known)).run())
                    .toList();
            for (int i = 0; i < now.size(); i++) {
                results.put(now.get(i), came.get(i));
                proposals.addAll(came.get(i).proposals());
            }
        }
        return new Report(ruleset, tasks, results, proposals).report();
    }

    private static List<Proposal> bearingOn(Task task, List<Proposal> known) {
        return task.shared()
                ? known.stream()
                        .filter(one ->
                                task.treatments().contains(one.treatment().name())
                                        && task.sites().contains(one.site()))
                        .toList()
                : List.of();
    }

    /** Puts together what came of all. */
    private record Report(
            CheckedRuleset ruleset, List<Task> tasks, Map<Task, TaskRun.Result> results, List<Proposal> proposals) {

        MutationReport report() {
            Map<Proposal, List<Change>> notices = new LinkedHashMap<>();
            proposals.forEach(one -> notices.put(one, new ArrayList<>()));
            List<Proposal> known = new ArrayList<>();
            tasks.stream()
                    .filter(task -> !task.shared())
                    .forEach(task -> known.addAll(result(task).proposals()));
            Map<Change, Proposal> by = new LinkedHashMap<>();
            for (Task task : tasks) {
                List<Proposal> numbered = new ArrayList<>(bearingOn(task, known));
                numbered.addAll(result(task).proposals());
                for (TaskRun.Outcome outcome : result(task).outcomes()) {
                    if (outcome.proposal().isPresent()) {
                        Proposal proposal = numbered.get(outcome.proposal().getAsInt());
                        by.put(outcome.change(), proposal);
                        notices.computeIfAbsent(proposal, one -> new ArrayList<>())
                                .add(outcome.change());
                    }
                }
            }
            Map<Proposal, ProposedCase> written = written(notices);
            List<TriedChange> tried = new ArrayList<>();
            for (Task task : tasks) {
                for (TaskRun.Outcome outcome : result(task).outcomes()) {
                    Optional<ProposedCase> proposed =
                            Optional.ofNullable(by.get(outcome.change())).map(written::get);
                    tried.add(new TriedChange(outcome.change(), outcome.verdict(), outcome.why(), proposed));
                }
            }
            return new MutationReport(List.copyOf(tried), List.copyOf(written.values()));
        }

        private TaskRun.Result result(Task task) {
            TaskRun.Result result = results.get(task);
            if (result == null) {
                throw new IllegalStateException("every task was run");
            }
            return result;
        }

        /** The cases that are needed, each with a title of its own. */
        private Map<Proposal, ProposedCase> written(Map<Proposal, List<Change>> notices) {
            Map<Proposal, ProposedCase> written = new LinkedHashMap<>();
            CaseText cases = new CaseText(ruleset.ruleset().facts());
            Titles titles = new Titles(ruleset, cases);
            notices.forEach((proposal, changes) -> {
                if (!changes.isEmpty()) {
                    String own = titles.next(proposal);
                    String text = cases.of(own, proposal.showing(), proposal.expected(), proposal.treatment());
                    written.put(proposal, new ProposedCase(proposal.site().file(), own, text, List.copyOf(changes)));
                }
            });
            return written;
        }
    }
}

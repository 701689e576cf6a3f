package org.imrlang.testing.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Basis;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.testing.mutation.Task.Site;

/** Holds what two rulesets say of a treatment side by side, one recommendation at a time. */
final class Pairs {

    private static final int MOST = 12;

    private final CheckedRuleset old;
    private final CheckedRuleset changed;
    private final Site site;

    Pairs(CheckedRuleset old, CheckedRuleset changed, Site site) {
        this.old = old;
        this.changed = changed;
        this.site = site;
    }

    /**
     * The recommendations that a change may bear on.
     *
     * @param shared whether it stands outside of them, so that it may bear on each
     */
    List<Pair> of(String treatment, Change change, boolean shared, Judge oldJudge, Judge changedJudge) {
        Optional<Treatment> known = old.ruleset().treatments().stream()
                .filter(one -> one.name().equals(treatment))
                .findFirst();
        if (known.isEmpty()) {
            return List.of();
        }
        List<Recommendation> before = recommendations(old, treatment);
        List<Recommendation> after = recommendations(changed, treatment);
        boolean somewhere = before.stream().anyMatch(one -> bearsOn(change, one, before));
        List<Pair> found = new ArrayList<>();
        for (int i = 0; i < before.size() && i < after.size() && found.size() < MOST; i++) {
            if (shared || !somewhere || bearsOn(change, before.get(i), before)) {
                List<Clause> oldClauses = clauses(before.get(i), old, treatment);
                List<Clause> changedClauses = clauses(after.get(i), changed, treatment);
                found.add(new Pair(
                        site.file(),
                        known.get(),
                        oldClauses,
                        changedClauses,
                        touched(oldClauses, changedClauses, change),
                        demands(before.get(i), before, old, treatment),
                        demands(after.get(i), after, changed, treatment),
                        together(treatment),
                        edges(),
                        oldJudge,
                        changedJudge));
            }
        }
        return found;
    }

    private static List<Clause> touched(List<Clause> before, List<Clause> after, Change change) {
        List<Clause> touched = new ArrayList<>();
        Span all = new Span(
                change.file(),
                change.edits().get(0).start(),
                change.edits().get(change.edits().size() - 1).end());
        for (int i = 0; i < before.size(); i++) {
            if (touches(before.get(i).at(), all)) {
                touched.add(before.get(i));
                if (before.size() == after.size()) {
                    touched.add(after.get(i));
                }
            }
        }
        return List.copyOf(touched);
    }

    private static boolean touches(Span span, Span change) {
        return span.file() == change.file() && span.start() <= change.end() && change.start() <= span.end();
    }

    private List<Guideline> guidelines(CheckedRuleset ruleset) {
        return ruleset.ruleset().guidelines().stream()
                .filter(one -> !site.alone() || one.file().equals(site.file()))
                .toList();
    }

    private List<Recommendation> recommendations(CheckedRuleset ruleset, String treatment) {
        return guidelines(ruleset).stream()
                .flatMap(one -> one.recommendations().stream())
                .filter(one -> one.treatment().name().equals(treatment))
                .toList();
    }

    private static boolean bearsOn(Change change, Recommendation one, List<Recommendation> all) {
        if (one.row().isEmpty()) {
            return covers(
                    new Span(
                            one.at().file(),
                            one.at().start(),
                            one.at().start() + one.text().length()),
                    change);
        }
        boolean inRow = all.stream().anyMatch(other -> other.row().isPresent() && covers(other.at(), change));
        return inRow
                ? covers(one.at(), change)
                : one.row().map(row -> covers(row.table(), change)).orElse(false);
    }

    private static boolean covers(Span span, Change change) {
        Span at = change.at();
        return span.file() == at.file() && span.start() <= at.start() && at.end() <= span.end();
    }

    private List<Limit> limits(CheckedRuleset ruleset, String treatment) {
        return guidelines(ruleset).stream()
                .flatMap(one -> one.limits().stream())
                .filter(limit ->
                        limit.treatments().stream().anyMatch(one -> one.name().equals(treatment)))
                .toList();
    }

    private List<Clause> clauses(Recommendation one, CheckedRuleset ruleset, String treatment) {
        List<Clause> clauses = new ArrayList<>(one.clauses());
        limits(ruleset, treatment).forEach(limit -> clauses.add(limit.cap()));
        return clauses;
    }

    /** For one that applies where no other does, that none of the others does. */
    private List<Demand> demands(
            Recommendation one, List<Recommendation> all, CheckedRuleset ruleset, String treatment) {
        List<Demand> demands = new ArrayList<>(Demand.of(one));
        if (one.otherwise()) {
            all.stream()
                    .flatMap(other -> other.scope().stream())
                    .forEach(scope -> demands.add(new Demand(Demand.Role.FOR, scope, Truths.NO)));
        }
        limits(ruleset, treatment).forEach(limit -> demands.addAll(Demand.of(limit.cap())));
        return demands;
    }

    private List<String> together(String treatment) {
        Set<String> others = new LinkedHashSet<>();
        for (CheckedRuleset ruleset : List.of(old, changed)) {
            limits(ruleset, treatment).stream()
                    .filter(Limit::together)
                    .flatMap(limit -> limit.treatments().stream())
                    .map(Treatment::name)
                    .filter(name -> !name.equals(treatment))
                    .forEach(others::add);
        }
        return List.copyOf(others);
    }

    private Map<LocalDate, List<String>> edges() {
        Map<LocalDate, List<String>> edges = new TreeMap<>();
        Set<String> bases = new LinkedHashSet<>();
        List<Effective> effectives = new ArrayList<>();
        for (CheckedRuleset ruleset : List.of(old, changed)) {
            guidelines(ruleset).forEach(one -> one.effective().ifPresent(effectives::add));
        }
        effectives.forEach(one -> bases.add(date(one.basis())));
        for (Effective one : effectives) {
            one.from().ifPresent(from -> edges.put(from, List.copyOf(bases)));
            one.until().ifPresent(until -> edges.put(until, List.copyOf(bases)));
        }
        return edges;
    }

    private static String date(Basis basis) {
        return switch (basis) {
            case REQUEST_DATE -> BuiltIn.REQUEST_DATE.text();
            case SERVICE_DATE -> BuiltIn.SERVICE_DATE.text();
            case INJURY_DATE -> BuiltIn.INJURY_DATE.text();
        };
    }
}

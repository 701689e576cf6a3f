package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.imrlang.runtime.FactType;

/** A random table of one treatment, its rows distinguished by one or two facts. */
final class RandomTable {

    private final Draw draw;
    private final Scope scope;
    private final RandomConditions conditions;
    private final RandomClauses clauses;
    private final List<String> headers = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private RandomTable(Draw draw, Scope scope, RandomConditions conditions, RandomClauses clauses) {
        this.draw = draw;
        this.scope = scope;
        this.conditions = conditions;
        this.clauses = clauses;
    }

    /** A table of a treatment, where a choice is in sight. */
    static DrawnBlock of(
            DrawnTreatment treatment, Draw draw, Scope scope, RandomConditions conditions, RandomClauses clauses) {
        return new RandomTable(draw, scope, conditions, clauses).table(treatment);
    }

    private DrawnBlock table(DrawnTreatment treatment) {
        keys();
        boolean counted = treatment.time().isEmpty();
        boolean phases = !draw.maybe(4);
        List<DrawnClause> common = new ArrayList<>();
        if (phases) {
            phases(treatment);
        } else {
            common.addAll(clauses.phases.phases(treatment, true));
        }
        if (counted && draw.maybe(3)) {
            if (phases && draw.maybe(2)) {
                column("at _", clauses.frequencies::frequency);
            } else {
                common.add(DrawnClause.leading("at " + clauses.frequencies.frequency()));
            }
        }
        if (draw.maybe(3)) {
            if (phases && draw.maybe(2)) {
                column("over _", clauses.frequencies::course);
            } else {
                common.add(DrawnClause.leading("over " + clauses.frequencies.course()));
            }
        }
        repeatable(treatment, common);
        if (!phases && common.isEmpty()) {
            common.add(DrawnClause.free("note \"no row is empty\""));
        }
        return new DrawnBlock(
                "table " + treatment.name(),
                DrawnBlock.order(common, draw),
                line(headers),
                rows.stream().map(RandomTable::line).toList());
    }

    private void repeatable(DrawnTreatment treatment, List<DrawnClause> common) {
        if (draw.maybe(3)) {
            String window = clauses.caps.window();
            int least = window.equals("injury") ? RandomPhases.FIRST_TOP : 1;
            column("max _ per " + window + clauses.caps.perFact() + clauses.caps.unless(), () -> {
                int low = least + draw.from(0, 5);
                return clauses.phases.amount(treatment, true, low, low + draw.from(0, 3));
            });
        }
        if (draw.maybe(4)) {
            column("until _ after " + draw.of(scope.dates()) + clauses.caps.unless(), draw::spanText);
        }
        if (draw.maybe(6)) {
            column("at least _ apart", () -> draw.word("1 week", "2..4 weeks", "10 days"));
        }
        if (draw.maybe(6)) {
            column(
                    "stop after _ unless " + conditions.condition(1),
                    () -> draw.maybe(2) ? draw.spanText() : Draw.range(draw.from(1, 4), draw.from(4, 8)));
        }
        if (draw.maybe(5)) {
            column("requires _", () -> conditions.condition(0));
        }
        if (draw.maybe(6)) {
            column("contraindicated if _", () -> conditions.condition(0));
        }
        if (draw.maybe(5) && !scope.sources.isEmpty()) {
            column("cite _", () -> clauses.cite().substring("cite ".length()));
        }
        if (draw.maybe(8)) {
            column("note _", () -> draw.word("\"one\"", "\"the other\""));
        }
        if (draw.maybe(8)) {
            column("evidence _", () -> draw.word("strong", "consensus"));
        }
        if (draw.maybe(3)) {
            common.add(DrawnClause.free("requires " + conditions.condition(1)));
        }
        if (draw.maybe(3) && !scope.sources.isEmpty()) {
            common.add(DrawnClause.free(clauses.cite()));
        }
        if (draw.maybe(4)) {
            common.add(DrawnClause.free(clauses.caps.cap(treatment, true)));
        }
    }

    /** Phases that rise in every row. */
    private void phases(DrawnTreatment treatment) {
        int[] tops = new int[rows.size()];
        boolean only = draw.maybe(4);
        headers.add((only ? "up to _" : "initial _") + maybeIf(4));
        for (int row = 0; row < rows.size(); row++) {
            int low = draw.from(1, 4);
            tops[row] = low + draw.from(0, 4);
            rows.get(row).add(clauses.phases.amount(treatment, true, low, tops[row]));
        }
        if (!only && draw.maybe(2)) {
            headers.add("then max _" + maybeIf(2));
            for (int row = 0; row < rows.size(); row++) {
                int low = tops[row] + draw.from(0, 2);
                tops[row] = low + draw.from(1, 3);
                rows.get(row).add(clauses.phases.amount(treatment, true, low, tops[row]));
            }
        }
        if (!only && draw.maybe(3)) {
            column("then _ more" + maybeIf(2), () -> {
                int low = draw.from(1, 3);
                return clauses.phases.amount(treatment, true, low, low + draw.from(0, 2));
            });
        }
    }

    private String maybeIf(int oneIn) {
        return draw.maybe(oneIn) ? " if " + conditions.condition(1) : "";
    }

    private void column(String header, Supplier<String> cell) {
        headers.add(header);
        for (List<String> row : rows) {
            row.add(draw.maybe(5) ? "-" : cell.get());
        }
    }

    /** The keys: rows that exclude each other, by the values of one fact or of two. */
    private void keys() {
        List<String> choices = draw.some(scope.names(FactType.Choice.class), draw.from(1, 2));
        headers.addAll(choices);
        List<String> values = draw.shuffled(scope.values(choices.get(0)));
        while (!values.isEmpty()) {
            int take = Math.min(values.size(), draw.maybe(3) ? 2 : 1);
            String key = String.join(draw.word(", ", ","), values.subList(0, take));
            values = values.subList(take, values.size());
            if (choices.size() == 1) {
                rows.add(new ArrayList<>(List.of(key)));
            } else if (draw.maybe(2)) {
                rows.add(new ArrayList<>(List.of(key, "-")));
            } else {
                for (String second : draw.<String>some(scope.values(choices.get(1)), 2)) {
                    rows.add(new ArrayList<>(List.of(key, second)));
                }
            }
            if (draw.maybe(6)) {
                break;
            }
        }
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}

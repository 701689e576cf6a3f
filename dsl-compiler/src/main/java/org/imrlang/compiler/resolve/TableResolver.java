package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.CourseDiagnostic;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseSyntax;
import org.imrlang.compiler.syntax.Syntax.KeyCellSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.RowSyntax;
import org.imrlang.compiler.syntax.Syntax.TableSyntax;

/** Resolves a table: every row is a recommendation. */
final class TableResolver {

    private final Context context;
    private final TableSyntax table;
    private final Treatment treatment;
    private final ChoiceResolver choices;
    private final Set<String> said = new HashSet<>();

    TableResolver(Context context, TableSyntax table) {
        this.context = context;
        this.table = table;
        this.treatment = context.lookup().treatment(table.treatment());
        this.choices = new ChoiceResolver(context);
    }

    List<Recommendation> recommendations() {
        List<Optional<Fact>> keys = keys();
        Map<List<Set<String>>, Span> rows = new HashMap<>();
        List<Recommendation> recommendations = new ArrayList<>();
        for (RowSyntax row : table.rows()) {
            Optional<Condition> scope = scope(row, keys);
            List<Set<String>> values = row.keys().stream()
                    .map(cell -> Set.copyOf(
                            cell.values().stream().map(NameSyntax::text).toList()))
                    .toList();
            Span first = rows.putIfAbsent(values, row.at());
            if (first != null) {
                context.diagnostics().add(new CourseDiagnostic.RepeatedRow(row.at(), first));
            }
            RecommendationResolver resolver = new RecommendationResolver(context, treatment, new Once(context, said));
            clauses(row).forEach(clause -> resolver.clause(clause, row.clauses().contains(clause)));
            if (table.clauses().isEmpty() && row.clauses().isEmpty() && !context.isBroken(row.at())) {
                context.diagnostics().add(new CourseDiagnostic.EmptyRow(row.at()));
            }
            Recommendation recommendation = new Recommendation(
                    treatment,
                    row.at(),
                    text(row),
                    scope,
                    false,
                    resolver.clauses(),
                    Optional.of(new Recommendation.Row(
                            table.at(), keys.stream().flatMap(Optional::stream).toList())));
            if (first != null
                    || context.isBroken(row.at())
                    || !treatment.name().equals(table.treatment().text())) {
                context.remarks().doubt(recommendation);
            }
            recommendations.add(recommendation);
        }
        return recommendations;
    }

    /**
     * Those above the rows, then those of the row; but phases in the order in which they open, since the trial may
     * stand in a column and what follows it above.
     */
    private List<ClauseSyntax> clauses(RowSyntax row) {
        List<ClauseSyntax> clauses = new ArrayList<>(table.clauses());
        clauses.addAll(row.clauses());
        Iterator<PhaseSyntax> phases = clauses.stream()
                .filter(PhaseSyntax.class::isInstance)
                .map(PhaseSyntax.class::cast)
                .sorted(Comparator.comparing(TableResolver::opens))
                .iterator();
        boolean divided = table.clauses().stream().anyMatch(PhaseSyntax.class::isInstance)
                && row.clauses().stream().anyMatch(PhaseSyntax.class::isInstance);
        if (divided) {
            clauses.replaceAll(clause -> clause instanceof PhaseSyntax ? phases.next() : clause);
        }
        return clauses;
    }

    private static int opens(PhaseSyntax phase) {
        return switch (phase.kind()) {
            case INITIAL, UP_TO -> 0;
            case THEN_MAX, THEN_MORE -> 1;
            case THEN_CONTINUE -> 2;
        };
    }

    private List<Optional<Fact>> keys() {
        Map<String, Span> columns = new HashMap<>();
        List<Optional<Fact>> keys = new ArrayList<>();
        for (int i = 0; i < table.keys().size(); i++) {
            NameSyntax key = table.keys().get(i);
            Span first = columns.putIfAbsent(key.text(), key.at());
            if (first != null) {
                context.diagnostics().add(new LimitDiagnostic.StandsTwice(key.at(), key.text(), first));
                keys.add(Optional.empty());
            } else {
                keys.add(choices.key(key, values(i)));
            }
        }
        return keys;
    }

    /** The values that the rows name in a column. */
    private List<String> values(int column) {
        return table.rows().stream()
                .filter(row -> column < row.keys().size())
                .flatMap(row -> row.keys().get(column).values().stream())
                .map(NameSyntax::text)
                .distinct()
                .toList();
    }

    /** A row applies where all its values hold; a row that names none applies always. */
    private Optional<Condition> scope(RowSyntax row, List<Optional<Fact>> keys) {
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(keys.size(), row.keys().size()); i++) {
            KeyCellSyntax cell = row.keys().get(i);
            Optional<Fact> key = keys.get(i);
            if (key.isPresent() && !cell.values().isEmpty()) {
                parts.add(choices.values(key.get(), cell.values())
                        .<Condition>map(values -> new Condition.Chosen(key.get(), values))
                        .map(condition -> context.remarks().placed(condition, cell.at()))
                        .orElse(ConditionResolver.BROKEN));
            } else if (key.isEmpty()) {
                parts.add(ConditionResolver.BROKEN);
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parts.size() == 1 ? parts.get(0) : new Condition.All(List.copyOf(parts)));
    }

    /** The author's own words: what stands above the rows, and the row. */
    private String text(RowSyntax row) {
        Span at = table.at();
        String above = new Span(at.file(), at.start(), table.rows().get(0).at().start()).text();
        return above.stripTrailing() + "\n  " + row.at().text();
    }
}

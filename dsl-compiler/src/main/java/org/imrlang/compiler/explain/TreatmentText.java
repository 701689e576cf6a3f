package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.compiler.source.Span;

/** All that one guideline recommends of one treatment. */
final class TreatmentText {

    private final CheckedRuleset checked;
    private final List<Recommendation> recommendations;
    private final Reader reader;
    private final int level;
    private final String anchor;

    /**
     * @param recommendations those for one treatment, in the order of the text, at least one
     * @param level of the headings
     */
    TreatmentText(
            CheckedRuleset checked, List<Recommendation> recommendations, Reader reader, int level, String anchor) {
        this.checked = checked;
        this.recommendations = recommendations;
        this.reader = reader;
        this.level = level;
        this.anchor = anchor;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<List<Recommendation>> parts = parts();
        Set<String> anchors = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Recommendation> part = parts.get(i);
            Recommendation first = part.get(0);
            if (parts.size() > 1) {
                Text number = Text.of((i + 1) + " of " + parts.size());
                blocks.add(new Block.Heading(level, anchor(first, anchors), number.and(title(first))));
            }
            if (first.row().isPresent()) {
                blocks.addAll(new TableText(part, reader).blocks());
            } else {
                boolean said = parts.size() > 1
                        && first.scope().isPresent()
                        && !title(first).runs().isEmpty();
                if (!said) {
                    blocks.add(applies(first));
                }
                blocks.add(new Block.Items(false, items(first)));
            }
            Span at = first.row().map(Recommendation.Row::table).orElse(first.at());
            reader.place(at)
                    .ifPresent(place -> blocks.add(new Block.Paragraph(
                            Text.of("In the text: ").and(place).and("."))));
            together(part).ifPresent(blocks::add);
        }
        return blocks;
    }

    /** The rows of a table together, all others on their own. */
    private List<List<Recommendation>> parts() {
        List<List<Recommendation>> parts = new ArrayList<>();
        Optional<Span> table = Optional.empty();
        for (Recommendation recommendation : recommendations) {
            Optional<Span> its = recommendation.row().map(Recommendation.Row::table);
            if (its.isEmpty() || !its.equals(table)) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(recommendation);
            table = its;
        }
        return parts;
    }

    /** Made of what the part is about, so that it stays when others are added. */
    private String anchor(Recommendation first, Set<String> taken) {
        String says = first.row()
                .map(row -> "table " + row.keys().stream().map(Fact::name).collect(Collectors.joining(" ")))
                .or(() -> first.scope().map(scope -> Descriptions.condition(scope, Anchors.NAMES)))
                .orElse(first.otherwise() ? "otherwise" : "always");
        return Anchors.part(anchor, says, taken);
    }

    /** Where it applies, if that can be said in a line. */
    private Text title(Recommendation first) {
        if (first.row().isPresent()) {
            return Text.of(": by the table");
        }
        if (first.otherwise()) {
            return Text.of(": all other requests");
        }
        return first.scope()
                .map(reader.conditions()::of)
                .filter(scope -> scope.below().isEmpty())
                .map(scope -> Text.of(": if ").and(scope.text()))
                .orElse(Text.EMPTY);
    }

    private Block applies(Recommendation one) {
        if (one.otherwise()) {
            return new Block.Paragraph(
                    Text.of("Applies to requests to which no other recommendation for this treatment here applies."));
        }
        return one.scope()
                .<Block>map(scope -> {
                    Item item = reader.conditions().of(scope).after(Text.of("Applies if "));
                    return item.below().isEmpty()
                            ? new Block.Paragraph(item.text())
                            : new Block.Items(false, List.of(item));
                })
                .orElse(new Block.Paragraph(Text.of("Applies to every request.")));
    }

    private List<Item> items(Recommendation one) {
        ClauseText text = new ClauseText(one, reader);
        List<Item> items = new ArrayList<>();
        boolean never = one.clauses().stream()
                .anyMatch(clause -> clause instanceof Clause.NotRecommended not
                        && not.unless().isEmpty());
        boolean open = one.phases().isEmpty() && !never;
        for (Clause clause : one.clauses()) {
            if (open && !isGate(clause)) {
                items.add(noCeiling(one));
                open = false;
            }
            items.add(clause.accept(text));
        }
        if (open) {
            items.add(noCeiling(one));
        }
        return items;
    }

    /** Whether it says for whom the treatment is at all, which is read before how much of it. */
    private static boolean isGate(Clause clause) {
        return clause instanceof Clause.NotRecommended
                || clause instanceof Clause.Requires
                || clause instanceof Clause.Contraindicated;
    }

    private static Item noCeiling(Recommendation one) {
        boolean capped = one.clauses().stream().anyMatch(Clause.Cap.class::isInstance);
        return Item.of(Text.label("How much:")
                .and(" no ceiling is set on the course as a whole" + (capped ? "; the caps below hold." : ".")));
    }

    /** That some of these may apply together with others, where the compiler could not rule it out. */
    private Optional<Block> together(List<Recommendation> part) {
        boolean any = part.stream()
                .anyMatch(one -> !checked.mayApplyWith(one, recommendations).isEmpty());
        return any
                ? Optional.of(new Block.Paragraph(
                        Text.of("More than one recommendation may apply at once; then the smallest amount counts.")))
                : Optional.empty();
    }
}

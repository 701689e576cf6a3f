package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ConditionSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.runtime.Comparison;

/** Changes conditions: comparisons, and/or, counts, values, codes; a part dropped, a part turned round. */
final class ConditionChanges {

    private static final Pattern QUANTIFIED = Pattern.compile(
            "^(?:all|any|none|at\\s+least\\s+\\d+|at\\s+most\\s+\\d+|exactly\\s+\\d+)\\s+of\\b.*", Pattern.DOTALL);

    /** What each comparison becomes: the end of what it allows, and its contrary. */
    private static final Map<Comparison, List<Comparison>> OTHERS = Map.of(
            Comparison.LESS, List.of(Comparison.AT_MOST, Comparison.AT_LEAST),
            Comparison.AT_MOST, List.of(Comparison.LESS, Comparison.MORE),
            Comparison.MORE, List.of(Comparison.AT_LEAST, Comparison.AT_MOST),
            Comparison.AT_LEAST, List.of(Comparison.MORE, Comparison.LESS),
            Comparison.EQUAL, List.of(Comparison.NOT_EQUAL, Comparison.AT_LEAST, Comparison.AT_MOST),
            Comparison.NOT_EQUAL, List.of(Comparison.EQUAL));

    private static final Map<Comparison, String> SIGNS = Map.of(
            Comparison.LESS, "<",
            Comparison.AT_MOST, "<=",
            Comparison.MORE, ">",
            Comparison.AT_LEAST, ">=",
            Comparison.EQUAL, "=",
            Comparison.NOT_EQUAL, "!=");

    private static final Map<Comparison, String> WORDS = Map.of(
            Comparison.LESS, "less than",
            Comparison.AT_MOST, "at most",
            Comparison.MORE, "more than",
            Comparison.AT_LEAST, "at least",
            Comparison.EQUAL, "=",
            Comparison.NOT_EQUAL, "!=");

    private static final Map<ConditionSyntax.DistanceKind, List<String>> DISTANCES = Map.of(
            ConditionSyntax.DistanceKind.WITHIN, List.of("less than", "more than"),
            ConditionSyntax.DistanceKind.AT_MOST, List.of("less than", "more than"),
            ConditionSyntax.DistanceKind.LESS_THAN, List.of("at most", "at least"),
            ConditionSyntax.DistanceKind.AT_LEAST, List.of("more than", "less than"),
            ConditionSyntax.DistanceKind.MORE_THAN, List.of("at least", "at most"));

    private final ChangesOfItem changes;
    private final MeasureChanges measures;
    private final Map<String, List<String>> choices;

    /** @param choices the values of each fact that is {@code one of}, by its name */
    ConditionChanges(ChangesOfItem changes, Map<String, List<String>> choices) {
        this.changes = changes;
        this.measures = new MeasureChanges(changes);
        this.choices = choices;
    }

    /** The changes of a condition and of all its parts. */
    void of(ConditionSyntax condition) {
        if (condition instanceof ConditionSyntax.NamedSyntax named) {
            changes.insert(named.at(), "not ");
        } else if (condition instanceof ConditionSyntax.DocumentedSyntax documented) {
            turn(documented.name().at().end(), documented.at(), documented.negated());
        } else if (condition instanceof ConditionSyntax.NotSyntax not) {
            Stretches.word(not.at().file(), not.at().start(), not.part().at().start(), "not")
                    .ifPresent(changes::drop);
            // turning round what stands below `not` would only write `not not`
            if (!(not.part() instanceof ConditionSyntax.NamedSyntax)) {
                of(not.part());
            }
        } else if (condition instanceof ConditionSyntax.ListSyntax list) {
            list(list);
        } else if (condition instanceof ConditionSyntax.ComparedSyntax compared) {
            compared(compared);
        } else if (condition instanceof ConditionSyntax.InRangeSyntax range) {
            range(range);
        } else if (condition instanceof ConditionSyntax.ChosenSyntax chosen) {
            chosen(chosen);
        } else if (condition instanceof ConditionSyntax.IncludesSyntax includes) {
            changes.insert(includes.at(), "not ");
            codes(includes.codes());
        } else if (condition instanceof ConditionSyntax.OrderSyntax order) {
            side(order.at(), order.after(), order.second());
        } else if (condition instanceof ConditionSyntax.WithinOfSyntax within) {
            within(within);
        } else if (condition instanceof ConditionSyntax.DistanceSyntax distance) {
            distance(distance);
        } else {
            throw new IllegalStateException("a condition is not changed: " + condition);
        }
    }

    private void turn(int afterName, Span at, boolean negated) {
        if (negated) {
            Stretches.word(at.file(), afterName, at.end(), "not").ifPresent(changes::drop);
        } else {
            Stretches.word(at.file(), afterName, at.end(), "is").ifPresent(is -> changes.replace(is, "is not"));
        }
    }

    private void list(ConditionSyntax.ListSyntax list) {
        List<Span> parts = list.parts().stream()
                .map(part -> Stretches.outward(part.at(), list.at()))
                .toList();
        boolean quantified = QUANTIFIED.matcher(list.at().text()).matches()
                && list.parts().get(0).at().start() > list.at().start();
        if (quantified) {
            quantifier(list);
        } else {
            connectors(list, parts);
        }
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            int start = i == 0 ? parts.get(0).start() : parts.get(i - 1).end();
            int end = i == 0 ? parts.get(1).start() : parts.get(i).end();
            changes.drop(new Span(list.at().file(), start, end));
        }
        list.parts().forEach(this::of);
    }

    private void connectors(ConditionSyntax.ListSyntax list, List<Span> parts) {
        boolean all = list.kind() == ConditionSyntax.ListKind.ALL;
        List<Span> words = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            Stretches.word(
                            list.at().file(),
                            parts.get(i - 1).end(),
                            parts.get(i).start(),
                            all ? "and" : "or")
                    .ifPresent(words::add);
        }
        if (!words.isEmpty()) {
            changes.replace(words, all ? "or" : "and");
        }
    }

    private void quantifier(ConditionSyntax.ListSyntax list) {
        Span at = list.at();
        int before = list.count()
                .map(count -> count.at().start())
                .orElse(list.parts().get(0).at().start());
        Optional<Span> word =
                Stretches.word(at.file(), at.start(), before, "all|any|none|exactly|at\\s+least|at\\s+most");
        List<String> others = switch (list.kind()) {
            case ALL -> List.of("any");
            case ANY -> List.of("all", "none");
            case NONE -> List.of("any");
            case AT_LEAST -> List.of("exactly", "at most");
            case AT_MOST -> List.of("exactly", "at least");
            case EXACTLY -> List.of("at least", "at most");
        };
        word.ifPresent(found -> others.forEach(other -> changes.replace(found, other)));
        list.count().ifPresent(measures::number);
    }

    private void compared(ConditionSyntax.ComparedSyntax compared) {
        Span sign = Stretches.between(
                compared.at().file(),
                compared.name().at().end(),
                compared.value().at().start());
        boolean words = Character.isLetter(sign.text().charAt(0));
        OTHERS.getOrDefault(compared.how(), List.of())
                .forEach(other -> changes.replace(sign, (words ? WORDS : SIGNS).getOrDefault(other, "")));
        value(compared.value());
    }

    private void value(ConditionSyntax.ValueSyntax value) {
        if (value instanceof ConditionSyntax.NumberValueSyntax number) {
            measures.number(number.number());
            number.unit().ifPresent(measures::unit);
        } else if (value instanceof ConditionSyntax.DateValueSyntax date) {
            measures.date(date.date());
        } else {
            throw new IllegalStateException("a value is not changed: " + value);
        }
    }

    private void range(ConditionSyntax.InRangeSyntax range) {
        changes.insert(range.at(), "not ");
        value(range.low());
        value(range.high());
    }

    private void chosen(ConditionSyntax.ChosenSyntax chosen) {
        if (chosen.negated()) {
            Stretches.word(
                            chosen.at().file(),
                            chosen.name().at().end(),
                            chosen.values().get(0).at().start(),
                            "not")
                    .ifPresent(changes::drop);
        } else if (chosen.values().size() == 1) {
            Stretches.word(
                            chosen.at().file(),
                            chosen.name().at().end(),
                            chosen.values().get(0).at().start(),
                            "is")
                    .ifPresent(is -> changes.replace(is, "is not"));
        }
        values(chosen.name(), chosen.values());
    }

    /** Each of several values dropped, and another in the place of each. */
    void values(NameSyntax fact, List<NameSyntax> values) {
        drop(values.stream().map(NameSyntax::at).toList());
        List<String> written = values.stream().map(NameSyntax::text).toList();
        choices.getOrDefault(fact.text(), List.of()).stream()
                .filter(other -> !written.contains(other))
                .findFirst()
                .ifPresent(other -> values.forEach(value -> changes.replace(value.at(), other)));
    }

    private void drop(List<Span> listed) {
        for (int i = 0; i < listed.size() && listed.size() > 1; i++) {
            int start = i == 0 ? listed.get(0).start() : listed.get(i - 1).end();
            int end = i == 0 ? listed.get(1).start() : listed.get(i).end();
            changes.drop(new Span(listed.get(i).file(), start, end));
        }
    }

    private void codes(List<TextSyntax> codes) {
        drop(codes.stream().map(TextSyntax::at).toList());
        for (TextSyntax code : codes) {
            String text = code.at().text();
            String inner = text.substring(1, text.length() - 1);
            changes.replace(
                    code.at(),
                    inner.endsWith("*") ? '"' + inner.substring(0, inner.length() - 1) + '"' : '"' + inner + "*\"");
        }
    }

    private void side(Span at, boolean after, NameSyntax second) {
        Stretches.word(at.file(), at.start(), second.at().start(), after ? "after" : "before")
                .ifPresent(word -> changes.replace(word, after ? "before" : "after"));
    }

    private void within(ConditionSyntax.WithinOfSyntax within) {
        Stretches.word(
                        within.at().file(),
                        within.span().at().end(),
                        within.second().at().start(),
                        "of")
                .ifPresent(word -> {
                    changes.replace(word, "after");
                    changes.replace(word, "before");
                });
        measures.duration(within.span());
    }

    private void distance(ConditionSyntax.DistanceSyntax distance) {
        int from = distance.first()
                .map(name -> name.at().end())
                .orElse(distance.at().start());
        Span word = Stretches.between(
                distance.at().file(), from, distance.span().at().start());
        DISTANCES.getOrDefault(distance.kind(), List.of()).forEach(other -> changes.replace(word, other));
        Span rest = new Span(
                distance.at().file(), distance.span().at().end(), distance.at().end());
        side(rest, distance.after(), distance.second());
        measures.duration(distance.span());
    }
}

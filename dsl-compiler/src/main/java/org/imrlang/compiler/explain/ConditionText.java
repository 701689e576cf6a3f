package org.imrlang.compiler.explain;

import java.util.List;
import java.util.function.Function;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.phrase.Descriptions;

/** A condition with its structure to be seen: what joins several is said first, and each stands in a line of its own. */
final class ConditionText {

    private final Naming naming;
    private final Function<Definition, String> anchors;
    private final boolean paged;

    /**
     * @param anchors where each definition is spelled out
     * @param paged whether facts have pages of their own, to which what they are called leads
     */
    ConditionText(Naming naming, Function<Definition, String> anchors, boolean paged) {
        this.naming = naming;
        this.anchors = anchors;
        this.paged = paged;
    }

    /**
     * A condition in words that follow "if".
     *
     * @param text a whole condition, or what joins those below, with a colon
     */
    record Said(Text text, List<Item> below) {
        /** A sentence that ends with the condition. */
        Item after(Text before) {
            Text whole = before.and(text);
            return Item.of(below.isEmpty() ? whole.and(".") : whole, below);
        }
    }

    Said of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return list("all of these are so:", all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return list("at least one of these is so:", any.parts());
        }
        if (condition instanceof Condition.Count count) {
            return list(counted(count), count.parts());
        }
        if (condition instanceof Condition.Not not) {
            return not(not);
        }
        return new Said(leaf(condition), List.of());
    }

    private Said not(Condition.Not not) {
        if (not.part() instanceof Condition.Any any) {
            return list("none of these is so:", any.parts());
        }
        if (not.part() instanceof Condition.Holds || not.part() instanceof Condition.Defined) {
            return new Said(leaf(not), List.of());
        }
        Said part = of(not.part());
        return new Said(Text.of("it is not so that ").and(part.text()), part.below());
    }

    private static String counted(Condition.Count count) {
        String how = switch (count.quantifier()) {
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
            case EXACTLY -> "exactly ";
        };
        return how + count.count() + " of these " + count.parts().size() + " are so:";
    }

    private Said list(String joined, List<Condition> parts) {
        return new Said(
                Text.of(joined),
                parts.stream()
                        .map(this::of)
                        .map(part -> Item.of(part.text(), part.below()))
                        .toList());
    }

    /** One that joins nothing; what it names leads to where that is spelled out. */
    private Text leaf(Condition condition) {
        Condition named = condition instanceof Condition.Not not ? not.part() : condition;
        if (named instanceof Condition.Documented documented) {
            named = documented.part();
        }
        Text words = Text.of(inLine(condition));
        if (named instanceof Condition.Defined defined) {
            return words.leading(naming.definition(defined.definition()), anchors.apply(defined.definition()));
        }
        if (paged) {
            for (Fact fact : Mentioned.in(named).facts()) {
                words = words.leading(naming.fact(fact), Anchors.page(fact));
            }
        }
        return words;
    }

    /** A condition in one line, with parentheses where they are needed. */
    String inLine(Condition condition) {
        return Descriptions.condition(condition, naming);
    }
}

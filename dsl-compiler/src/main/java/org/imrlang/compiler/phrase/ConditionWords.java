package org.imrlang.compiler.phrase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imrlang.compiler.model.Condition;

/** A condition in words that follow "if": {@code “activities of daily living have improved” is shown}. */
final class ConditionWords implements Condition.Visitor<String> {

    private static final ConditionWords WORDS = new ConditionWords();

    private ConditionWords() {}

    static String of(Condition condition) {
        return condition.accept(WORDS);
    }

    /** A sentence for each definition that a condition rests on, those that come first in the text first. */
    static Set<String> meanings(Condition condition) {
        Set<String> meanings = new LinkedHashSet<>();
        DefinitionsUsed.of(condition)
                .forEach(definition -> meanings.add("Here “" + Descriptions.words(definition) + "” means that "
                        + of(definition.condition()) + "."));
        return meanings;
    }

    @Override
    public String holds(Condition.Holds condition) {
        return "“" + Descriptions.fact(condition.fact()).words() + "” is shown";
    }

    @Override
    public String defined(Condition.Defined condition) {
        return "“" + Descriptions.words(condition.definition()) + "” is shown";
    }

    @Override
    public String documented(Condition.Documented condition) {
        return "the record says whether " + condition.part().accept(this);
    }

    @Override
    public String stated(Condition.Stated condition) {
        return "the record says " + condition.what().name();
    }

    @Override
    public String number(Condition.NumberCompared condition) {
        return condition.what().name() + " is " + condition.how().words() + " "
                + condition.value().toPlainString();
    }

    @Override
    public String numberIn(Condition.NumberIn condition) {
        return condition.what().name() + " is in a range";
    }

    @Override
    public String date(Condition.DateCompared condition) {
        return condition.what().name() + " is " + condition.how().words() + " " + condition.value();
    }

    @Override
    public String dateIn(Condition.DateIn condition) {
        return condition.what().name() + " is in a range";
    }

    @Override
    public String chosen(Condition.Chosen condition) {
        return condition.fact().name() + " is one of " + condition.values();
    }

    @Override
    public String includes(Condition.Includes condition) {
        return condition.fact().name() + " includes " + condition.patterns();
    }

    @Override
    public String related(Condition.DatesRelated condition) {
        return condition.what().name() + " stands so to " + condition.other().name();
    }

    @Override
    public String not(Condition.Not condition) {
        if (condition.part() instanceof Condition.Holds || condition.part() instanceof Condition.Defined) {
            String shown = condition.part().accept(this);
            return shown.substring(0, shown.length() - "is shown".length()) + "is ruled out";
        }
        if (condition.part() instanceof Condition.Any any) {
            return "none of these is so: " + list(any.parts());
        }
        return "it is not so that " + grouped(condition.part());
    }

    @Override
    public String all(Condition.All condition) {
        return joined(condition.parts(), " and ");
    }

    @Override
    public String any(Condition.Any condition) {
        return joined(condition.parts(), " or ");
    }

    @Override
    public String count(Condition.Count condition) {
        String how = switch (condition.quantifier()) {
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
            case EXACTLY -> "exactly ";
        };
        return how + condition.count() + " of these are so: " + list(condition.parts());
    }

    private String joined(List<Condition> parts, String word) {
        return parts.stream().map(this::grouped).collect(Collectors.joining(word));
    }

    private String list(List<Condition> parts) {
        return parts.stream().map(part -> "(" + part.accept(this) + ")").collect(Collectors.joining(", "));
    }

    private String grouped(Condition part) {
        boolean simple = part instanceof Condition.Holds
                || part instanceof Condition.Defined
                || part instanceof Condition.Not not
                        && (not.part() instanceof Condition.Holds || not.part() instanceof Condition.Defined);
        return simple ? part.accept(this) : "(" + part.accept(this) + ")";
    }
}

package org.imrlang.compiler.phrase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;

/** A condition in words that follow "if": {@code “activities of daily living have improved” is shown}. */
final class ConditionWords implements Condition.Visitor<String> {

    /** More decimals than these come from a conversion only. */
    private static final int DECIMALS_WRITTEN = 60;

    private static final ConditionWords PLAIN = new ConditionWords(Wording.PLAIN);

    private final Wording wording;

    ConditionWords(Wording wording) {
        this.wording = wording;
    }

    static String of(Condition condition) {
        return condition.accept(PLAIN);
    }

    /** A value in words: {@code “the day of the surgery”}. */
    static String of(Reading reading) {
        return PLAIN.reading(reading);
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
        return wording.fact(condition.fact()) + " is shown";
    }

    @Override
    public String defined(Condition.Defined condition) {
        return wording.definition(condition.definition()) + " is shown";
    }

    @Override
    public String documented(Condition.Documented condition) {
        return "the record says whether " + condition.part().accept(this);
    }

    @Override
    public String stated(Condition.Stated condition) {
        return "the record says " + reading(condition.what());
    }

    @Override
    public String number(Condition.NumberCompared condition) {
        return reading(condition.what()) + " is " + condition.how().words() + " "
                + number(condition.what(), condition.value());
    }

    @Override
    public String numberIn(Condition.NumberIn condition) {
        return reading(condition.what()) + " is from " + Measures.plain(condition.low()) + " to "
                + number(condition.what(), condition.high());
    }

    @Override
    public String date(Condition.DateCompared condition) {
        String how = switch (condition.how()) {
            case LESS -> "before ";
            case AT_MOST -> "no later than ";
            case MORE -> "after ";
            case AT_LEAST -> "no earlier than ";
            case EQUAL -> "on ";
            case NOT_EQUAL -> "not on ";
        };
        return reading(condition.what()) + " is " + how + condition.value();
    }

    @Override
    public String dateIn(Condition.DateIn condition) {
        return reading(condition.what()) + " is from " + condition.first() + " to " + condition.last();
    }

    @Override
    public String chosen(Condition.Chosen condition) {
        return wording.fact(condition.fact()) + " is "
                + condition.values().stream().map(Descriptions::inWords).collect(Collectors.joining(" or "));
    }

    @Override
    public String includes(Condition.Includes condition) {
        return wording.fact(condition.fact()) + " includes "
                + condition.patterns().stream().map(wording::code).collect(Collectors.joining(" or "));
    }

    @Override
    public String related(Condition.DatesRelated condition) {
        String span = condition.span().map(TimeSpan::text).orElse("");
        String how = switch (condition.how()) {
            case AFTER -> "after ";
            case BEFORE -> "before ";
            case WITHIN -> "within " + span + " of ";
            case AT_MOST_AFTER -> "at most " + span + " after ";
            case LESS_THAN_AFTER -> "less than " + span + " after ";
            case AT_LEAST_AFTER -> "at least " + span + " after ";
            case MORE_THAN_AFTER -> "more than " + span + " after ";
            case AT_MOST_BEFORE -> "at most " + span + " before ";
            case LESS_THAN_BEFORE -> "less than " + span + " before ";
            case AT_LEAST_BEFORE -> "at least " + span + " before ";
            case MORE_THAN_BEFORE -> "more than " + span + " before ";
        };
        return reading(condition.what()) + " is " + how + reading(condition.other());
    }

    String reading(Reading reading) {
        if (reading instanceof Reading.OfFact fact) {
            return wording.fact(fact.fact());
        }
        if (reading instanceof Reading.OfRequest request) {
            return wording.stated(request.what());
        }
        throw new IllegalStateException("a reading without words: " + reading);
    }

    private static String number(Reading what, BigDecimal value) {
        if (value.scale() > DECIMALS_WRITTEN) {
            // weeks that the text compares with days
            BigDecimal days = value.multiply(BigDecimal.valueOf(TimeUnit.WEEK.days()));
            return Measures.plain(days.setScale(DECIMALS_WRITTEN, RoundingMode.HALF_UP)) + " days";
        }
        String plain = Measures.plain(value);
        if (!(what instanceof Reading.OfFact fact)) {
            return plain;
        }
        if (fact.fact().type() instanceof FactType.Percent) {
            return plain + "%";
        }
        return fact.fact().type() instanceof FactType.Number number
                ? number.unit().map(unit -> plain + " " + unit).orElse(plain)
                : plain;
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
        Condition inner = part instanceof Condition.Not not ? not.part() : part;
        boolean simple = part instanceof Condition.Not
                ? inner instanceof Condition.Holds || inner instanceof Condition.Defined
                : !(inner instanceof Condition.All)
                        && !(inner instanceof Condition.Any)
                        && !(inner instanceof Condition.Count);
        return simple ? part.accept(this) : "(" + part.accept(this) + ")";
    }
}

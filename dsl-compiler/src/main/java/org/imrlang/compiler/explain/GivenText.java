package org.imrlang.compiler.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Truth;

/** What an example gives of the record, in words. */
final class GivenText {

    private final Naming naming;
    private final Map<String, Fact> facts;
    private final Map<String, Treatment> treatments;
    private final Map<Definition.Key, Definition> definitions;

    GivenText(Naming naming, Ruleset ruleset) {
        this.naming = naming;
        this.facts = ruleset.facts().stream().collect(Collectors.toMap(Fact::name, Function.identity()));
        this.treatments = ruleset.treatments().stream().collect(Collectors.toMap(Treatment::name, Function.identity()));
        this.definitions = ruleset.guidelines().stream()
                .flatMap(guideline -> guideline.definitions().stream())
                .collect(Collectors.toMap(Definition::key, Function.identity()));
    }

    /** {@code “the pain is severe” is shown; “the grade” is mild}; nothing where it gives only what was asked for. */
    Optional<String> of(Case one) {
        List<String> parts = new ArrayList<>();
        one.course().injuryDate().ifPresent(day -> parts.add("injured on " + day));
        one.course().serviceDate().ifPresent(day -> parts.add("served on " + day));
        one.course().history().ifPresent(history -> {
            if (history.isEmpty()) {
                parts.add("nothing was ever delivered");
            }
            history.forEach(delivery -> parts.add(delivered(delivery, one.treatment())));
        });
        values(one.facts()).forEach(parts::add);
        one.definitions()
                .forEach((key, truth) -> parts.add(naming.definition(known(definitions, key)) + " is " + shown(truth)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    /** What is missing, where it is a fact in the words that ask for it. */
    String missing(String name) {
        return Optional.ofNullable(facts.get(name)).map(naming::fact).orElse(Descriptions.inWords(name));
    }

    private String delivered(Delivery delivery, Treatment asked) {
        Treatment treatment = known(treatments, delivery.treatment());
        String amount = Descriptions.treatment(treatment).amount(delivery.quantity());
        String of = treatment.name().equals(asked.name()) ? "" : " of " + naming.treatment(treatment);
        String with = values(delivery.facts()).collect(Collectors.joining(", "));
        return amount + of + " delivered on " + delivery.date() + (with.isEmpty() ? "" : " (" + with + ")");
    }

    private Stream<String> values(Map<String, FactValue> given) {
        return given.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> value(known(facts, entry.getKey()), entry.getValue()));
    }

    private String value(Fact fact, FactValue value) {
        String what = naming.fact(fact);
        if (value instanceof FactValue.YesNo answer) {
            return what + " is " + shown(answer.truth());
        }
        if (value instanceof FactValue.Number number) {
            return what + " is " + number(fact.type(), number.value());
        }
        if (value instanceof FactValue.Date date) {
            return what + " is " + date.value();
        }
        if (value instanceof FactValue.Choice choice) {
            return what + " is " + Descriptions.inWords(choice.value());
        }
        if (value instanceof FactValue.Codes codes) {
            String listed = codes.values().stream().map(Naming::quoted).collect(Collectors.joining(", "));
            return what + " lists " + (listed.isEmpty() ? "nothing" : listed);
        }
        throw new IllegalStateException("a value without words: " + value);
    }

    private static String number(FactType type, BigDecimal value) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        if (type instanceof FactType.Percent) {
            return plain + "%";
        }
        return type instanceof FactType.Number number
                ? number.unit().map(unit -> plain + " " + unit).orElse(plain)
                : plain;
    }

    private static String shown(Truth truth) {
        return switch (truth) {
            case YES -> "shown";
            case NO -> "ruled out";
            case UNKNOWN -> "unknown";
        };
    }

    private static <K, V> V known(Map<K, V> all, K key) {
        return Optional.ofNullable(all.get(key))
                .orElseThrow(() -> new IllegalStateException("an example gives what is not of the ruleset: " + key));
    }
}

package org.imrlang.testing.mutation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.format.Formatted;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Truth;

/** Writes a request with what comes of it as a case of the language. */
final class CaseText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Set<String> percents;

    /** @param facts those of the ruleset */
    CaseText(List<Fact> facts) {
        percents = facts.stream()
                .filter(fact -> fact.type() instanceof FactType.Percent)
                .map(Fact::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What to expect so that the change is noticed: outcome and amount, and what else tells the two apart. */
    static Case.Expectation expected(Showing showing) {
        Determination old = showing.old();
        boolean amount = old.outcome() != Outcome.DOES_NOT_CONFORM && old.outcome() != Outcome.NOT_ADDRESSED;
        boolean open = !showing.isDecided();
        Set<String> missing = new LinkedHashSet<>(old.missing());
        boolean otherMissing =
                !missing.equals(new LinkedHashSet<>(showing.changed().missing()));
        boolean otherPossible = old.possible() != showing.changed().possible();
        boolean tells = old.outcome() != showing.changed().outcome()
                || amount && old.certified() != showing.changed().certified();
        return new Case.Expectation(
                old.outcome(),
                amount || old.certified() != showing.changed().certified()
                        ? OptionalInt.of(old.certified())
                        : OptionalInt.empty(),
                open || !tells && otherPossible ? OptionalInt.of(old.possible()) : OptionalInt.empty(),
                open || !tells && otherMissing ? Optional.of(missing) : Optional.empty());
    }

    /** The case, laid out. */
    String of(String title, Showing showing, Case.Expectation expected, Treatment treatment) {
        Asked asked = showing.asked();
        StringBuilder text = new StringBuilder("case \"" + quoted(title) + "\"\n  request " + asked.treatment() + " "
                + amount(asked.quantity(), treatment));
        text.append(pace(asked));
        asked.requestDate().ifPresent(date -> text.append(" on ").append(date));
        text.append('\n');
        if (asked.completed().isPresent()) {
            text.append("  completed ").append(asked.completed().getAsInt()).append('\n');
        } else if (asked.history().isEmpty()) {
            text.append("  completed unknown\n");
        }
        asked.authorized()
                .ifPresent(count -> text.append("  authorized ").append(count).append('\n'));
        line(text, "injured on", asked.injuryDate());
        line(text, "served on", asked.serviceDate());
        asked.history().ifPresent(history -> history(text, history, treatment));
        if (!asked.facts().isEmpty()) {
            text.append("  given ").append(given(asked.facts())).append('\n');
        }
        return laidOut(text.append(expectation(expected)).append('\n').toString());
    }

    private static void line(StringBuilder text, String words, Optional<LocalDate> date) {
        date.ifPresent(
                day -> text.append("  ").append(words).append(' ').append(day).append('\n'));
    }

    private void history(StringBuilder text, List<Delivery> history, Treatment treatment) {
        if (history.isEmpty()) {
            text.append("  history none\n");
        }
        for (Delivery delivery : history) {
            boolean own = delivery.treatment().equals(treatment.name());
            text.append("  history ")
                    .append(own ? amount(delivery.quantity(), treatment) : delivery.quantity())
                    .append(own ? "" : " of " + delivery.treatment())
                    .append(" on ")
                    .append(delivery.date());
            if (!delivery.facts().isEmpty()) {
                text.append(" with ")
                        .append(delivery.facts().entrySet().stream()
                                .map(fact -> stated(fact))
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
            text.append('\n');
        }
    }

    private String given(Map<String, FactValue> facts) {
        return facts.entrySet().stream()
                .map(fact -> {
                    if (fact.getValue() instanceof FactValue.YesNo yesNo) {
                        return (yesNo.truth() == Truth.NO ? "no " : "") + fact.getKey();
                    }
                    return stated(fact);
                })
                .collect(Collectors.joining(", "));
    }

    private String stated(Map.Entry<String, FactValue> fact) {
        String sign = fact.getValue() instanceof FactValue.Number && percents.contains(fact.getKey()) ? "%" : "";
        return fact.getKey() + " " + value(fact.getValue()) + sign;
    }

    private static String value(FactValue value) {
        if (value instanceof FactValue.YesNo yesNo) {
            return yesNo.truth().text();
        } else if (value instanceof FactValue.Number number) {
            return plain(number.value());
        } else if (value instanceof FactValue.Date date) {
            return date.value().toString();
        } else if (value instanceof FactValue.Choice choice) {
            return choice.value();
        } else if (value instanceof FactValue.Codes codes) {
            return codes.values().stream()
                    .map(code -> '"' + quoted(code) + '"')
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        throw new IllegalStateException("a value is not written: " + value);
    }

    /** What is given, in words without signs of the language. */
    String words(Map<String, FactValue> facts) {
        return facts.entrySet().stream().map(this::words).collect(Collectors.joining(", "));
    }

    private String words(Map.Entry<String, FactValue> fact) {
        String name = fact.getKey().replace('_', ' ');
        if (fact.getValue() instanceof FactValue.YesNo yesNo) {
            return yesNo.truth() == Truth.NO ? "no " + name : name;
        } else if (fact.getValue() instanceof FactValue.Codes codes) {
            return codes.values().isEmpty()
                    ? name + " without codes"
                    : name + " " + String.join(" and ", codes.values());
        } else if (fact.getValue() instanceof FactValue.Choice choice) {
            return name + " " + choice.value().replace('_', ' ').strip();
        }
        return stated(fact).replace(fact.getKey(), name);
    }

    /** What is expected, as a case states it. */
    static String words(Case.Expectation expected) {
        return expectation(expected).replace("  expect ", "");
    }

    private static String expectation(Case.Expectation expected) {
        StringBuilder text =
                new StringBuilder("  expect ").append(expected.outcome().text());
        expected.certified().ifPresent(count -> text.append(" certify ").append(count));
        expected.possible().ifPresent(count -> text.append(" possible ").append(count));
        expected.missing()
                .ifPresent(
                        names -> text.append(" missing ").append(names.isEmpty() ? "none" : String.join(", ", names)));
        return text.toString();
    }

    /** How often and how long, as a request states it; empty where it does not. */
    static String pace(Asked asked) {
        return asked.frequency()
                        .map(rate -> " at " + plain(rate.count()) + " per "
                                + rate.per().singular())
                        .orElse("")
                + asked.duration()
                        .map(length -> " over " + plain(length.count()) + " "
                                + (length.count().compareTo(BigDecimal.ONE) == 0
                                        ? length.unit().singular()
                                        : length.unit().plural()))
                        .orElse("");
    }

    private static String amount(int count, Treatment treatment) {
        return NAME.matcher(treatment.unit()).matches()
                ? Descriptions.treatment(treatment).amount(count)
                : count + " \"" + treatment.unit() + '"';
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String laidOut(String text) {
        Formatted formatted = Compiler.format(new InputFile("case", text.getBytes(StandardCharsets.UTF_8)));
        if (formatted instanceof Formatted.Text done) {
            return done.text();
        }
        throw new IllegalStateException("a case that cannot be read was written: " + text);
    }
}

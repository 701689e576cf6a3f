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
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Truth;

/** Writes a request with what comes of it as a case of the language. */
final class CaseText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private static final int LONGEST_TITLE = 80;

    private CaseText() {}

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

    /** A title that says what is tried. */
    static String title(Showing showing, Treatment treatment, String aspect) {
        Asked asked = showing.asked();
        int done = asked.completed().orElse(0);
        String title = treatment.name() + ", " + aspect + ": "
                + Descriptions.treatment(treatment).amount(asked.quantity())
                + (done > 0 ? " after " + done : "");
        String given = asked.facts().isEmpty() ? "" : ", " + words(asked.facts());
        return title.length() + given.length() <= LONGEST_TITLE ? title + given : title;
    }

    private static String words(Map<String, FactValue> facts) {
        return given(facts).replace('_', ' ').replace('"', '\'');
    }

    /** The case, laid out. */
    static String of(String title, Showing showing, Case.Expectation expected, Treatment treatment) {
        Asked asked = showing.asked();
        StringBuilder text = new StringBuilder("case \"" + quoted(title) + "\"\n  request " + asked.treatment() + " "
                + amount(asked.quantity(), treatment));
        asked.frequency()
                .ifPresent(rate -> text.append(" at ")
                        .append(plain(rate.count()))
                        .append(" per ")
                        .append(rate.per().singular()));
        asked.duration()
                .ifPresent(length -> text.append(" over ")
                        .append(plain(length.count()))
                        .append(' ')
                        .append(
                                length.count().compareTo(BigDecimal.ONE) == 0
                                        ? length.unit().singular()
                                        : length.unit().plural()));
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

    private static void history(StringBuilder text, List<Delivery> history, Treatment treatment) {
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
                                .map(fact -> fact.getKey() + " " + value(fact.getValue()))
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
            text.append('\n');
        }
    }

    private static String given(Map<String, FactValue> facts) {
        return facts.entrySet().stream()
                .map(fact -> {
                    if (fact.getValue() instanceof FactValue.YesNo yesNo) {
                        return (yesNo.truth() == Truth.NO ? "no " : "") + fact.getKey();
                    }
                    return fact.getKey() + " " + value(fact.getValue());
                })
                .collect(Collectors.joining(", "));
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

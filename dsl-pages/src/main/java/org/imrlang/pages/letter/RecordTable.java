package org.imrlang.pages.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.imrlang.pages.Html;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What the record states, for which of the lines: all that was decided on. */
final class RecordTable {

    /** More deliveries than this are told by their number, the first and the last. */
    private static final int MOST_DELIVERIES = 12;

    private final List<Letter.Line> lines;
    private final Vocabulary vocabulary;

    /** The lines for which it is stated, by what is stated. */
    private final Map<Statement, List<Integer>> stated = new LinkedHashMap<>();

    private record Statement(String what, String value) {}

    RecordTable(List<Letter.Line> lines, Vocabulary vocabulary) {
        this.lines = lines;
        this.vocabulary = vocabulary;
        for (int place = 1; place <= lines.size(); place++) {
            course(lines.get(place - 1), place);
            facts(lines.get(place - 1).request().facts(), place);
        }
    }

    Html html() {
        Html html = new Html();
        html.element("h3", "What the record states", "id", "record").line();
        if (stated.isEmpty()) {
            return html.element("p", "Nothing beyond what is requested.").line();
        }
        boolean several = lines.size() > 1;
        html.open("div", "class", "table record", "role", "region", "aria-labelledby", "record", "tabindex", "0")
                .line();
        html.open("table").line().open("thead").line().open("tr");
        html.element("th", "Statement", "scope", "col").element("th", "Record", "scope", "col");
        if (several) {
            html.element("th", "For line", "scope", "col");
        }
        html.close().line().close().line().open("tbody").line();
        stated.forEach((statement, places) -> {
            html.open("tr").element("th", Letter.shown(ReviewWords.capital(statement.what())), "scope", "row");
            html.element("td", Letter.shown(statement.value()));
            if (several) {
                html.element("td", places.size() == lines.size() ? "all" : names(places));
            }
            html.close().line();
        });
        return html.close().line().close().line().close().line();
    }

    private String names(List<Integer> places) {
        return places.stream()
                .map(place -> Letter.name(lines.get(place - 1), place))
                .collect(Collectors.joining(", "));
    }

    private void add(String what, String value, int place) {
        stated.computeIfAbsent(new Statement(what, value), statement -> new ArrayList<>())
                .add(place);
    }

    private void course(Letter.Line line, int place) {
        Course course = line.request().course();
        course.injuryDate().ifPresent(date -> add(BuiltIn.INJURY_DATE.words(), date.toString(), place));
        course.requestDate().ifPresent(date -> add(BuiltIn.REQUEST_DATE.words(), date.toString(), place));
        course.serviceDate().ifPresent(date -> add(BuiltIn.SERVICE_DATE.words(), date.toString(), place));
        String label = line.determination().treatment().label();
        course.statedCompleted()
                .ifPresent(completed -> add(
                        "delivered in this course of " + label,
                        line.determination().treatment().amount(completed),
                        place));
        course.authorized()
                .ifPresent(authorized -> add(
                        "authorized in all of " + label,
                        line.determination().treatment().amount(authorized),
                        place));
        course.history().ifPresent(history -> history(history, place));
    }

    private void history(List<Delivery> history, int place) {
        if (history.isEmpty()) {
            add("dated deliveries", "none", place);
        }
        Map<String, List<Delivery>> byTreatment = new LinkedHashMap<>();
        history.forEach(one -> byTreatment
                .computeIfAbsent(one.treatment(), name -> new ArrayList<>())
                .add(one));
        byTreatment.forEach((name, deliveries) -> {
            String label = vocabulary.treatments().containsKey(name)
                    ? vocabulary.treatments().get(name).label()
                    : name;
            add("dated deliveries of " + label, deliveries(deliveries), place);
        });
    }

    private String deliveries(List<Delivery> deliveries) {
        if (deliveries.size() > MOST_DELIVERIES) {
            long sum = deliveries.stream().mapToLong(Delivery::quantity).sum();
            return deliveries.size() + " deliveries, " + sum + " in all, from "
                    + deliveries.get(0).date() + " to "
                    + deliveries.get(deliveries.size() - 1).date();
        }
        return deliveries.stream().map(this::delivery).collect(Collectors.joining("; "));
    }

    private String delivery(Delivery delivery) {
        String facts = new TreeMap<>(delivery.facts())
                .entrySet().stream()
                        .map(fact -> ", " + words(fact.getKey()) + ": " + value(fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining());
        return delivery.quantity() + " on " + delivery.date() + facts;
    }

    private void facts(Map<String, FactValue> facts, int place) {
        new TreeSet<>(facts.keySet()).forEach(name -> add(words(name), value(name, facts.get(name)), place));
    }

    private String words(String fact) {
        FactInfo info = vocabulary.facts().get(fact);
        return info == null ? fact.replace('_', ' ') : info.words();
    }

    private String value(String fact, FactValue value) {
        if (value instanceof FactValue.YesNo yesNo) {
            return yesNo.truth().text();
        } else if (value instanceof FactValue.Number number) {
            return number.value().stripTrailingZeros().toPlainString()
                    + unit(vocabulary.facts().get(fact));
        } else if (value instanceof FactValue.Date date) {
            return date.value().toString();
        } else if (value instanceof FactValue.Choice choice) {
            return choice.value().replace('_', ' ');
        } else if (value instanceof FactValue.Codes codes) {
            return codes.values().isEmpty() ? "none" : String.join(", ", codes.values());
        }
        throw new IllegalStateException("a value of an unknown kind is stated");
    }

    /** What a number counts, with the space before it. */
    private static String unit(@Nullable FactInfo fact) {
        if (fact != null && fact.type() instanceof FactType.Percent) {
            return "%";
        }
        return fact != null && fact.type() instanceof FactType.Number number
                ? number.unit().map(unit -> " " + unit).orElse("")
                : "";
    }
}

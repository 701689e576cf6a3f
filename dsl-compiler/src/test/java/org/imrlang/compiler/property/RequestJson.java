package org.imrlang.compiler.property;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;

/** A request as the JSON of the contract, in one of the spellings that mean the same. */
public final class RequestJson {

    private final Draw draw;
    private final Map<String, String> units;
    private final List<String> facts;
    private final Predicate<String> isPercent;
    private final List<String> members = new ArrayList<>();

    private RequestJson(Draw draw, Map<String, String> units, List<String> facts, Predicate<String> isPercent) {
        this.draw = draw;
        this.units = units;
        this.facts = facts;
        this.isPercent = isPercent;
    }

    static String of(Draw draw, RandomRuleset ruleset, String id, Request request) {
        return new RequestJson(
                        draw,
                        ruleset.treatments().stream()
                                .collect(Collectors.toMap(DrawnTreatment::name, DrawnTreatment::unit)),
                        ruleset.facts().stream().map(DrawnFact::name).toList(),
                        name -> name.startsWith("p"))
                .text(id, request);
    }

    /** A request in the words of any ruleset; the seed chooses the spelling. */
    public static String of(long seed, Vocabulary words, String id, Request request) {
        return new RequestJson(
                        new Draw(seed),
                        words.treatments().values().stream()
                                .collect(Collectors.toMap(TreatmentInfo::name, TreatmentInfo::unit)),
                        List.copyOf(words.facts().keySet()),
                        name -> words.facts().get(name).type() instanceof FactType.Percent)
                .text(id, request);
    }

    private String text(String id, Request request) {
        Course course = request.course();
        member("id", quoted(id));
        member("treatment", quoted(request.treatment()));
        member("quantity", course.quantity() + (draw.maybe(12) ? ".0" : ""));
        if (draw.maybe(4)) {
            member("unit", quoted(unit(request.treatment())));
        }
        course.frequency()
                .ifPresent(frequency -> member(
                        "frequency",
                        "{\"count\": " + frequency.count().toPlainString() + ", \"per\": "
                                + quoted(frequency.per().singular()) + "}"));
        course.duration()
                .ifPresent(duration -> member(
                        "duration",
                        "{\"count\": " + duration.count().toPlainString() + ", \"unit\": "
                                + quoted(
                                        draw.maybe(4)
                                                ? duration.unit().singular()
                                                : duration.unit().plural())
                                + "}"));
        count(
                "completed",
                course.statedCompleted().isPresent() ? course.statedCompleted().getAsInt() : -1);
        count(
                "authorized",
                course.authorized().isPresent() ? course.authorized().getAsInt() : -1);
        course.requestDate().ifPresentOrElse(day -> date("request_date", day), () -> absent("request_date"));
        course.serviceDate().ifPresentOrElse(day -> date("service_date", day), () -> absent("service_date"));
        course.injuryDate().ifPresentOrElse(day -> date("injury_date", day), () -> absent("injury_date"));
        course.history()
                .ifPresentOrElse(
                        history -> member("history", history(history, request.treatment())), () -> absent("history"));
        member("facts", facts(request.facts(), true));
        return "{" + String.join(", ", members) + "}";
    }

    private String unit(String treatment) {
        String unit = units.get(treatment);
        if (unit == null) {
            throw new IllegalStateException("no treatment " + treatment);
        }
        return unit;
    }

    private void count(String key, int count) {
        if (count < 0) {
            absent(key);
        } else {
            member(key, String.valueOf(count));
        }
    }

    private void date(String key, LocalDate day) {
        member(key, quoted(day.toString()));
    }

    /** What is unknown is left out or null. */
    private void absent(String key) {
        if (draw.maybe(4)) {
            member(key, "null");
        }
    }

    private void member(String key, String value) {
        members.add(quoted(key) + ": " + value);
    }

    private String history(List<Delivery> history, String requested) {
        List<String> deliveries = new ArrayList<>();
        for (Delivery delivery : draw.<Delivery>shuffled(history)) {
            boolean named = !delivery.treatment().equals(requested) || draw.maybe(2);
            deliveries.add("{\"date\": " + quoted(delivery.date().toString()) + ", \"quantity\": " + delivery.quantity()
                    + (named ? ", \"treatment\": " + quoted(delivery.treatment()) : "")
                    + (delivery.facts().isEmpty() && draw.maybe(2)
                            ? ""
                            : ", \"facts\": " + facts(delivery.facts(), false))
                    + "}");
        }
        return "[" + String.join(", ", deliveries) + "]";
    }

    private String facts(Map<String, FactValue> facts, boolean nulls) {
        List<String> stated = new ArrayList<>();
        new TreeMap<>(facts).forEach((name, value) -> stated.add(quoted(name) + ": " + value(name, value)));
        for (String fact : this.facts) {
            if (nulls && !facts.containsKey(fact) && draw.maybe(4)) {
                stated.add(quoted(fact) + ": null");
            }
        }
        return "{" + String.join(", ", stated) + "}";
    }

    private String value(String name, FactValue value) {
        if (value instanceof FactValue.YesNo yesNo) {
            Truth truth = yesNo.truth();
            String plain = truth == Truth.UNKNOWN ? "null" : String.valueOf(truth == Truth.YES);
            return draw.maybe(4) ? quoted(truth.text()) : plain;
        }
        if (value instanceof FactValue.Number number) {
            BigDecimal plain = number.value();
            boolean percent = isPercent.test(name) && draw.maybe(2);
            return percent ? quoted(plain.toPlainString() + "%") : plain.toPlainString();
        }
        if (value instanceof FactValue.Date date) {
            return quoted(date.value().toString());
        }
        if (value instanceof FactValue.Choice choice) {
            return quoted(choice.value());
        }
        if (value instanceof FactValue.Codes codes) {
            return "["
                    + String.join(
                            ", ",
                            codes.values().stream().map(RequestJson::quoted).toList()) + "]";
        }
        throw new IllegalStateException("no JSON of " + value);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}

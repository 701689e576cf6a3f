package org.imrlang.compiler.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One of the ways in which what a request leaves unknown could turn out. What the request states stays as it is, and a
 * history never holds more of the treatment than a stated {@code completed}: without a history completed is taken as all
 * that was ever delivered.
 */
final class RequestCompletion {

    /** Every name, but for the facts of the ruleset, that a determination can list as missing. */
    private static final List<String> BUILT_IN = List.of(
            "history", "completed", "authorized", "per_week", "weeks", "request_date", "service_date", "injury_date");

    private final Draw draw;
    private final RandomRuleset ruleset;
    private final RandomValues values;
    private final Collection<String> names;

    private RequestCompletion(Draw draw, RandomRuleset ruleset, Collection<String> names) {
        this.draw = draw;
        this.ruleset = ruleset;
        this.values = new RandomValues(draw);
        this.names = names;
    }

    /** The request with the unknowns of these names, as {@code missing} lists them, known by chance. */
    static Request of(Draw draw, RandomRuleset ruleset, Request request, Collection<String> names) {
        return new RequestCompletion(draw, ruleset, names).complete(request);
    }

    /** The request with nothing unknown. */
    static Request whole(Draw draw, RandomRuleset ruleset, Request request) {
        return of(draw, ruleset, request, names(ruleset));
    }

    /** The request with some of its unknowns known by chance. */
    static Request some(Draw draw, RandomRuleset ruleset, Request request) {
        List<String> names = names(ruleset);
        return of(draw, ruleset, request, draw.<String>some(names, draw.from(1, names.size())));
    }

    private static List<String> names(RandomRuleset ruleset) {
        List<String> names = new ArrayList<>(BUILT_IN);
        ruleset.facts().forEach(fact -> names.add(fact.name()));
        return names;
    }

    private Request complete(Request request) {
        LocalDate anchor = request.course().requestDate().orElseGet(draw::day);
        Course course = delivered(request.treatment(), dated(request.course(), anchor), anchor);
        Request.Builder completed = Request.of(request.treatment(), course);
        request.facts().forEach(completed::fact);
        for (DrawnFact fact : ruleset.facts()) {
            if (names.contains(fact.name()) && unknown(request.facts().get(fact.name()))) {
                completed.fact(fact.name(), values.of(fact.type(), anchor));
            }
        }
        return completed.build();
    }

    private static boolean unknown(@Nullable FactValue value) {
        return value == null || value instanceof FactValue.YesNo yesNo && yesNo.truth() == Truth.UNKNOWN;
    }

    private Course dated(Course course, LocalDate anchor) {
        Course.Builder dated = course.toBuilder();
        if (names.contains("request_date") && course.requestDate().isEmpty()) {
            dated.requestDate(anchor);
        }
        if (names.contains("service_date") && course.serviceDate().isEmpty()) {
            dated.serviceDate(draw.dayNear(anchor));
        }
        if (names.contains("injury_date") && course.injuryDate().isEmpty()) {
            dated.injuryDate(draw.dayNear(anchor));
        }
        if (names.contains("per_week") && course.frequency().isEmpty()) {
            dated.frequency(values.frequency());
        }
        if (names.contains("weeks") && course.duration().isEmpty()) {
            dated.duration(values.shortDuration());
        }
        return dated.build();
    }

    private Course delivered(String treatment, Course course, LocalDate anchor) {
        Course.Builder delivered = course.toBuilder();
        boolean states = names.contains("completed") && !course.knowsCompleted();
        if (names.contains("history")) {
            List<Delivery> history = course.history().isPresent()
                    ? withFacts(course.history().get(), anchor)
                    : history(treatment, course, anchor);
            delivered.history(history);
            if (states && draw.maybe(2)) {
                int sum = history.stream()
                        .filter(one -> one.treatment().equals(treatment))
                        .mapToInt(Delivery::quantity)
                        .sum();
                delivered.completed(Math.max(0, sum + draw.from(-3, 3)));
            }
        } else if (states) {
            delivered.completed(draw.maybe(4) ? 0 : draw.from(0, 10));
        }
        if (names.contains("authorized") && course.authorized().isEmpty() && !course.knowsCompleted()) {
            delivered.authorized(draw.from(0, 10));
        }
        return delivered.build();
    }

    private List<Delivery> history(String treatment, Course course, LocalDate anchor) {
        int left = course.statedCompleted().orElse(12);
        List<Delivery> history = new ArrayList<>();
        for (int i = draw.maybe(4) ? 0 : draw.from(1, 4); i > 0; i--) {
            String what = draw.maybe(4)
                    ? draw.<DrawnTreatment>of(ruleset.treatments()).name()
                    : treatment;
            int most = what.equals(treatment) ? Math.min(3, left) : 3;
            if (most > 0) {
                int quantity = draw.from(1, most);
                left -= what.equals(treatment) ? quantity : 0;
                history.add(new Delivery(what, draw.dayNear(anchor), quantity, withChoices(Map.of(), anchor)));
            }
        }
        return history;
    }

    private List<Delivery> withFacts(List<Delivery> history, LocalDate anchor) {
        return history.stream()
                .map(one -> new Delivery(one.treatment(), one.date(), one.quantity(), withChoices(one.facts(), anchor)))
                .toList();
    }

    /** The facts with all by which caps count apart. */
    private Map<String, FactValue> withChoices(Map<String, FactValue> facts, LocalDate anchor) {
        Map<String, FactValue> all = new LinkedHashMap<>(facts);
        for (DrawnFact fact : ruleset.facts()) {
            if (fact.type() instanceof FactType.Choice && !all.containsKey(fact.name())) {
                all.put(fact.name(), values.of(fact.type(), anchor));
            }
        }
        return all;
    }
}

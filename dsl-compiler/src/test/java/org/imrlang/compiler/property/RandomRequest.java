package org.imrlang.compiler.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Truth;

/** Random requests of a drawn ruleset's treatments: consistent ones, odd ones, and much that is unknown. */
final class RandomRequest {

    private final Draw draw;
    private final RandomRuleset ruleset;
    private final RandomValues values;
    private final boolean basesStated;

    /** One in so many facts is unknown: hardly any, some, or many. */
    private final int unknownOneIn;

    private RandomRequest(Draw draw, RandomRuleset ruleset, Set<Without> without) {
        this.draw = draw;
        this.ruleset = ruleset;
        this.values = new RandomValues(draw);
        this.unknownOneIn = draw.of(List.of(20, 5, 2));
        this.basesStated = without.contains(Without.UNSTATED_BASIS);
    }

    static Request draw(Draw draw, RandomRuleset ruleset, Without... without) {
        return new RandomRequest(draw, ruleset, Set.of(without)).request();
    }

    private Request request() {
        DrawnTreatment treatment = draw.of(ruleset.treatments());
        LocalDate anchor = draw.day();
        Course.Builder course = Course.UNSTATED.toBuilder().quantity(draw.maybe(5) ? 1 : draw.from(1, 12));
        if (draw.maybe(2)) {
            course.frequency(values.frequency());
        }
        if (draw.maybe(2)) {
            course.duration(values.duration());
        }
        if (!draw.maybe(unknownOneIn + 1) || basis("request")) {
            course.requestDate(anchor);
        }
        if (!draw.maybe(unknownOneIn) || basis("injury")) {
            course.injuryDate(draw.dayNear(anchor));
        }
        if (!draw.maybe(unknownOneIn) || basis("service")) {
            course.serviceDate(draw.dayNear(anchor));
        }
        delivered(treatment.name(), anchor, course);
        Request.Builder request = Request.of(treatment.name(), course.build());
        facts(anchor, unknownOneIn, 2).forEach(request::fact);
        return request.build();
    }

    private boolean basis(String date) {
        return basesStated && ruleset.bases().contains(date);
    }

    private void delivered(String treatment, LocalDate anchor, Course.Builder course) {
        int sum = 0;
        if (draw.maybe(unknownOneIn > 5 ? 1 : 2)) {
            List<Delivery> history = history(treatment, anchor, draw.maybe(3) ? 0 : draw.from(1, 4));
            sum = history.stream()
                    .filter(one -> one.treatment().equals(treatment))
                    .mapToInt(Delivery::quantity)
                    .sum();
            course.history(history);
            if (draw.maybe(2)) {
                course.completed(Math.max(0, sum + draw.from(-3, 3)));
            }
        } else if (!draw.maybe(3)) {
            sum = draw.maybe(3) ? 0 : draw.from(0, 8);
            course.completed(sum);
        }
        if (draw.maybe(4)) {
            course.authorized(Math.max(0, sum + draw.from(-2, 4)));
        }
    }

    /** So many deliveries, most of this treatment, in the order in which a record happens to hold them. */
    private List<Delivery> history(String treatment, LocalDate anchor, int count) {
        List<Delivery> history = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String what = draw.maybe(4)
                    ? draw.<DrawnTreatment>of(ruleset.treatments()).name()
                    : treatment;
            history.add(new Delivery(what, draw.dayNear(anchor), draw.from(1, 3), deliveryFacts(anchor)));
        }
        return history;
    }

    private Map<String, FactValue> deliveryFacts(LocalDate anchor) {
        Map<String, FactValue> facts = facts(anchor, unknownOneIn + 1, 3);
        facts.values().removeIf(value -> !(value instanceof FactValue.Choice) && !draw.maybe(8));
        return facts;
    }

    /** Facts of which one in so many is not stated, and of these one in so many, if yes/no, stated as unknown. */
    private Map<String, FactValue> facts(LocalDate anchor, int unknownOneIn, int statedOneIn) {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        for (DrawnFact fact : ruleset.facts()) {
            if (!draw.maybe(unknownOneIn)) {
                facts.put(fact.name(), values.of(fact.type(), anchor));
            } else if (draw.maybe(statedOneIn) && fact.type() instanceof FactType.YesNo) {
                facts.put(fact.name(), new FactValue.YesNo(Truth.UNKNOWN));
            }
        }
        return facts;
    }
}

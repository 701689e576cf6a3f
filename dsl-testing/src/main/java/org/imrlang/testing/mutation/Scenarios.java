package org.imrlang.testing.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.Window;

/** Courses of events: what was delivered when, and on which days what a clause counts from happened. */
final class Scenarios {

    private final String treatment;
    private final LocalDate day;
    private final Set<Scenario> found = new LinkedHashSet<>();

    /**
     * What happened.
     *
     * @param dates days by the name of what is read, the request's own among them
     * @param deliveries what was delivered; nothing where no history is stated
     * @param facts what is stated of the request besides
     */
    record Scenario(Map<String, LocalDate> dates, Optional<List<Delivery>> deliveries, Map<String, FactValue> facts) {

        /** Nothing is said of days. */
        static final Scenario NONE = new Scenario(Map.of(), Optional.empty(), Map.of());

        /** The same request with this said of it; what is stated already stays. */
        Asked of(Asked asked) {
            Asked more = asked;
            for (Map.Entry<String, LocalDate> date : dates.entrySet()) {
                more = dated(more, date.getKey(), date.getValue());
            }
            if (deliveries.isPresent() && more.history().isEmpty()) {
                more = more.history(deliveries);
            }
            for (Map.Entry<String, FactValue> fact : facts.entrySet()) {
                if (!more.facts().containsKey(fact.getKey())) {
                    more = more.fact(fact.getKey(), fact.getValue());
                }
            }
            return more;
        }

        private static Asked dated(Asked asked, String name, LocalDate day) {
            if (name.equals(BuiltIn.REQUEST_DATE.text())) {
                return asked.requestDate().isPresent() ? asked : asked.requestDate(Optional.of(day));
            } else if (name.equals(BuiltIn.SERVICE_DATE.text())) {
                return asked.serviceDate().isPresent() ? asked : asked.serviceDate(Optional.of(day));
            } else if (name.equals(BuiltIn.INJURY_DATE.text())) {
                return asked.injuryDate().isPresent() ? asked : asked.injuryDate(Optional.of(day));
            } else if (name.equals(BuiltIn.STARTED.text()) || name.equals(BuiltIn.LAST_DELIVERED.text())) {
                return asked;
            }
            return asked.facts().containsKey(name) ? asked : asked.fact(name, new FactValue.Date(day));
        }
    }

    /** @param day the day of the request */
    Scenarios(String treatment, LocalDate day) {
        this.treatment = treatment;
        this.day = day;
        found.add(Scenario.NONE);
    }

    /** All of them, the plainest first. */
    List<Scenario> all() {
        return List.copyOf(found);
    }

    /** What matters to a clause.
     * @param others treatments that are counted together with this one */
    void of(Clause clause, List<String> others) {
        if (clause instanceof Clause.Cap cap) {
            cap(cap, others);
        } else if (clause instanceof Clause.Apart apart) {
            apart(apart);
        } else if (clause instanceof Clause.Until until) {
            until(until);
        } else if (clause instanceof Clause.StopAfterTime stop) {
            for (LocalDate start : before(stop.time())) {
                delivered(Map.of(), List.of(delivery(start, 1, Map.of())), Map.of());
            }
        } else if (clause instanceof Clause.Frequency frequency) {
            steps(frequency);
        } else if (clause instanceof Clause.Phase phase) {
            phase.frequency().ifPresent(this::steps);
        }
    }

    /** The days at which a guideline's time begins or ends. */
    void inEffect(String basis, LocalDate edge) {
        for (LocalDate one : List.of(edge, edge.minusDays(1), edge.plusDays(1))) {
            found.add(new Scenario(Map.of(basis, one), Optional.empty(), Map.of()));
        }
    }

    private void steps(Clause.Frequency frequency) {
        LocalDate started = day;
        for (FrequencyStep step : frequency.steps()) {
            if (step.lasts().isPresent()) {
                started = Calendar.minus(started, step.lasts().get());
                for (int moved = -1; moved <= 1; moved++) {
                    delivered(Map.of(), List.of(delivery(started.plusDays(moved), 1, Map.of())), Map.of());
                }
            }
        }
    }

    private void until(Clause.Until until) {
        for (LocalDate from : before(until.time())) {
            from(until.date(), from);
        }
        from(until.date(), Calendar.minus(day, until.time()).plusDays(6));
    }

    private void from(Reading reading, LocalDate from) {
        String name = reading.name();
        if (name.equals(BuiltIn.STARTED.text()) || name.equals(BuiltIn.LAST_DELIVERED.text())) {
            delivered(Map.of(), List.of(delivery(from, 1, Map.of())), Map.of());
        } else if (!name.equals(BuiltIn.REQUEST_DATE.text())) {
            found.add(new Scenario(Map.of(BuiltIn.REQUEST_DATE.text(), day, name, from), Optional.empty(), Map.of()));
        } else {
            found.add(new Scenario(Map.of(name, day), Optional.empty(), Map.of()));
        }
    }

    private void apart(Clause.Apart apart) {
        for (LocalDate last : before(apart.least())) {
            each(apart.per(), last, 1, Map.of());
        }
    }

    private void cap(Clause.Cap cap, List<String> others) {
        int most = (int) Math.min(cap.amount().high(), Course.MOST);
        List<Integer> quantities = most > 1 ? List.of(1, most - 1, most) : List.of(1);
        if (cap.window().kind() == Window.Kind.REQUEST) {
            return;
        }
        for (int quantity : quantities) {
            for (LocalDate delivered : daysOf(cap.window())) {
                Map<String, LocalDate> dates = cap.date()
                        .filter(date -> !(date instanceof Reading.OfRequest))
                        .or(() -> cap.date()
                                .filter(date -> date.name().equals(BuiltIn.INJURY_DATE.text())
                                        || date.name().equals(BuiltIn.SERVICE_DATE.text())))
                        .map(date -> Map.of(date.name(), day.minusDays(20)))
                        .orElse(Map.of());
                each(cap.per(), delivered, quantity, dates);
                for (String other : others) {
                    delivered(dates, List.of(new Delivery(other, delivered, quantity, Map.of())), Map.of());
                }
            }
        }
        cap.date().ifPresent(date -> edges(cap, date));
    }

    /** Around the beginning and the end of {@code within … after}. */
    private void edges(Clause.Cap cap, Reading date) {
        TimeSpan span = cap.window().span().orElseThrow(() -> new IllegalStateException("it has a duration"));
        for (LocalDate from : before(span)) {
            from(date, from);
            each(cap.per(), from, 1, Map.of(date.name(), from));
            each(cap.per(), from.minusDays(1), 1, Map.of(date.name(), from));
        }
        from(date, day);
        from(date, day.plusDays(1));
    }

    private List<LocalDate> daysOf(Window window) {
        return switch (window.kind()) {
            case REQUEST -> List.of();
            case INJURY -> List.of(day.minusDays(1), day.minusYears(3));
            case CALENDAR_YEAR ->
                List.of(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear() - 1, 12, 31), day.minusDays(1));
            case ROLLING, WITHIN_AFTER -> {
                List<LocalDate> days = new ArrayList<>(List.of(day.minusDays(1)));
                window.span().ifPresent(span -> days.addAll(before(span)));
                yield days;
            }
        };
    }

    private List<LocalDate> before(TimeSpan span) {
        LocalDate edge = Calendar.minus(day, span);
        return List.of(edge, edge.plusDays(1), edge.minusDays(1));
    }

    /** Of a count for each value of a fact: a delivery of the same value, of another, and of none that is stated. */
    private void each(Optional<Fact> per, LocalDate delivered, int quantity, Map<String, LocalDate> dates) {
        if (per.isEmpty()) {
            delivered(dates, List.of(delivery(delivered, quantity, Map.of())), Map.of());
        } else if (per.get().type() instanceof FactType.Choice choice) {
            String name = per.get().name();
            for (String value : choice.values()) {
                Map<String, FactValue> own = Map.of(name, new FactValue.Choice(value));
                String other = choice.values()
                        .get(
                                value.equals(choice.values().get(0))
                                                && choice.values().size() > 1
                                        ? 1
                                        : 0);
                delivered(dates, List.of(delivery(delivered, quantity, own)), own);
                delivered(
                        dates, List.of(delivery(delivered, quantity, Map.of(name, new FactValue.Choice(other)))), own);
                delivered(dates, List.of(delivery(delivered, quantity, Map.of())), own);
                if (!value.equals(choice.values().get(0))) {
                    break;
                }
            }
        }
    }

    private Delivery delivery(LocalDate date, int quantity, Map<String, FactValue> facts) {
        return new Delivery(treatment, date, quantity, facts);
    }

    private void delivered(Map<String, LocalDate> dates, List<Delivery> deliveries, Map<String, FactValue> facts) {
        Map<String, LocalDate> all = new LinkedHashMap<>(dates);
        all.putIfAbsent(BuiltIn.REQUEST_DATE.text(), day);
        found.add(new Scenario(Collections.unmodifiableMap(all), Optional.of(deliveries), facts));
    }
}

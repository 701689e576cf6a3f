package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.runtime.FactType;

/** What a file sees: treatments, facts, definitions and sources, its own and those that it uses. */
final class Scope {

    final List<DrawnTreatment> treatments = new ArrayList<>();
    final List<DrawnFact> facts = new ArrayList<>();
    final List<String> definitions = new ArrayList<>();
    final List<String> sources = new ArrayList<>();

    /** The names of the facts of a type. */
    List<String> names(Class<? extends FactType> type) {
        return facts.stream()
                .filter(fact -> type.isInstance(fact.type()))
                .map(DrawnFact::name)
                .toList();
    }

    /** The date facts and built-in dates that a clause can count from. */
    List<String> dates() {
        List<String> dates = new ArrayList<>(names(FactType.Date.class));
        dates.addAll(List.of("service_date", "injury_date", "started", "last_delivered"));
        return dates;
    }

    List<String> choices() {
        return names(FactType.Choice.class);
    }

    List<String> values(String choice) {
        for (DrawnFact fact : facts) {
            if (fact.name().equals(choice) && fact.type() instanceof FactType.Choice values) {
                return values.values();
            }
        }
        throw new IllegalArgumentException(choice + " is no choice");
    }
}

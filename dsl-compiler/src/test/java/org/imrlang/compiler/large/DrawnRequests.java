package org.imrlang.compiler.large;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;

/** Requests drawn from the names of a ruleset: most of what it asks for is stated, so that something comes of it. */
public final class DrawnRequests {

    private static final LocalDate DAY = LocalDate.of(2005, 6, 1);

    private final Vocabulary vocabulary;
    private final List<String> treatments;
    private final Random random;

    /** Requests under the rules with this vocabulary; of the same seed the same. */
    public DrawnRequests(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.treatments = vocabulary.treatments().keySet().stream().sorted().toList();
        this.random = new Random(seed);
    }

    /** The next one. */
    public Request next() {
        Course.Builder course = Course.UNSTATED.toBuilder().quantity(1 + random.nextInt(20));
        if (random.nextInt(4) > 0) {
            course.completed(random.nextInt(4) > 0 ? random.nextInt(20) : random.nextInt(40_000));
        }
        if (random.nextInt(4) > 0) {
            course.requestDate(DAY.plusDays(random.nextInt(4_000) - 2_000));
        }
        if (random.nextBoolean()) {
            course.frequency(new Frequency(BigDecimal.valueOf(1 + random.nextInt(5)), TimeUnit.WEEK));
        }
        Request.Builder request = Request.of(treatments.get(random.nextInt(treatments.size())), course.build());
        int unknownOf = List.of(3, 100, 100_000).get(random.nextInt(3));
        int noOf = List.of(2, 1_000_000).get(random.nextInt(2));
        List<FactInfo> facts = new ArrayList<>(vocabulary.facts().values());
        facts.sort((one, other) -> one.name().compareTo(other.name()));
        for (FactInfo fact : facts) {
            if (random.nextInt(unknownOf) > 0) {
                request.fact(fact.name(), value(fact.type(), random.nextInt(noOf) > 0));
            }
        }
        return request.build();
    }

    private FactValue value(FactType type, boolean yes) {
        if (type instanceof FactType.YesNo) {
            return new FactValue.YesNo(yes ? Truth.YES : Truth.NO);
        } else if (type instanceof FactType.Date) {
            return new FactValue.Date(DAY.plusDays(random.nextInt(400) - 300));
        } else if (type instanceof FactType.Choice choice) {
            return new FactValue.Choice(
                    choice.values().get(random.nextInt(choice.values().size())));
        } else if (type instanceof FactType.Codes) {
            return new FactValue.Codes(List.of("F" + random.nextInt(100)));
        }
        return new FactValue.Number(BigDecimal.valueOf(yes ? 1_000_000 : random.nextInt(100)));
    }
}

package org.imrlang.batch.impact;

import java.util.HashMap;
import java.util.Map;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Units;
import org.imrlang.runtime.Vocabulary;

/** In which unit the amounts of both versions are compared, treatment by treatment. Immutable. */
final class Measures {

    private static final String DAYS = "days";

    private final Map<String, Measure> byTreatment;

    /**
     * The measure of one treatment.
     *
     * @param unit what both are told in; both units where the versions count unlike things, whose numbers are compared
     * @param perBase how much one of the base's unit is
     * @param perHead how much one of the head's unit is
     */
    record Measure(String unit, long perBase, long perHead) {}

    private Measures(Map<String, Measure> byTreatment) {
        this.byTreatment = byTreatment;
    }

    /** The measures of the treatments that both versions know. */
    static Measures of(Vocabulary base, Vocabulary head) {
        Map<String, Measure> measures = new HashMap<>();
        for (TreatmentInfo treatment : base.treatments().values()) {
            TreatmentInfo other = head.treatments().get(treatment.name());
            if (other != null) {
                measures.put(treatment.name(), of(treatment.unit(), other.unit()));
            }
        }
        return new Measures(measures);
    }

    private static Measure of(String base, String head) {
        if (Units.same(base, head)) {
            return new Measure(head, 1, 1);
        }
        // days and weeks alone convert; the finer of the two loses nothing
        return Units.convert(1, base, head).isPresent()
                ? new Measure(
                        DAYS,
                        Units.convert(1, base, DAYS).orElseThrow(),
                        Units.convert(1, head, DAYS).orElseThrow())
                : new Measure(base + " / " + head, 1, 1);
    }

    Measure of(String treatment) {
        Measure measure = byTreatment.get(treatment);
        if (measure == null) {
            throw new IllegalStateException("both versions decided a treatment that one of them does not know");
        }
        return measure;
    }
}

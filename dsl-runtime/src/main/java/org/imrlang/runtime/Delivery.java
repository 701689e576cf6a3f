package org.imrlang.runtime;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * One dated delivery of a treatment, as the record's history states it.
 *
 * @param treatment the treatment's name in the ruleset
 * @param date the day of the delivery
 * @param quantity at least 1, in the treatment's unit
 * @param facts what is stated of this delivery, by the fact's name
 */
public record Delivery(String treatment, LocalDate date, int quantity, Map<String, FactValue> facts)
        implements Serializable {

    /** @throws IllegalArgumentException where the quantity is not from 1 to 1,000,000, or the year not from 1 to 9999 */
    public Delivery {
        Objects.requireNonNull(treatment, "a delivery is of a treatment");
        Objects.requireNonNull(date, "a delivery has a date");
        Ranges.requireQuantity("a delivery's quantity", quantity);
        Days.required("a delivery", date);
        facts = Map.copyOf(facts);
    }
}

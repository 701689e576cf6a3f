package org.imrlang.compiler.phrase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.model.Range;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.TreatmentInfo;

/** Amounts, lengths and frequencies in words. */
public final class Measures {

    private Measures() {}

    /** {@code 4 to 6 sessions}, {@code 1 session}. */
    public static String amount(Range range, TreatmentInfo treatment) {
        String most = treatment.amount(range.high());
        return range.isSingle() ? most : range.low() + " to " + most;
    }

    /** {@code 4 to 6 weeks}, {@code 1 week}. */
    public static String length(Range range, TimeUnit unit) {
        String most = range.high() + " " + (range.high() == 1 ? unit.singular() : unit.plural());
        return range.isSingle() ? most : range.low() + " to " + most;
    }

    /** {@code 1 to 3 per week for 2 weeks, then 1 per 2 weeks, fading}. */
    public static String frequency(List<FrequencyStep> frequency) {
        List<String> steps = new ArrayList<>();
        for (FrequencyStep step : frequency) {
            String rate =
                    range(step.low(), step.high()) + " per " + step.limit().per();
            steps.add(rate
                    + (step.fading() ? ", fading" : "")
                    + step.lasts().map(span -> " for " + span.text()).orElse(""));
        }
        return String.join(", then ", steps);
    }

    private static String range(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0 ? plain(high) : plain(low) + " to " + plain(high);
    }

    /** A number without zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

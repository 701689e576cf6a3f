package org.imrlang.compiler.explain;

import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Range;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Window;

/** What a cap allows and what counts towards it, all but the condition that lifts it. */
record CapText(Reader reader) {

    /** {@code at most 24 visits per injury}, with what counts. */
    String atMost(Clause.Cap clause, TreatmentInfo counted) {
        Range amount = clause.amount();
        String most = (amount.isSingle() ? "" : amount.low() + " to ") + counted.amount(amount.high());
        return "at most " + most + " " + window(clause) + per(clause.per());
    }

    private String window(Clause.Cap clause) {
        Window window = clause.window();
        String span = window.span().map(TimeSpan::text).orElse("");
        String rolling = window.span()
                .map(one -> one.count() == 1 ? one.unit().singular() : one.text())
                .orElse("");
        return switch (window.kind()) {
            case REQUEST -> "in one request";
            case INJURY ->
                "for one injury (all that was ever delivered counts"
                        + (clause.per().isEmpty() ? ", and what was authorized)" : ")");
            case CALENDAR_YEAR -> "in one calendar year, that of the request";
            case ROLLING ->
                "in any " + rolling + " (what was delivered in the " + rolling
                        + " up to the day of the request counts)";
            case WITHIN_AFTER ->
                "within " + span + " after "
                        + clause.date().map(reader::reading).orElse("")
                        + " (what is delivered from that day to the end of the " + span
                        + " counts, both days included; a request dated outside is not bound)";
        };
    }

    /** For each value of a fact on its own, where a limit counts so. */
    String per(Optional<Fact> fact) {
        return fact.map(one -> ", for each value of " + reader.naming().fact(one) + " on its own")
                .orElse("");
    }
}

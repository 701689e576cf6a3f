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

    /** {@code at most 24 visits for one injury}, with what counts. */
    String atMost(Clause.Cap clause, TreatmentInfo counted) {
        return most(clause.amount(), counted) + window(clause) + counting(clause) + per(clause.per());
    }

    /** The same in the cell of a table: that what was delivered up to the request counts is not said in each row. */
    String atMostInCell(Clause.Cap clause, TreatmentInfo counted) {
        String counting = clause.window().kind() == Window.Kind.ROLLING ? "" : counting(clause);
        return most(clause.amount(), counted) + window(clause) + counting + per(clause.per());
    }

    private static String most(Range amount, TreatmentInfo counted) {
        String high = amount.isSingle() ? "" : " (the high end of " + amount.low() + " to " + amount.high() + ")";
        return "at most " + counted.amount(amount.high()) + high + " ";
    }

    private String window(Clause.Cap clause) {
        Window window = clause.window();
        return switch (window.kind()) {
            case REQUEST -> "in one request";
            case INJURY -> "for one injury";
            case CALENDAR_YEAR -> "in one calendar year, that of the request";
            case ROLLING -> "in any " + rolling(window);
            case WITHIN_AFTER ->
                "within " + span(window) + " after "
                        + clause.date().map(reader::reading).orElse("");
        };
    }

    private static String counting(Clause.Cap clause) {
        Window window = clause.window();
        return switch (window.kind()) {
            case REQUEST, CALENDAR_YEAR -> "";
            case INJURY ->
                " (all that was ever delivered counts"
                        + (clause.per().isEmpty() ? ", or what was authorized in all if that is more)" : ")");
            case ROLLING -> " (what was delivered in the " + rolling(window) + " up to the day of the request counts)";
            case WITHIN_AFTER ->
                " (what is delivered from that day to the end of that time counts, first and last day included; a"
                        + " request dated outside that time is not bound by it)";
        };
    }

    private static String span(Window window) {
        return window.span().map(TimeSpan::text).orElse("");
    }

    private static String rolling(Window window) {
        return window.span()
                .map(one -> one.count() == 1 ? one.unit().singular() : one.text())
                .orElse("");
    }

    /** For each value of a fact on its own, where a limit counts so. */
    String per(Optional<Fact> fact) {
        return fact.map(one -> ", for each value of " + reader.naming().fact(one) + " on its own")
                .orElse("");
    }
}

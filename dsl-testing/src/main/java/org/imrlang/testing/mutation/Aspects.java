package org.imrlang.testing.mutation;

import java.util.List;
import org.imrlang.compiler.syntax.ClauseSyntax;

/** What a clause is about, in the words with which the title of a case begins. */
final class Aspects {

    private static final List<String> PHASES = List.of("first", "second", "third", "fourth", "fifth", "sixth");

    private Aspects() {}

    /** @param phase which phase it is, from 1 */
    static String of(ClauseSyntax clause, int phase) {
        if (clause instanceof ClauseSyntax.PhaseSyntax one) {
            return phase(one, phase);
        } else if (clause instanceof ClauseSyntax.NotRecommendedSyntax) {
            return "not recommended";
        } else if (clause instanceof ClauseSyntax.RequiresSyntax) {
            return "what is required";
        } else if (clause instanceof ClauseSyntax.ContraindicatedSyntax) {
            return "contraindicated";
        } else if (clause instanceof ClauseSyntax.FrequencySyntax) {
            return "how often";
        } else if (clause instanceof ClauseSyntax.LengthSyntax) {
            return "how long";
        } else if (clause instanceof ClauseSyntax.StopSyntax) {
            return "where it stops";
        } else if (clause instanceof ClauseSyntax.UntilSyntax) {
            return "the end of the course";
        } else if (clause instanceof ClauseSyntax.CapSyntax cap) {
            return "at most so many " + cap.window().at().text().replaceAll("\\s+", " ");
        } else if (clause instanceof ClauseSyntax.ApartSyntax) {
            return "how far apart";
        }
        return "advice";
    }

    private static String phase(ClauseSyntax.PhaseSyntax phase, int number) {
        return switch (phase.kind()) {
            case INITIAL -> "the trial";
            case UP_TO -> "the course";
            case THEN_MAX, THEN_MORE, THEN_CONTINUE ->
                number <= PHASES.size() ? "the " + PHASES.get(number - 1) + " phase" : "phase " + number;
        };
    }
}

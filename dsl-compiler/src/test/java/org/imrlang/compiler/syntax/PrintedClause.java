package org.imrlang.compiler.syntax;

import static org.imrlang.compiler.syntax.PrintedConditions.condition;
import static org.imrlang.compiler.syntax.PrintedWords.after;
import static org.imrlang.compiler.syntax.PrintedWords.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imrlang.compiler.syntax.ClauseSyntax.AdjustmentSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.ApartSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.CapSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.CiteClauseSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.ContraindicatedSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.EvidenceSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.FrequencySyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.LengthSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.NotRecommendedSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.NoteSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.OptimumSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.RequiresSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.StepSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.StopSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.UntilSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.WindowSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ComparedSyntax;
import org.imrlang.compiler.syntax.Syntax.CiteSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;

/**
 * A clause as text of the language, in the parts in which a table may write it.
 *
 * @param key the words that begin it, which a column is headed by in any case
 * @param lead what may stand at the head of a column before the blank
 * @param cell what stands in a cell in any case; never empty
 * @param trail what may stand at the head of a column after the blank
 */
record PrintedClause(String key, String lead, String cell, String trail) {

    /** The clause in one line. */
    static String text(ClauseSyntax clause) {
        PrintedClause parts = of(clause);
        return line(parts.key, parts.lead, parts.cell, parts.trail);
    }

    static PrintedClause of(ClauseSyntax clause) {
        if (clause instanceof NotRecommendedSyntax not) {
            return not.unless()
                    .map(unless -> whole("not recommended unless", condition(unless)))
                    .orElseGet(() -> whole("not", "recommended"));
        }
        if (clause instanceof RequiresSyntax requires) {
            return required("requires", requires.condition(), requires.reason());
        }
        if (clause instanceof ContraindicatedSyntax against) {
            return required("contraindicated if", against.condition(), against.reason());
        }
        if (clause instanceof PhaseSyntax phase) {
            return phase(phase);
        }
        if (clause instanceof FrequencySyntax frequency) {
            return whole("at", frequency(frequency));
        }
        if (clause instanceof LengthSyntax length) {
            return whole("over", length(length));
        }
        if (clause instanceof StopSyntax stop) {
            return blank("stop after", PrintedWords.amount(stop.amount()), "unless " + condition(stop.unless()));
        }
        if (clause instanceof UntilSyntax until) {
            String time = PrintedWords.duration(until.time());
            return blank("until", time, line("after", until.date().text(), unless(until.unless())));
        }
        if (clause instanceof CapSyntax cap) {
            String trail = line(window(cap.window()), per(cap.per()), unless(cap.unless()));
            return blank("max", PrintedWords.amount(cap.amount()), trail);
        }
        if (clause instanceof ApartSyntax apart) {
            return blank("at least", length(apart.distance()), line("apart", per(apart.per()), unless(apart.unless())));
        }
        return advice(clause);
    }

    private static PrintedClause advice(ClauseSyntax clause) {
        if (clause instanceof OptimumSyntax optimum) {
            return whole("optimum", PrintedWords.amount(optimum.amount()));
        }
        if (clause instanceof CiteClauseSyntax cite) {
            return whole("cite", cite(cite.cite()));
        }
        if (clause instanceof EvidenceSyntax evidence) {
            return whole("evidence", evidence.grade().text());
        }
        if (clause instanceof NoteSyntax note) {
            return whole("note", PrintedWords.text(note.text()));
        }
        throw new IllegalStateException("a clause is not printed: " + clause);
    }

    static String cite(CiteSyntax cite) {
        return line(cite.source().text(), after("pages", cite.pages().map(PrintedWords::range)));
    }

    private static PrintedClause whole(String key, String cell) {
        return new PrintedClause(key, "", cell, "");
    }

    private static PrintedClause blank(String key, String cell, String trail) {
        return new PrintedClause(key, "", cell, trail);
    }

    private static String unless(Optional<ConditionSyntax> unless) {
        return after("unless", unless.map(PrintedConditions::condition));
    }

    private static String per(Optional<NameSyntax> fact) {
        return after("per", fact.map(NameSyntax::text));
    }

    private static PrintedClause required(String key, ConditionSyntax condition, Optional<TextSyntax> reason) {
        String said = reason.map(PrintedWords::text).orElse("");
        String printed = condition(condition);
        // after a number, such a reason would be its unit
        if (said.matches("\"\\w+/\\w+\"") && printed.matches(".*[0-9%]")) {
            return blank(key, "(" + printed + ")", said);
        }
        if (condition instanceof ComparedSyntax compared) {
            String value = PrintedConditions.value(compared.value());
            return new PrintedClause(key, PrintedConditions.comparing(compared), value, said);
        }
        return blank(key, printed, said);
    }

    private static PrintedClause phase(PhaseSyntax phase) {
        List<String> parts = new ArrayList<>();
        phase.frequencies().forEach(frequency -> parts.add("at " + frequency(frequency)));
        phase.durations().forEach(length -> parts.add("over " + length(length)));
        String within = String.join(" ", parts);
        String condition = after("if", phase.condition().map(PrintedConditions::condition));
        String adjusted =
                phase.adjustments().stream().map(PrintedClause::adjustment).collect(Collectors.joining(" "));
        String trail = line(within, condition, adjusted);
        String amount = phase.amount().map(PrintedWords::amount).orElse("");
        return switch (phase.kind()) {
            case INITIAL -> blank("initial", amount, trail);
            case UP_TO -> blank("up to", amount, trail);
            case THEN_MAX -> blank("then max", amount, trail);
            case THEN_MORE -> blank("then", amount, line("more", trail));
            case THEN_CONTINUE -> {
                if (within.isEmpty() && condition.isEmpty()) {
                    yield whole("then", "continue");
                }
                yield within.isEmpty()
                        ? whole("then continue if", condition.substring("if ".length()))
                        : blank("then continue", within, condition);
            }
        };
    }

    private static String adjustment(AdjustmentSyntax adjustment) {
        String how = adjustment.raises() ? "raised to" : "lowered to";
        return line(how, PrintedWords.number(adjustment.to()), "if", condition(adjustment.condition()));
    }

    private static String frequency(FrequencySyntax frequency) {
        String steps = frequency.steps().stream().map(PrintedClause::step).collect(Collectors.joining(", then "));
        return steps + (frequency.thenFading() ? ", then fading" : "");
    }

    private static String step(StepSyntax step) {
        return line(
                PrintedWords.range(step.range()),
                after("per", step.per().map(NameSyntax::text)),
                after("every", step.every().map(PrintedWords::duration)),
                step.fading() ? "fading" : "",
                after("for", step.lasts().map(PrintedWords::duration)));
    }

    private static String length(LengthSyntax length) {
        return line(PrintedWords.range(length.range()), length.unit().text());
    }

    private static String window(WindowSyntax window) {
        String duration = window.duration().map(PrintedWords::duration).orElse("");
        return switch (window.kind()) {
            case REQUEST -> "per request";
            case INJURY -> "per injury";
            case DAY -> "per day";
            case WEEK -> "per week";
            case MONTH -> "per month";
            case YEAR -> "per year";
            case CALENDAR_YEAR -> "per calendar year";
            case DURATION -> "per " + duration;
            case WITHIN_AFTER ->
                line("within", duration, "after", window.date().orElseThrow().text());
        };
    }
}

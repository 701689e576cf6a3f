package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.source.Span;
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
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseKind;
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.RequiresSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.StopSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.UntilSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.WindowKind;
import org.imrlang.compiler.syntax.ClauseSyntax.WindowSyntax;
import org.imrlang.compiler.syntax.Syntax.CiteSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.grammar.ImrParser;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a recommendation. */
final class ClauseReader {

    private final Places places;
    private final WordReader words;
    private final FrequencyReader frequencies;
    private final ConditionReader conditions;

    ClauseReader(Places places, WordReader words, Diagnostics diagnostics) {
        this.places = places;
        this.words = words;
        this.frequencies = new FrequencyReader(places, words);
        this.conditions = new ConditionReader(places, words, diagnostics);
    }

    ClauseSyntax clause(ImrParser.ClauseContext clause) {
        Span at = places.of(clause);
        if (clause instanceof ImrParser.NotRecommendedClauseContext not) {
            return new NotRecommendedSyntax(at, optional(not.condition()));
        }
        if (clause instanceof ImrParser.RequiresClauseContext requires) {
            return new RequiresSyntax(at, condition(requires.condition()), words.optionalText(requires.text()));
        }
        if (clause instanceof ImrParser.ContraindicatedClauseContext against) {
            return new ContraindicatedSyntax(at, condition(against.condition()), words.optionalText(against.text()));
        }
        if (clause instanceof ImrParser.FrequencyClauseContext often) {
            return frequencies.frequency(at, often.frequency());
        }
        if (clause instanceof ImrParser.LengthClauseContext over) {
            LengthSyntax length = words.length(over.length());
            return new LengthSyntax(at, length.range(), length.unit());
        }
        if (clause instanceof ImrParser.StopClauseContext stop) {
            return new StopSyntax(at, words.amount(stop.amount()), condition(stop.condition()));
        }
        if (clause instanceof ImrParser.UntilClauseContext until) {
            return new UntilSyntax(
                    at, words.duration(until.duration()), words.name(until.subject()), optional(until.condition()));
        }
        if (clause instanceof ImrParser.CapClauseContext cap) {
            return cap(cap.cap());
        }
        if (clause instanceof ImrParser.ApartClauseContext apart) {
            return new ApartSyntax(
                    at, words.length(apart.length()), optionalName(apart.name()), optional(apart.condition()));
        }
        if (clause instanceof ImrParser.OptimumClauseContext optimum) {
            return new OptimumSyntax(at, words.amount(optimum.amount()));
        }
        if (clause instanceof ImrParser.CiteClauseContext cite) {
            return new CiteClauseSyntax(at, cite(cite.citation()));
        }
        if (clause instanceof ImrParser.EvidenceClauseContext evidence) {
            return new EvidenceSyntax(at, words.name(evidence.name()));
        }
        if (clause instanceof ImrParser.NoteClauseContext note) {
            return new NoteSyntax(at, words.text(note.text()));
        }
        return phase(at, clause);
    }

    ConditionSyntax condition(ImrParser.ConditionContext condition) {
        return conditions.condition(condition);
    }

    CiteSyntax cite(ImrParser.CitationContext citation) {
        return new CiteSyntax(
                places.of(citation),
                words.name(citation.name()),
                Optional.ofNullable(citation.range()).map(words::range));
    }

    CapSyntax cap(ImrParser.CapContext cap) {
        return new CapSyntax(
                places.of(cap),
                words.amount(cap.amount()),
                window(cap.window()),
                optionalName(cap.name()),
                optional(cap.condition()));
    }

    private WindowSyntax window(ImrParser.WindowContext window) {
        Span at = places.of(window);
        if (window instanceof ImrParser.WithinWindowContext within) {
            return new WindowSyntax(
                    at,
                    WindowKind.WITHIN_AFTER,
                    Optional.of(words.duration(within.duration())),
                    Optional.of(words.name(within.subject())));
        }
        if (!(window instanceof ImrParser.PerWindowContext per)) {
            throw new IllegalStateException("a window is not read: " + window.getText());
        }
        if (per.duration() != null) {
            return new WindowSyntax(
                    at, WindowKind.DURATION, Optional.of(words.duration(per.duration())), Optional.empty());
        }
        return new WindowSyntax(at, kind(per), Optional.empty(), Optional.empty());
    }

    private static WindowKind kind(ImrParser.PerWindowContext per) {
        if (per.CALENDAR() != null) {
            return WindowKind.CALENDAR_YEAR;
        }
        return switch (per.getStop().getType()) {
            case ImrParser.REQUEST -> WindowKind.REQUEST;
            case ImrParser.INJURY, ImrParser.FIRST_INJURY -> WindowKind.INJURY;
            case ImrParser.DAY -> WindowKind.DAY;
            case ImrParser.WEEK -> WindowKind.WEEK;
            case ImrParser.MONTH -> WindowKind.MONTH;
            case ImrParser.YEAR -> WindowKind.YEAR;
            default -> throw new IllegalStateException("a window is not read: " + per.getText());
        };
    }

    private PhaseSyntax phase(Span at, ImrParser.ClauseContext clause) {
        PhaseKind kind;
        if (clause instanceof ImrParser.InitialClauseContext) {
            kind = PhaseKind.INITIAL;
        } else if (clause instanceof ImrParser.UpToClauseContext) {
            kind = PhaseKind.UP_TO;
        } else if (clause instanceof ImrParser.ThenMaxClauseContext) {
            kind = PhaseKind.THEN_MAX;
        } else if (clause instanceof ImrParser.ThenMoreClauseContext) {
            kind = PhaseKind.THEN_MORE;
        } else if (clause instanceof ImrParser.ThenContinueClauseContext) {
            kind = PhaseKind.THEN_CONTINUE;
        } else {
            throw new IllegalStateException("a clause is not read: " + clause.getText());
        }
        // the parts of a phase are alike, however it begins
        List<FrequencySyntax> often = new ArrayList<>();
        List<LengthSyntax> lengths = new ArrayList<>();
        for (ImrParser.PhasePartContext part : clause.getRuleContexts(ImrParser.PhasePartContext.class)) {
            if (part.frequency() != null) {
                often.add(frequencies.frequency(places.of(part), part.frequency()));
            } else {
                LengthSyntax length = words.length(part.length());
                lengths.add(new LengthSyntax(places.of(part), length.range(), length.unit()));
            }
        }
        List<AdjustmentSyntax> adjustments = new ArrayList<>();
        for (ImrParser.AdjustmentContext adjustment : clause.getRuleContexts(ImrParser.AdjustmentContext.class)) {
            adjustments.add(adjustment(adjustment));
        }
        return new PhaseSyntax(
                at,
                kind,
                Optional.ofNullable(clause.getRuleContext(ImrParser.AmountContext.class, 0))
                        .map(words::amount),
                List.copyOf(often),
                List.copyOf(lengths),
                optional(clause.getRuleContext(ImrParser.ConditionContext.class, 0)),
                List.copyOf(adjustments));
    }

    private AdjustmentSyntax adjustment(ImrParser.AdjustmentContext adjustment) {
        return new AdjustmentSyntax(
                places.of(adjustment),
                adjustment.RAISED() != null,
                words.number(adjustment.NUMBER()),
                condition(adjustment.condition()));
    }

    private Optional<NameSyntax> optionalName(@Nullable ParserRuleContext name) {
        return Optional.ofNullable(name).map(words::name);
    }

    private Optional<ConditionSyntax> optional(ImrParser.@Nullable ConditionContext condition) {
        return Optional.ofNullable(condition).map(conditions::condition);
    }
}

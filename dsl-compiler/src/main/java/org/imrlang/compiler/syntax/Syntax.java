package org.imrlang.compiler.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/** The text as it is written, with places, before names mean anything. What was broken is left out and marked. */
public final class Syntax {

    private Syntax() {}

    /**
     * A whole file.
     *
     * @param broken whether syntax errors were reported in it
     */
    public record FileSyntax(SourceFile file, boolean broken, List<ItemSyntax> items) {}

    /** A name, where it stands. */
    public record NameSyntax(Span at, String text) {}

    /** A text in quotes, without them, where it stands. */
    public record TextSyntax(Span at, String text) {}

    /** A number as written; a percent sign is kept apart. */
    public record NumberSyntax(Span at, BigDecimal value, boolean percent) {}

    /** A range; a single number is both ends. */
    public record RangeSyntax(Span at, NumberSyntax low, NumberSyntax high) {}

    /** A range with the unit that was written, if one was. */
    public record AmountSyntax(Span at, RangeSyntax range, Optional<NameSyntax> unit) {}

    /** A citation. */
    public record CiteSyntax(Span at, NameSyntax source, Optional<RangeSyntax> pages) {}

    /** What stands at the top of a file. */
    public sealed interface ItemSyntax {
        /** Where it stands. */
        Span at();
    }

    /** The header. */
    public record GuidelineSyntax(
            Span at,
            NameSyntax name,
            Optional<TextSyntax> title,
            List<NameSyntax> authorities,
            List<TextSyntax> editions)
            implements ItemSyntax {}

    /** A source, with each part as often as it was written. */
    public record SourceSyntax(
            Span at,
            NameSyntax name,
            TextSyntax title,
            List<TextSyntax> sections,
            List<TextSyntax> topics,
            List<TextSyntax> editions,
            List<RangeSyntax> pages,
            List<TextSyntax> urls)
            implements ItemSyntax {}

    /** A treatment. */
    public record TreatmentSyntax(Span at, NameSyntax name, Optional<TextSyntax> label, Optional<NameSyntax> unit)
            implements ItemSyntax {}

    /** A yes/no fact. */
    public record FactSyntax(Span at, NameSyntax name, Optional<TextSyntax> sentence) implements ItemSyntax {}

    /** A definition. */
    public record DefineSyntax(
            Span at, NameSyntax name, Optional<TextSyntax> label, ConditionSyntax condition, Optional<CiteSyntax> cite)
            implements ItemSyntax {}

    /** A recommendation; broken clauses are left out. */
    public record RecommendationSyntax(Span at, NameSyntax treatment, List<ClauseSyntax> clauses)
            implements ItemSyntax {}

    /** A case; broken lines are left out. */
    public record CaseSyntax(Span at, TextSyntax title, List<CaseLineSyntax> lines) implements ItemSyntax {}

    /** Something that could not be read; the name that it would have declared, where that much was readable. */
    public record BrokenSyntax(Span at, Optional<NameSyntax> declared) implements ItemSyntax {}

    /** A clause. */
    public sealed interface ClauseSyntax {
        /** Where it stands. */
        Span at();
    }

    /** {@code not recommended [unless …]}. */
    public record NotRecommendedSyntax(Span at, Optional<ConditionSyntax> unless) implements ClauseSyntax {}

    /** {@code requires …}. */
    public record RequiresSyntax(Span at, ConditionSyntax condition, Optional<TextSyntax> reason)
            implements ClauseSyntax {}

    /** {@code contraindicated if …}. */
    public record ContraindicatedSyntax(Span at, ConditionSyntax condition, Optional<TextSyntax> reason)
            implements ClauseSyntax {}

    /** A phase; {@code then continue} has no amount. */
    public record PhaseSyntax(
            Span at, PhaseKind kind, Optional<AmountSyntax> amount, Optional<ConditionSyntax> condition)
            implements ClauseSyntax {}

    /** The ways to write a phase. */
    public enum PhaseKind {
        INITIAL,
        THEN_MAX,
        THEN_MORE,
        THEN_CONTINUE
    }

    /** {@code cite …}. */
    public record CiteClauseSyntax(Span at, CiteSyntax cite) implements ClauseSyntax {}

    /** {@code note "…"}. */
    public record NoteSyntax(Span at, TextSyntax text) implements ClauseSyntax {}

    /** A condition. */
    public sealed interface ConditionSyntax {
        /** Where it stands. */
        Span at();
    }

    /** A fact or definition. */
    public record NamedSyntax(Span at, NameSyntax name) implements ConditionSyntax {}

    /** {@code … is [not] documented}. */
    public record DocumentedSyntax(Span at, NameSyntax name, boolean negated) implements ConditionSyntax {}

    /** {@code not …}. */
    public record NotSyntax(Span at, ConditionSyntax part) implements ConditionSyntax {}

    /** {@code … and …}, {@code all of (…)}; {@code count} and {@code countAt} belong to the counted lists. */
    public record ListSyntax(Span at, ListKind kind, Optional<NumberSyntax> count, List<ConditionSyntax> parts)
            implements ConditionSyntax {}

    /** How a list of conditions is meant. */
    public enum ListKind {
        ALL,
        ANY,
        NONE,
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }

    /** A line of a case. */
    public sealed interface CaseLineSyntax {
        /** Where it stands. */
        Span at();
    }

    /** {@code request …}. */
    public record RequestSyntax(
            Span at,
            NameSyntax treatment,
            AmountSyntax quantity,
            Optional<RateSyntax> frequency,
            Optional<RateSyntax> duration,
            Optional<TextSyntax> date)
            implements CaseLineSyntax {}

    /** A number and the unit of time that belongs to it. */
    public record RateSyntax(Span at, NumberSyntax count, NameSyntax unit) {}

    /** {@code completed N}, {@code authorized N}: a count, or nothing for {@code unknown}. */
    public record CountSyntax(Span at, CountKind kind, Optional<NumberSyntax> count) implements CaseLineSyntax {}

    /** What a count counts. */
    public enum CountKind {
        COMPLETED,
        AUTHORIZED
    }

    /** {@code injured on …}, {@code served on …}. */
    public record DateSyntax(Span at, DateKind kind, TextSyntax date) implements CaseLineSyntax {}

    /** Which date it is. */
    public enum DateKind {
        INJURED,
        SERVED
    }

    /** {@code history none}. */
    public record NoHistorySyntax(Span at) implements CaseLineSyntax {}

    /** {@code history N … on DATE}. */
    public record HistorySyntax(
            Span at, AmountSyntax quantity, Optional<NameSyntax> treatment, TextSyntax date, List<StatedSyntax> facts)
            implements CaseLineSyntax {}

    /** {@code given …}. */
    public record GivenSyntax(Span at, List<StatedSyntax> facts) implements CaseLineSyntax {}

    /** A fact with what is stated of it: {@code yes}, {@code no} or {@code unknown}. */
    public record StatedSyntax(Span at, NameSyntax name, String value) {}

    /** {@code expect …}; {@code missing} is empty for {@code missing none}. */
    public record ExpectSyntax(
            Span at,
            String outcome,
            Optional<NumberSyntax> certify,
            Optional<NumberSyntax> possible,
            Optional<List<NameSyntax>> missing)
            implements CaseLineSyntax {}
}

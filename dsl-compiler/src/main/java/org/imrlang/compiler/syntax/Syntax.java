package org.imrlang.compiler.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Truth;

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

    /** A number of days, weeks, months or years. */
    public record DurationSyntax(Span at, NumberSyntax count, NameSyntax unit) {}

    /** A range with the unit that was written, if one was. */
    public record AmountSyntax(Span at, RangeSyntax range, Optional<NameSyntax> unit) {}

    /** A citation. */
    public record CiteSyntax(Span at, NameSyntax source, Optional<RangeSyntax> pages) {}

    /** What stands at the top of a file. */
    public sealed interface ItemSyntax {
        /** Where it stands. */
        Span at();
    }

    /** The header, with each part as often as it was written. */
    public record GuidelineSyntax(
            Span at,
            NameSyntax name,
            Optional<TextSyntax> title,
            List<NameSyntax> authorities,
            List<TextSyntax> editions,
            List<EffectiveSyntax> effectives,
            List<NameSyntax> uses)
            implements ItemSyntax {}

    /** {@code effective [from DATE] [until DATE] [by … date]}; {@code by} is the word before {@code date}. */
    public record EffectiveSyntax(
            Span at, Optional<TextSyntax> from, Optional<TextSyntax> until, Optional<NameSyntax> by) {}

    /** {@code precedence …}. */
    public record PrecedenceSyntax(Span at, List<NameSyntax> authorities) implements ItemSyntax {}

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
    public record TreatmentSyntax(
            Span at,
            NameSyntax name,
            Optional<TextSyntax> label,
            Optional<NameSyntax> unit,
            Optional<CodesSyntax> codes)
            implements ItemSyntax {}

    /** {@code code SYSTEM "…", "…"}. */
    public record CodesSyntax(Span at, NameSyntax system, List<TextSyntax> codes) {}

    /** A fact; nothing is stated of its type where it is yes/no. */
    public record FactSyntax(Span at, NameSyntax name, Optional<FactTypeSyntax> type, Optional<TextSyntax> sentence)
            implements ItemSyntax {}

    /** The type of a fact. */
    public sealed interface FactTypeSyntax {
        /** Where it stands. */
        Span at();
    }

    /** {@code number [in UNIT]}. */
    public record NumberTypeSyntax(Span at, Optional<NameSyntax> unit) implements FactTypeSyntax {}

    /** {@code percent}. */
    public record PercentTypeSyntax(Span at) implements FactTypeSyntax {}

    /** {@code date}. */
    public record DateTypeSyntax(Span at) implements FactTypeSyntax {}

    /** {@code one of (…)}. */
    public record ChoiceTypeSyntax(Span at, List<NameSyntax> values) implements FactTypeSyntax {}

    /** {@code codes [SYSTEM]}. */
    public record CodesTypeSyntax(Span at, Optional<NameSyntax> system) implements FactTypeSyntax {}

    /** A definition. */
    public record DefineSyntax(
            Span at, NameSyntax name, Optional<TextSyntax> label, ConditionSyntax condition, Optional<CiteSyntax> cite)
            implements ItemSyntax {}

    /** A recommendation; broken clauses are left out. */
    public record RecommendationSyntax(Span at, HeadingSyntax heading, List<ClauseSyntax> clauses)
            implements ItemSyntax {}

    /** The treatments that a recommendation speaks of, and where it applies. */
    public record HeadingSyntax(
            Span at, List<NameSyntax> treatments, Optional<ConditionSyntax> scope, boolean otherwise) {}

    /**
     * A table.
     *
     * @param clauses those above the rows
     * @param keys the facts that head its columns, in order
     */
    public record TableSyntax(
            Span at, NameSyntax treatment, List<ClauseSyntax> clauses, List<NameSyntax> keys, List<RowSyntax> rows)
            implements ItemSyntax {}

    /**
     * One row of a table.
     *
     * @param keys a cell for each key of the table, in order
     * @param clauses what the other cells say, each as the clause that the heading of its column becomes
     */
    public record RowSyntax(Span at, List<KeyCellSyntax> keys, List<ClauseSyntax> clauses) {}

    /** A cell under a fact: its values; none for {@code -}. */
    public record KeyCellSyntax(Span at, List<NameSyntax> values) {}

    /** {@code limit …}; the cap is as written, with everything up to {@code unless}. */
    public record LimitSyntax(
            Span at,
            List<NameSyntax> treatments,
            boolean together,
            ClauseSyntax.CapSyntax cap,
            List<ClauseSyntax.CiteClauseSyntax> cites,
            List<ClauseSyntax.NoteSyntax> notes)
            implements ItemSyntax {}

    /** A case; broken lines are left out. */
    public record CaseSyntax(Span at, TextSyntax title, List<CaseLineSyntax> lines) implements ItemSyntax {}

    /** Something that could not be read; the name that it would have declared, where that much was readable. */
    public record BrokenSyntax(Span at, Optional<NameSyntax> declared) implements ItemSyntax {}

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

    /** A fact with what is stated of it. */
    public record StatedSyntax(Span at, NameSyntax name, StatedValueSyntax value) {}

    /** What is stated of a fact. */
    public sealed interface StatedValueSyntax {}

    /** Yes, no or unknown; {@code spoken} is false where yes is meant by the fact alone. */
    public record TruthSyntax(Truth truth, boolean spoken) implements StatedValueSyntax {}

    /** A number with the unit that was written, if one was. */
    public record StatedNumberSyntax(NumberSyntax number, Optional<NameSyntax> unit) implements StatedValueSyntax {}

    /** A date. */
    public record StatedDateSyntax(TextSyntax date) implements StatedValueSyntax {}

    /** A value of a choice. */
    public record StatedChoiceSyntax(NameSyntax value) implements StatedValueSyntax {}

    /** Codes. */
    public record StatedCodesSyntax(Span at, List<TextSyntax> codes) implements StatedValueSyntax {}

    /** {@code expect …}; {@code missing} is empty for {@code missing none}. */
    public record ExpectSyntax(
            Span at,
            String outcome,
            Optional<NumberSyntax> certify,
            Optional<NumberSyntax> possible,
            Optional<List<NameSyntax>> missing)
            implements CaseLineSyntax {}
}

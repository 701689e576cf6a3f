package org.imrlang.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.DurationSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.runtime.Comparison;

/** A condition as it is written. A name may also be one of the built-in words, such as {@code request_date}. */
public sealed interface ConditionSyntax {
    /** Where it stands. */
    Span at();

    /** A fact or definition. */
    record NamedSyntax(Span at, NameSyntax name) implements ConditionSyntax {}

    /** {@code … is [not] documented}. */
    record DocumentedSyntax(Span at, NameSyntax name, boolean negated) implements ConditionSyntax {}

    /** {@code not …}. */
    record NotSyntax(Span at, ConditionSyntax part) implements ConditionSyntax {}

    /** {@code … and …}, {@code all of (…)}; {@code count} belongs to the counted lists. */
    record ListSyntax(Span at, ListKind kind, Optional<NumberSyntax> count, List<ConditionSyntax> parts)
            implements ConditionSyntax {}

    /** How a list of conditions is meant. */
    enum ListKind {
        ALL,
        ANY,
        NONE,
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }

    /** {@code … at least 50%}, {@code … < 2014-06-01}. */
    record ComparedSyntax(Span at, NameSyntax name, Comparison how, ValueSyntax value) implements ConditionSyntax {}

    /** {@code … in 2..5}, {@code … in 2014-01-01..2014-06-30}. */
    record InRangeSyntax(Span at, NameSyntax name, ValueSyntax low, ValueSyntax high) implements ConditionSyntax {}

    /** {@code … is [not] low_back}, {@code … in (neck, low_back)}. */
    record ChosenSyntax(Span at, NameSyntax name, boolean negated, List<NameSyntax> values)
            implements ConditionSyntax {}

    /** {@code … includes ("F32.*")}. */
    record IncludesSyntax(Span at, NameSyntax name, List<TextSyntax> codes) implements ConditionSyntax {}

    /** {@code [surgery] after onset}: the request date where the first is left out. */
    record OrderSyntax(Span at, Optional<NameSyntax> first, boolean after, NameSyntax second)
            implements ConditionSyntax {}

    /** {@code [surgery] within 6 weeks of onset}. */
    record WithinOfSyntax(Span at, Optional<NameSyntax> first, DurationSyntax span, NameSyntax second)
            implements ConditionSyntax {}

    /** {@code [surgery] at least 6 weeks after onset}. */
    record DistanceSyntax(
            Span at,
            Optional<NameSyntax> first,
            DistanceKind kind,
            DurationSyntax span,
            boolean after,
            NameSyntax second)
            implements ConditionSyntax {}

    /** How far two dates are apart. */
    enum DistanceKind {
        WITHIN,
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN
    }

    /** What a value is compared with: a number with the unit that was written, or a date. */
    sealed interface ValueSyntax {
        /** Where it stands. */
        Span at();
    }

    /** A number. */
    record NumberValueSyntax(Span at, NumberSyntax number, Optional<NameSyntax> unit) implements ValueSyntax {}

    /** A date. */
    record DateValueSyntax(Span at, TextSyntax date) implements ValueSyntax {}
}

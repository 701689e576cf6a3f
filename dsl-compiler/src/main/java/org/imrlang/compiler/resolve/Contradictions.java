package org.imrlang.compiler.resolve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.CaseLineSyntax;
import org.imrlang.compiler.syntax.Syntax.CaseSyntax;
import org.imrlang.compiler.syntax.Syntax.CountKind;
import org.imrlang.compiler.syntax.Syntax.CountSyntax;
import org.imrlang.compiler.syntax.Syntax.ExpectSyntax;
import org.imrlang.compiler.syntax.Syntax.GivenSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.RequestSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedSyntax;
import org.imrlang.compiler.syntax.Syntax.TruthSyntax;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Truth;

/** Refuses what a case expects and no determination can be, whatever the rules are. Of one case one thing is said. */
final class Contradictions {

    private final CaseSyntax syntax;
    private final ExpectSyntax expect;
    private final Case.Expectation expected;
    private final long requested;
    private final Diagnostics diagnostics;

    Contradictions(CaseSyntax syntax, ExpectSyntax expect, Case resolved, long requested, Diagnostics diagnostics) {
        this.syntax = syntax;
        this.expect = expect;
        this.expected = resolved.expected();
        this.requested = requested;
        this.diagnostics = diagnostics;
    }

    void check() {
        numbers().or(this::outcome).or(this::missing).ifPresent(diagnostics::add);
    }

    private Optional<LimitDiagnostic> numbers() {
        if (isAbove(expected.certified(), requested)) {
            return refused(
                    expect.certify(),
                    "more can be certified than the " + requested + " that are requested",
                    requests());
        }
        if (isAbove(expected.possible(), requested)) {
            return refused(
                    expect.possible(), "more is possible than the " + requested + " that are requested", requests());
        }
        if (expected.possible().isPresent()
                && isAbove(expected.certified(), expected.possible().getAsInt())) {
            return refused(
                    expect.certify(),
                    "more can be certified than the " + expected.possible().getAsInt() + " that are possible",
                    expect.possible().map(NumberSyntax::at));
        }
        return Optional.empty();
    }

    private Optional<LimitDiagnostic> outcome() {
        boolean part = isBelow(expected.certified());
        boolean partPossible = isBelow(expected.possible());
        return switch (expected.outcome()) {
            case CONFORMS ->
                part
                        ? refused(
                                expect.certify(),
                                "what `conforms` is certified as requested, all " + requested,
                                requests())
                        : partPossible
                                ? refused(
                                        expect.possible(),
                                        "what `conforms` is possible as requested, all " + requested,
                                        requests())
                                : Optional.empty();
            case CONFORMS_IN_PART ->
                is(expected.certified(), 0)
                        ? refused(
                                expect.certify(),
                                "of what `conforms in part` at least 1 is certified",
                                Optional.empty())
                        : part && is(expected.possible(), requested)
                                ? refused(
                                        expect.possible(),
                                        "where all " + requested + " are possible and fewer are certified, it is "
                                                + "`undocumented`",
                                        expect.certify().map(NumberSyntax::at))
                                : Optional.empty();
            case DOES_NOT_CONFORM, NOT_ADDRESSED -> nothing();
            case UNDOCUMENTED -> undocumented();
        };
    }

    private Optional<LimitDiagnostic> nothing() {
        String why = "of what is expected as `" + expect.outcome() + "` nothing is certified and nothing is possible";
        return isAbove(expected.certified(), 0)
                ? refused(expect.certify(), why, Optional.empty())
                : isAbove(expected.possible(), 0)
                        ? refused(expect.possible(), why, Optional.empty())
                        : Optional.empty();
    }

    private Optional<LimitDiagnostic> undocumented() {
        String why = "where it is `undocumented`, more is possible than is certified";
        if (is(expected.certified(), requested)) {
            return refused(expect.certify(), why + ", and so not all " + requested + " are certified", requests());
        }
        if (is(expected.possible(), 0)) {
            return refused(expect.possible(), why + ", and so not 0", Optional.empty());
        }
        if (isAbove(expected.certified(), 0) && isBelow(expected.possible())) {
            return refused(
                    expect.possible(),
                    "where some are certified and not all " + requested + " are possible, it `conforms in part`",
                    expect.certify().map(NumberSyntax::at));
        }
        return Optional.empty();
    }

    /** Known facts are not missing (of those that nothing reads that is said already); and nothing is where it is decided. */
    private Optional<LimitDiagnostic> missing() {
        List<NameSyntax> missing = expect.missing().orElse(List.of());
        boolean decided = switch (expected.outcome()) {
            case CONFORMS, DOES_NOT_CONFORM -> true;
            case CONFORMS_IN_PART, UNDOCUMENTED, NOT_ADDRESSED -> false;
        };
        if (decided && !missing.isEmpty()) {
            return refused(
                    missing.get(0).at(),
                    "nothing is missing where it is certain that it `" + expect.outcome() + "`",
                    Optional.empty());
        }
        boolean open = expected.outcome() == Outcome.UNDOCUMENTED;
        if (open && expect.missing().isPresent() && missing.isEmpty()) {
            return refused(
                    expect.at(), "where it is `undocumented`, something is missing, and not `none`", Optional.empty());
        }
        for (NameSyntax name : missing) {
            Optional<Span> stated = stated(name.text());
            if (stated.isPresent()) {
                return refused(
                        name.at(), "`" + name.text() + "` is stated in this case, and so it is not missing", stated);
            }
        }
        return Optional.empty();
    }

    /** Where a case says what is so. */
    private Optional<Span> stated(String name) {
        for (CaseLineSyntax line : syntax.lines()) {
            boolean count = line instanceof CountSyntax of
                    && of.count().isPresent()
                    && name.equals(of.kind() == CountKind.COMPLETED ? "completed" : "authorized");
            boolean date =
                    line instanceof RequestSyntax request && request.date().isPresent() && name.equals("request_date");
            if (count || date) {
                return Optional.of(line.at());
            }
            if (line instanceof GivenSyntax given) {
                Optional<StatedSyntax> fact = given.facts().stream()
                        .filter(one -> one.name().text().equals(name) && !isUnknown(one))
                        .findFirst();
                if (fact.isPresent()) {
                    return fact.map(StatedSyntax::at);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isUnknown(StatedSyntax fact) {
        return fact.value() instanceof TruthSyntax truth && truth.truth() == Truth.UNKNOWN;
    }

    private static boolean is(OptionalInt count, long what) {
        return count.isPresent() && count.getAsInt() == what;
    }

    private static boolean isAbove(OptionalInt count, long most) {
        return count.isPresent() && count.getAsInt() > most;
    }

    private boolean isBelow(OptionalInt count) {
        return count.isPresent() && count.getAsInt() < requested;
    }

    private Optional<Span> requests() {
        return syntax.lines().stream()
                .filter(RequestSyntax.class::isInstance)
                .map(RequestSyntax.class::cast)
                .map(request -> request.quantity().at())
                .findFirst();
    }

    private static Optional<LimitDiagnostic> refused(Optional<NumberSyntax> number, String why, Optional<Span> other) {
        return number.flatMap(at -> refused(at.at(), why, other));
    }

    private static Optional<LimitDiagnostic> refused(Span at, String why, Optional<Span> other) {
        return Optional.of(new LimitDiagnostic.ContradictoryCase(
                at, why, "no rules can make this so: correct what the case expects, or what it states", other));
    }
}

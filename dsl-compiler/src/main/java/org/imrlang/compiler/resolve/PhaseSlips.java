package org.imrlang.compiler.resolve;

import java.util.Optional;
import org.imrlang.compiler.diagnostic.Fix;
import org.imrlang.compiler.diagnostic.Repair;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax;
import org.imrlang.compiler.syntax.Syntax.AmountSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.runtime.Units;
import org.jspecify.annotations.Nullable;

/** Slips that can be read, since any name behind an amount may be its unit, and that only the names give away. */
final class PhaseSlips {

    private final Context context;
    private final Treatment treatment;
    private @Nullable NameSyntax next;

    PhaseSlips(Context context, Treatment treatment) {
        this.context = context;
        this.treatment = treatment;
    }

    /** What is meant where a name behind the amount is no unit; what was forgotten before it is said. */
    PhaseSyntax mended(PhaseSyntax phase) {
        Optional<NameSyntax> unit = phase.amount().flatMap(AmountSyntax::unit);
        boolean ends = phase.condition().isEmpty()
                && phase.frequencies().isEmpty()
                && phase.durations().isEmpty()
                && phase.adjustments().isEmpty();
        if (unit.isEmpty() || !ends || Lookup.isUnknown(treatment) || context.isBroken(phase.at())) {
            return phase;
        }
        NameSyntax name = unit.get();
        boolean isUnit = Units.same(name.text(), treatment.unit());
        Optional<Scope.Kind> kind = context.scope().find(name.text()).map(Scope.Declared::kind);
        if (isUnit || kind.isEmpty() || name.at().start() < phase.at().start()) {
            return phase;
        }
        return switch (kind.get()) {
            case FACT, DEFINITION -> withIf(phase, name);
            case TREATMENT -> goesOn(name.at()) ? before(phase, name) : phase;
            default -> phase;
        };
    }

    private PhaseSyntax withIf(PhaseSyntax phase, NameSyntax name) {
        Span place = new Span(name.at().file(), name.at().start(), name.at().start());
        context.diagnostics()
                .add(new SlipDiagnostic.MissingWord(
                        name.at(),
                        "if",
                        "before `" + name.text() + "`",
                        new Fix("if " + name.text(), Repair.proposed(place, "if "))));
        return with(phase, Optional.of(new ConditionSyntax.NamedSyntax(name.at(), name)));
    }

    /** A phase behind whose amount another recommendation begins. */
    private PhaseSyntax before(PhaseSyntax phase, NameSyntax name) {
        String text = name.at().file().text().substring(0, name.at().start());
        Span gap = new Span(
                name.at().file(), text.stripTrailing().length(), name.at().start());
        context.diagnostics()
                .add(new SlipDiagnostic.FirstOnItsLine(
                        name.at(), name.text(), new Fix(name.text(), Repair.proposed(gap, "\n\n"))));
        next = name;
        return with(phase, Optional.empty());
    }

    /** The treatment of a recommendation that begins behind a phase. */
    Optional<NameSyntax> next() {
        return Optional.ofNullable(next);
    }

    private static boolean goesOn(Span name) {
        return !name.file().text().substring(name.end()).matches("(?s)[ \\t]*(?:[\\r\\n/].*)?");
    }

    private static PhaseSyntax with(PhaseSyntax phase, Optional<ConditionSyntax> condition) {
        return new PhaseSyntax(
                phase.at(),
                phase.kind(),
                phase.amount().map(amount -> new AmountSyntax(amount.range().at(), amount.range(), Optional.empty())),
                phase.frequencies(),
                phase.durations(),
                condition,
                phase.adjustments());
    }
}

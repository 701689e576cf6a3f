package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.CourseDiagnostic;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.ValueDiagnostic;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax;
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
import org.imrlang.compiler.syntax.ClauseSyntax.StopSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.UntilSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Units;
import org.imrlang.runtime.Window;
import org.jspecify.annotations.Nullable;

/** Resolves the clauses of one recommendation for one treatment, in order. */
final class RecommendationResolver {

    private static final List<String> GRADES = List.of("strong", "moderate", "limited", "insufficient", "consensus");

    private final Context context;
    private final Treatment treatment;
    private final Once once;
    private final PhaseResolver phases;
    private final FrequencyResolver frequencies;
    private final CapResolver caps;
    private final List<Clause> clauses = new ArrayList<>();
    /** Resolves what follows, where another recommendation begins in the middle of a line. */
    private @Nullable RecommendationResolver next;

    RecommendationResolver(Context context, Treatment treatment, Once once) {
        this.context = context;
        this.treatment = treatment;
        this.once = once;
        this.phases = new PhaseResolver(context, treatment, once);
        this.frequencies = new FrequencyResolver(context, treatment);
        this.caps = new CapResolver(context, treatment);
    }

    /** The clauses in their order, without those that were refused. */
    List<Clause> clauses() {
        phases.end();
        phases.firstAmount().ifPresent(first -> clauses.removeIf(clause -> isBelow(clause, first)));
        return List.copyOf(clauses);
    }

    /** Refuses a cap below the first phase; one that a condition lifts, or that counts values apart, may stand there. */
    private boolean isBelow(Clause clause, Range first) {
        boolean below = clause instanceof Clause.Cap cap
                && cap.window().kind() == Window.Kind.INJURY
                && cap.per().isEmpty()
                && cap.unless().isEmpty()
                && cap.amount().high() < first.high();
        if (below) {
            Span phase = phases.first()
                    .orElseThrow(() -> new IllegalStateException("a first phase that has an amount has a place"));
            long most = ((Clause.Cap) clause).amount().high();
            context.diagnostics().add(new CourseDiagnostic.CapBelowPhase(clause.at(), most, first.high(), phase));
        }
        return below;
    }

    /** A frequency in the place of a cap: before the first phase, where it is said of all of them. */
    private List<Edit> asFrequency(CapSyntax cap, String rate) {
        boolean stated = clauses.stream().anyMatch(Clause.Frequency.class::isInstance);
        if (stated
                || cap.unless().isPresent()
                || cap.per().isPresent()
                || Units.isTime(treatment.unit())
                || context.isBroken(cap.at())) {
            return List.of();
        }
        if (phases.first().isEmpty()) {
            return List.of(new Edit(cap.at(), rate));
        }
        Span phase = phases.first().get();
        return above(phase, cap.at(), rate);
    }

    private List<Edit> above(Span phase, Span clause) {
        return phase.text().startsWith("|") || context.isBroken(clause)
                ? List.of()
                : above(phase, clause, clause.text());
    }

    /** A clause put before the first phase, in other words. */
    private static List<Edit> above(Span phase, Span clause, String words) {
        String before = clause.file().text().substring(0, clause.start());
        Span line = new Span(clause.file(), before.stripTrailing().length(), clause.end());
        return List.of(
                new Edit(new Span(phase.file(), phase.start(), phase.start()), words + "\n  "), new Edit(line, ""));
    }

    /** @param cell whether a table's cell completes it, so that its column says where it stands */
    void clause(ClauseSyntax clause, boolean cell) {
        if (next != null) {
            next.clause(clause, cell);
            return;
        }
        Span at = clause.at();
        if (clause instanceof NotRecommendedSyntax not) {
            boolean first = once.isFirst("not recommended", at);
            add(first, Optional.of(new Clause.NotRecommended(at, condition(not.unless()))));
        } else if (clause instanceof RequiresSyntax requires) {
            clauses.add(new Clause.Requires(
                    at, condition(requires.condition()), requires.reason().map(TextSyntax::text)));
        } else if (clause instanceof ContraindicatedSyntax against) {
            clauses.add(new Clause.Contraindicated(
                    at, condition(against.condition()), against.reason().map(TextSyntax::text)));
        } else if (clause instanceof PhaseSyntax phase) {
            phases.phase(phase).ifPresent(clauses::add);
            phases.next()
                    .ifPresent(name -> next = new RecommendationResolver(
                            context, context.lookup().treatment(name), new Once(context, new HashSet<>())));
        } else if (clause instanceof FrequencySyntax frequency) {
            add(isInPlace("at", at, cell), frequencies.frequency(frequency));
        } else if (clause instanceof LengthSyntax length) {
            add(isInPlace("over", at, cell), frequencies.duration(length));
        } else if (clause instanceof StopSyntax stop) {
            stop(stop).ifPresent(clauses::add);
        } else if (clause instanceof UntilSyntax until) {
            add(once.isFirst("until", at), caps.until(until));
        } else if (clause instanceof CapSyntax cap) {
            caps.cap(cap, rate -> cell ? List.of() : asFrequency(cap, rate)).ifPresent(clauses::add);
        } else if (clause instanceof ApartSyntax apart) {
            add(once.isFirst("at least … apart", at), caps.apart(apart));
        } else if (clause instanceof OptimumSyntax optimum) {
            add(once.isFirst("optimum", at), optimum(optimum));
        } else if (clause instanceof EvidenceSyntax evidence) {
            add(once.isFirst("evidence", at), evidence(evidence));
        } else if (clause instanceof CiteClauseSyntax cite) {
            context.sources().cite(cite.cite(), context).ifPresent(known -> clauses.add(new Clause.Cites(at, known)));
        } else if (clause instanceof NoteSyntax note) {
            clauses.add(new Clause.Note(at, note.text().text()));
        } else {
            throw new IllegalStateException("a clause is not resolved: " + clause);
        }
    }

    private void add(boolean first, Optional<? extends Clause> clause) {
        if (first) {
            clause.ifPresent(clauses::add);
        }
    }

    private Condition condition(ConditionSyntax condition) {
        return context.conditions().condition(condition, Optional.of(treatment));
    }

    private Optional<Condition> condition(Optional<ConditionSyntax> condition) {
        return context.conditions().condition(condition, treatment);
    }

    private boolean isInPlace(String what, Span at, boolean cell) {
        Optional<Span> phase = phases.first();
        if (phase.isPresent() && !cell) {
            context.diagnostics()
                    .add(new CourseDiagnostic.AfterFirstPhase(
                            at, what, phase.get(), once.stands(what) ? List.of() : above(phase.get(), at)));
            return false;
        }
        return once.isFirst(what, at);
    }

    /** A unit of time always means the time since the first delivery; of a range the high end. */
    private Optional<Clause> stop(StopSyntax stop) {
        Condition unless = condition(stop.unless());
        Optional<TimeUnit> time = stop.amount().unit().map(NameSyntax::text).flatMap(Dates::unit);
        if (time.isPresent()) {
            return context.numbers()
                    .range(stop.amount().range())
                    .map(range ->
                            new Clause.StopAfterTime(stop.at(), new TimeSpan((int) range.high(), time.get()), unless));
        }
        return context.numbers()
                .amount(stop.amount(), treatment)
                .map(count -> new Clause.StopAfterCount(stop.at(), count, unless));
    }

    private Optional<Clause> optimum(OptimumSyntax optimum) {
        Optional<NameSyntax> unit = optimum.amount().unit();
        Optional<TimeUnit> time = unit.map(NameSyntax::text).flatMap(Dates::unit);
        if (time.isPresent() && !Units.same(time.get().plural(), treatment.unit())) {
            return context.numbers()
                    .range(optimum.amount().range())
                    .map(range ->
                            new Clause.Optimum(optimum.at(), range, time.get().plural()));
        }
        return context.numbers()
                .amount(optimum.amount(), treatment)
                .map(range -> new Clause.Optimum(optimum.at(), range, treatment.unit()));
    }

    private Optional<Clause> evidence(EvidenceSyntax evidence) {
        NameSyntax grade = evidence.grade();
        if (GRADES.contains(grade.text())) {
            return Optional.of(new Clause.EvidenceGrade(evidence.at(), grade.text()));
        }
        context.diagnostics()
                .add(new ValueDiagnostic.UnknownGrade(grade.at(), grade.text(), Near.among(grade.text(), GRADES)));
        return Optional.empty();
    }
}

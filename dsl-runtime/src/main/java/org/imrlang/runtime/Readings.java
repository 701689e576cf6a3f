package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.imrlang.runtime.LimitWeighing.Cap;
import org.jspecify.annotations.Nullable;

/** What weighed clauses read of the record, by name, in the order of the text, and where what they say of it turns. */
final class Readings {

    private final Judgement judgement;
    private final Course course;
    private final TreatmentInfo treatment;
    private final Map<String, Read> byName;
    private final List<LimitWeighing> limits;
    private final List<PhaseWeighing> phases;
    private final List<List<FrequencyStep>> rates;

    /** Whether a clause counts from a date, which is the request's own and not the text's. */
    private boolean countsFromDate;

    /** What weighed clauses read whatever the course is; nothing of it changes any more. */
    record OfText(
            Map<String, Read> byName,
            List<LimitWeighing> limits,
            List<PhaseWeighing> phases,
            List<List<FrequencyStep>> rates) {}

    /** One value that conditions read. */
    static final class Read {
        private final Operand operand;
        private SortedSet<BigDecimal> numbers = Sorted.none();
        private SortedSet<Integer> days = Sorted.none();
        private Set<String> codes = Set.of();
        private List<Relation> relations = List.of();
        private boolean helps;
        private boolean harms;
        private boolean scope;

        /** Whether a condition compares it; else only what a limit counts from a date reads it. */
        private boolean isCompared;

        private Read(Operand operand) {
            this.operand = operand;
        }

        Operand operand() {
            return operand;
        }

        /** The numbers with which it is compared. */
        SortedSet<BigDecimal> numbers() {
            return numbers;
        }

        /** The days with which it is compared. */
        SortedSet<Integer> days() {
            return days;
        }

        /** The codes that are looked for. */
        Set<String> codes() {
            return codes;
        }

        /** The dates with which it is compared. */
        List<Relation> relations() {
            return relations;
        }

        /** Whether the request may gain where a comparison of it is so. */
        boolean helps() {
            return helps;
        }

        /** Whether the request may gain where a comparison of it is not so. */
        boolean harms() {
            return harms;
        }

        /** Whether it says for whom a recommendation is. */
        boolean isScope() {
            return scope;
        }

        private void add(Turns turns) {
            if (turns == Turns.NOWHERE) {
                return;
            }
            if (!turns.numbers().isEmpty()) {
                numbers = Sorted.open(numbers);
                numbers.addAll(turns.numbers());
            }
            if (!turns.days().isEmpty()) {
                days = Sorted.open(days);
                days.addAll(turns.days());
            }
            if (!turns.codes().isEmpty()) {
                codes = codes.isEmpty() ? new LinkedHashSet<>() : codes;
                codes.addAll(turns.codes());
            }
        }

        private void add(Relation relation) {
            relations = relations.isEmpty() ? new ArrayList<>() : relations;
            relations.add(relation);
        }
    }

    /**
     * A comparison of a date with another one.
     *
     * @param span how far apart; nothing: not at all
     * @param first whether the text names this date before the other
     */
    record Relation(Operand other, Optional<TimeSpan> span, boolean first) {}

    Readings(Judgement judgement) {
        this(judgement, judgement.text().readings().orElse(null));
    }

    private Readings(Judgement judgement, @Nullable OfText known) {
        this.judgement = judgement;
        this.course = judgement.reckoning().course();
        this.treatment = judgement.reckoning().treatment();
        this.byName = known == null ? new LinkedHashMap<>() : known.byName();
        this.limits = known == null ? new ArrayList<>() : known.limits();
        this.phases = known == null ? new ArrayList<>() : known.phases();
        this.rates = known == null ? new ArrayList<>() : known.rates();
        if (known == null) {
            read();
        }
    }

    private void read() {
        for (WeighedText.Block block : judgement.blocks()) {
            if (block instanceof WeighedText.RecommendationBlock one) {
                if (one.recommendation().scope().isPresent()) {
                    addScope(one.recommendation().scope().get());
                }
                for (Weighed clause : one.recommendation().clauses()) {
                    add(clause);
                }
            } else if (block instanceof WeighedText.LimitBlock limit) {
                add(limit.standing().limit());
            }
        }
        for (Evidence scope : judgement.text().scopes()) {
            addScope(scope);
        }
        if (!countsFromDate) {
            judgement.text().keep(new OfText(byName, limits, phases, rates));
        }
    }

    Judgement judgement() {
        return judgement;
    }

    Course course() {
        return course;
    }

    TreatmentInfo treatment() {
        return treatment;
    }

    /** All that conditions read. */
    Collection<Read> all() {
        return byName.values();
    }

    /** What conditions read under this name. */
    Optional<Read> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The fact that conditions read under this name. */
    Optional<FactInfo> fact(String name) {
        Optional<Read> read = of(name);
        return read.isPresent() ? read.get().operand().fact() : Optional.empty();
    }

    /** The limits that count. */
    List<LimitWeighing> limits() {
        return limits;
    }

    /** The phases that count. */
    List<PhaseWeighing> phases() {
        return phases;
    }

    /** The frequencies that count. */
    List<List<FrequencyStep>> rates() {
        return rates;
    }

    /** What the request states of itself. */
    Operand builtIn(BuiltIn what) {
        return Operand.builtIn(what, course, treatment);
    }

    /** Whether a date is that of the request: also the start of a course of which nothing was delivered. */
    boolean isRequestDate(Operand date) {
        return date.name().equals(BuiltIn.REQUEST_DATE.text())
                || date.name().equals(BuiltIn.STARTED.text()) && course.deliveredNothing(treatment.name());
    }

    /** Whether the day of the request decides anything but what limits leave, and how often and how long it may be. */
    boolean turnOnDay() {
        if (!judgement.text().editionDays().isEmpty()) {
            return true;
        }
        for (Read read : byName.values()) {
            if (read.isCompared && isRequestDate(read.operand())) {
                return true;
            }
        }
        return false;
    }

    private void addScope(Evidence scope) {
        scope.showLeaves(true, true, (operands, turns, helps, harms) -> add(operands, turns, helps, harms, true));
    }

    private void add(Evidence condition, boolean helps, boolean harms) {
        condition.showLeaves(helps, harms, (operands, turns, more, less) -> add(operands, turns, more, less, false));
    }

    private void add(Weighed clause) {
        if (clause instanceof Weighed.Gate gate) {
            boolean against = gate.clause().kind() == ClauseKind.CONTRAINDICATED;
            if (gate.condition().isPresent()) {
                add(gate.condition().get(), !against, against);
            }
        } else if (clause instanceof PhaseWeighing phase) {
            phases.add(phase);
            if (phase.rate().isPresent()) {
                rates.add(phase.rate().get().steps());
            }
            if (phase.condition().isPresent()) {
                add(phase.condition().get(), true, false);
            }
            phase.adjustments().forEach(one -> add(one.condition(), one.raises(), !one.raises()));
        } else if (clause instanceof Weighed.Rate rate) {
            rates.add(rate.steps());
        } else if (clause instanceof LimitWeighing limit) {
            limits.add(limit);
            limit.unless().ifPresent(condition -> add(condition, true, false));
            limit.per().ifPresent(fact -> add(new Operand[] {fact}, Turns.NOWHERE, true, true, true));
            add(limit.rule());
        }
    }

    private void add(LimitWeighing.Rule rule) {
        if (rule instanceof LimitWeighing.Until until) {
            counted(until.date(), until.time());
        } else if (rule instanceof LimitWeighing.StopAfterTime stop) {
            counted(builtIn(BuiltIn.STARTED), stop.time());
        } else if (rule instanceof Cap cap && cap.date().isPresent()) {
            counted(cap.date().get(), cap.window().span().orElseThrow());
        }
    }

    /** The request date is compared with the end of so long after a date. */
    private void counted(Operand date, TimeSpan span) {
        countsFromDate = true;
        Turns turns = new Turns(List.of(), List.of(), Optional.of(span), List.of());
        add(new Operand[] {builtIn(BuiltIn.REQUEST_DATE), date}, turns, true, true, false, false);
    }

    private void add(Operand[] operands, Turns turns, boolean helps, boolean harms, boolean scope) {
        add(operands, turns, helps, harms, scope, true);
    }

    private void add(Operand[] operands, Turns turns, boolean helps, boolean harms, boolean scope, boolean isCompared) {
        for (Operand operand : operands) {
            Read read = byName.get(operand.name());
            if (read == null) {
                read = new Read(operand);
                byName.put(operand.name(), read);
            }
            read.add(turns);
            read.helps |= helps;
            read.harms |= harms;
            read.scope |= scope;
            read.isCompared |= isCompared;
        }
        if (operands.length > 1) {
            Operand one = operands[0];
            Operand other = operands[1];
            of(one.name()).orElseThrow().add(new Relation(other, turns.span(), true));
            of(other.name()).orElseThrow().add(new Relation(one, turns.span(), false));
        }
    }
}

package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Gates;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Units;

/** The clauses that narrow an amount besides its phases and the gates that are conditions alone. */
final class NarrowingClauses implements Clause.Visitor<List<Narrowing>> {

    private final ConditionMethods conditions;
    private final CapEmitter caps;
    private final Optional<TimeUnit> unit;

    NarrowingClauses(Treatment treatment, ConditionMethods conditions) {
        this.conditions = conditions;
        this.caps = new CapEmitter(conditions);
        this.unit = timeUnit(treatment);
    }

    /** The unit of time in which a treatment is counted; nothing where it is not. */
    static Optional<TimeUnit> timeUnit(Treatment treatment) {
        for (TimeUnit unit : TimeUnit.values()) {
            if (Units.same(treatment.unit(), unit.singular())) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    // if (Gates.isDelivered(completed, 20, reading) && (functionalImprovement() & reading) == 0) {
    //     return 0;
    // }
    @Override
    public List<Narrowing> stopAfterCount(Clause.StopAfterCount clause) {
        CodeBlock reached = CodeBlock.of(
                "$T.isDelivered(completed, $L, reading)",
                Gates.class,
                AmountGenerator.amount(clause.count().high()));
        return List.of(gate(reached, Optional.of(clause.unless())));
    }

    // if (Gates.isPastStart(course(), "CBT", 6, TimeUnit.WEEK, reading) && (functionalImprovement() & reading) == 0) {
    //     return 0;
    // }
    @Override
    public List<Narrowing> stopAfterTime(Clause.StopAfterTime clause) {
        return List.of(gate(isPastStart(clause.time()), Optional.of(clause.unless())));
    }

    // if (Gates.isPast(course(), surgery(), 6, TimeUnit.MONTH, reading)) {
    //     return 0;
    // }
    // amount = Math.min(amount, Gates.daysLeft(course(), surgery(), 6, TimeUnit.MONTH) / 7);
    @Override
    public List<Narrowing> until(Clause.Until clause) {
        List<Narrowing> narrowings = new ArrayList<>();
        CodeBlock reached = isStart(clause)
                ? isPastStart(clause.time())
                : CodeBlock.of(
                        "$T.isPast(course(), $L, $L, reading)",
                        Gates.class,
                        conditions.readings().day(clause.date()),
                        TimeValues.parts(clause.time()));
        narrowings.add(gate(reached, clause.unless()));
        unit.ifPresent(time -> narrowings.add(new Narrowing(
                clause.unless().map(caps::isNotLifted).map(List::of).orElse(List.of()),
                time == TimeUnit.DAY
                        ? daysLeft(clause, CodeBlock.of("reading"))
                        : CodeBlock.of("$L / $L", daysLeft(clause, CodeBlock.of("reading")), time.days()))));
        return narrowings;
    }

    // Gates.daysLeft(course(), surgery(), 6, TimeUnit.MONTH)
    CodeBlock daysLeft(Clause.Until clause, CodeBlock reading) {
        return isStart(clause)
                ? CodeBlock.of(
                        "$T.daysLeftFromStart(course(), $S, $L, $L)",
                        Gates.class,
                        conditions.treatment(),
                        TimeValues.parts(clause.time()),
                        reading)
                : CodeBlock.of(
                        "$T.daysLeft(course(), $L, $L)",
                        Gates.class,
                        conditions.readings().day(clause.date()),
                        TimeValues.parts(clause.time()));
    }

    private static boolean isStart(Clause.Until clause) {
        return clause.date().equals(new Reading.OfRequest(BuiltIn.STARTED));
    }

    private CodeBlock isPastStart(TimeSpan time) {
        return CodeBlock.of(
                "$T.isPastStart(course(), $S, $L, reading)",
                Gates.class,
                conditions.treatment(),
                TimeValues.parts(time));
    }

    @Override
    public List<Narrowing> cap(Clause.Cap clause) {
        return List.of(caps.cap(clause));
    }

    // if (Gates.isTooSoon(course(), "CBT", 4, TimeUnit.WEEK, "region", Choices.text(region()), reading)) {
    //     return 0;
    // }
    @Override
    public List<Narrowing> apart(Clause.Apart clause) {
        CodeBlock per = clause.per()
                .map(fact -> CodeBlock.of(
                        "$S, $L, ", fact.name(), conditions.readings().text(fact)))
                .orElse(CodeBlock.of(""));
        CodeBlock reached = CodeBlock.of(
                "$T.isTooSoon(course(), $S, $L, $Lreading)",
                Gates.class,
                conditions.treatment(),
                TimeValues.parts(clause.least()),
                per);
        return List.of(gate(reached, clause.unless()));
    }

    private Narrowing gate(CodeBlock reached, Optional<Condition> unless) {
        List<CodeBlock> where = new ArrayList<>();
        where.add(reached);
        unless.ifPresent(condition -> where.add(caps.isNotLifted(condition)));
        return new Narrowing(where, Narrowing.NOTHING);
    }

    @Override
    public List<Narrowing> notRecommended(Clause.NotRecommended clause) {
        return List.of();
    }

    @Override
    public List<Narrowing> requires(Clause.Requires clause) {
        return List.of();
    }

    @Override
    public List<Narrowing> contraindicated(Clause.Contraindicated clause) {
        return List.of();
    }

    @Override
    public List<Narrowing> phase(Clause.Phase clause) {
        return List.of();
    }

    @Override
    public List<Narrowing> frequency(Clause.Frequency clause) {
        return List.of();
    }

    @Override
    public List<Narrowing> duration(Clause.Duration clause) {
        return List.of();
    }

    @Override
    public List<Narrowing> optimum(Clause.Optimum clause) {
        return List.of();
    }

    @Override
    public List<Narrowing> cites(Clause.Cites clause) {
        return List.of();
    }

    @Override
    public List<Narrowing> evidence(Clause.EvidenceGrade clause) {
        return List.of();
    }

    @Override
    public List<Narrowing> note(Clause.Note clause) {
        return List.of();
    }
}

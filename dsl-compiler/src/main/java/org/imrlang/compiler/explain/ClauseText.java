package org.imrlang.compiler.explain;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.compiler.phrase.Measures;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Units;

/** A clause as an item of a list: what it is about, what it says, and on which condition. */
final class ClauseText implements Clause.Visitor<Item> {

    private final Treatment treatment;
    private final TreatmentInfo info;
    private final List<Clause.Phase> phases;
    private final Reader reader;
    private final PhaseText phaseText;
    private final CapText caps;

    ClauseText(Recommendation recommendation, Reader reader) {
        this(
                recommendation.treatment(),
                recommendation.phases(),
                reader,
                new PhaseText(recommendation, reader.conditions()));
    }

    private ClauseText(Treatment treatment, List<Clause.Phase> phases, Reader reader, PhaseText phaseText) {
        this.treatment = treatment;
        this.info = Descriptions.treatment(treatment);
        this.phases = phases;
        this.reader = reader;
        this.phaseText = phaseText;
        this.caps = new CapText(reader);
    }

    /** For what stands above the rows of a table. */
    static ClauseText ofRows(List<Recommendation> rows, Reader reader) {
        Recommendation first = rows.get(0);
        return new ClauseText(
                first.treatment(),
                rows.stream().flatMap(row -> row.phases().stream()).toList(),
                reader,
                new PhaseText(first, reader.conditions(), true));
    }

    @Override
    public Item notRecommended(Clause.NotRecommended clause) {
        return lifted(Text.label("Not recommended:").and(" nothing can be certified"), clause.unless());
    }

    @Override
    public Item requires(Clause.Requires clause) {
        Text text = Text.label("Required" + because(clause.reason()) + ":");
        return condition(text.and(" "), clause.condition());
    }

    @Override
    public Item contraindicated(Clause.Contraindicated clause) {
        Text text = Text.label("Contraindicated" + because(clause.reason()) + ":");
        return condition(text.and(" if "), clause.condition());
    }

    private static String because(Optional<String> reason) {
        return reason.map(one -> " (" + Naming.quoted(one) + ")").orElse("");
    }

    @Override
    public Item phase(Clause.Phase clause) {
        return phaseText.item(clause);
    }

    @Override
    public Item frequency(Clause.Frequency clause) {
        boolean others = phases.stream().anyMatch(phase -> phase.frequency().isPresent());
        return Item.of(Text.label("How often" + (others ? ", where a phase says nothing else:" : ":"))
                .and(" " + PhaseText.often(clause) + "."));
    }

    @Override
    public Item duration(Clause.Duration clause) {
        boolean others = phases.stream().anyMatch(phase -> phase.duration().isPresent());
        return Item.of(Text.label("How long" + (others ? ", where a phase says nothing else:" : ":"))
                .and(" " + PhaseText.lasting(clause) + "."));
    }

    @Override
    public Item stopAfterCount(Clause.StopAfterCount clause) {
        Range count = clause.count();
        String written = count.isSingle() ? "" : " (the high end of " + count.low() + " to " + count.high() + ")";
        return condition(
                Text.label("Stop:")
                        .and(" once " + info.amount(count.high())
                                + (count.high() == 1 ? " has" : " have")
                                + " been delivered" + written + ", nothing more can be certified unless "),
                clause.unless());
    }

    @Override
    public Item stopAfterTime(Clause.StopAfterTime clause) {
        return condition(
                Text.label("Stop:")
                        .and(" once more than " + clause.time().text()
                                + (clause.time().count() == 1 ? " has" : " have")
                                + " passed since the first delivery, nothing more can be certified unless "),
                clause.unless());
    }

    @Override
    public Item until(Clause.Until clause) {
        String end = clause.time().text() + " after " + reader.reading(clause.date());
        String what = Units.isTime(treatment.unit()) ? "in amount and length" : "in length";
        return lifted(
                Text.label("End:")
                        .and(" " + end + ", that last day included. Nothing can be certified for a request dated"
                                + " later, and an earlier request is cut " + what + " to the days that are left"),
                clause.unless());
    }

    @Override
    public Item cap(Clause.Cap clause) {
        return lifted(Text.label("Cap:").and(" " + caps.atMost(clause, info)), clause.unless());
    }

    @Override
    public Item apart(Clause.Apart clause) {
        String each = caps.per(clause.per());
        String least = clause.least().text();
        String every = clause.least().count() == 1 ? clause.unit().singular() : least;
        String course =
                Units.isTime(treatment.unit()) ? "" : ", and a request for more than one keeps to one every " + every;
        return lifted(
                Text.label("Spacing:")
                        .and(" deliveries are at least " + Measures.length(clause.range(), clause.unit()) + " apart"
                                + each + ". Nothing can be certified sooner than " + least + " after the last one"
                                + course),
                clause.unless());
    }

    @Override
    public Item optimum(Clause.Optimum clause) {
        TreatmentInfo counted = new TreatmentInfo(info.name(), info.label(), clause.unit());
        return Item.of(Text.label("Usual:").and(" " + Measures.amount(clause.range(), counted) + ". This is advice."));
    }

    @Override
    public Item cites(Clause.Cites clause) {
        return Item.of(Text.label("Written in").and(" ").and(reader.citations().of(clause.cite())));
    }

    @Override
    public Item evidence(Clause.EvidenceGrade clause) {
        return Item.of(Text.label("Evidence:").and(" " + clause.grade() + "."));
    }

    @Override
    public Item note(Clause.Note clause) {
        return Item.of(Text.label("Note:").and(" " + Naming.quoted(clause.text())));
    }

    private Item condition(Text text, Condition condition) {
        return reader.conditions().of(condition).after(text);
    }

    /** A limit that a condition lifts, where there is one. */
    private Item lifted(Text text, Optional<Condition> unless) {
        return unless.map(one -> condition(text.and(". This does not hold if "), one))
                .orElse(Item.of(text.and(".")));
    }
}

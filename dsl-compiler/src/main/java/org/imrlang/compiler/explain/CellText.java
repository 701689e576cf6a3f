package org.imrlang.compiler.explain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.compiler.phrase.Measures;
import org.imrlang.runtime.TreatmentInfo;

/** A clause as the cell of a table, and what heads its column. */
final class CellText implements Clause.Visitor<CellText.Cell> {

    private final TreatmentInfo info;
    private final Reader reader;
    private final PhaseText phases;
    private final CapText caps;

    /**
     * A clause in two parts.
     *
     * @param head what it is about
     * @param body what it says
     * @param condition on which condition, as it follows the head or the body; empty for none
     */
    record Cell(String head, Text body, String condition) {
        private static Cell of(String head, String body, String condition) {
            return new Cell(head, Text.of(body), condition);
        }

        private static Cell of(String head, String body) {
            return of(head, body, "");
        }
    }

    CellText(Recommendation recommendation, Reader reader) {
        this.info = Descriptions.treatment(recommendation.treatment());
        this.reader = reader;
        this.phases = new PhaseText(recommendation, reader.conditions());
        this.caps = new CapText(reader);
    }

    @Override
    public Cell notRecommended(Clause.NotRecommended clause) {
        return Cell.of("Not recommended", "nothing can be certified", lifted(clause.unless()));
    }

    @Override
    public Cell requires(Clause.Requires clause) {
        return Cell.of("Required" + because(clause.reason()), words(clause.condition()));
    }

    @Override
    public Cell contraindicated(Clause.Contraindicated clause) {
        return Cell.of("Contraindicated" + because(clause.reason()), "if " + words(clause.condition()));
    }

    private static String because(Optional<String> reason) {
        return reason.map(one -> " (" + Naming.quoted(one) + ")").orElse("");
    }

    @Override
    public Cell phase(Clause.Phase clause) {
        String how = clause.frequency().map(one -> "; " + PhaseText.often(one)).orElse("")
                + clause.duration()
                        .map(one -> "; over " + Measures.length(one.range(), one.unit()))
                        .orElse("")
                + clause.adjustments().stream()
                        .map(one -> "; " + phases.adjusted(clause, one).toLowerCase(Locale.ROOT) + " if "
                                + words(one.condition()))
                        .collect(Collectors.joining());
        String condition =
                clause.condition().map(one -> ", only if " + words(one)).orElse("");
        String kind = switch (clause.written()) {
            case INITIAL -> "";
            case UP_TO, THEN_MAX -> ", in total";
            case THEN_MORE -> ", on top of what the phases before allow";
            case THEN_CONTINUE -> ", with no ceiling";
        };
        String amount =
                clause.amount().map(range -> Measures.amount(range, info)).orElse("the treatment may go on");
        return Cell.of(phases.name(clause) + kind, amount + how, condition);
    }

    @Override
    public Cell frequency(Clause.Frequency clause) {
        return Cell.of("How often", PhaseText.often(clause));
    }

    @Override
    public Cell duration(Clause.Duration clause) {
        return Cell.of("How long", Measures.length(clause.range(), clause.unit()));
    }

    @Override
    public Cell stopAfterCount(Clause.StopAfterCount clause) {
        return Cell.of(
                "Nothing more once so many have been delivered",
                Measures.amount(clause.count(), info),
                ", unless " + words(clause.unless()));
    }

    @Override
    public Cell stopAfterTime(Clause.StopAfterTime clause) {
        return Cell.of(
                "Nothing more once more time has passed since the first delivery",
                clause.time().text(),
                ", unless " + words(clause.unless()));
    }

    @Override
    public Cell until(Clause.Until clause) {
        return Cell.of(
                "End of the course, that day included",
                clause.time().text(),
                ", counted from " + reader.reading(clause.date()) + lifted(clause.unless()));
    }

    @Override
    public Cell cap(Clause.Cap clause) {
        return Cell.of("Cap", caps.atMostInCell(clause, info), lifted(clause.unless()));
    }

    @Override
    public Cell apart(Clause.Apart clause) {
        return Cell.of(
                "Deliveries at least so far apart (the low end binds)",
                Measures.length(clause.range(), clause.unit()) + caps.per(clause.per()),
                lifted(clause.unless()));
    }

    @Override
    public Cell optimum(Clause.Optimum clause) {
        Range range = clause.range();
        return Cell.of(
                "Usual (advice)", Measures.amount(range, new TreatmentInfo(info.name(), info.label(), clause.unit())));
    }

    @Override
    public Cell cites(Clause.Cites clause) {
        return new Cell("Written in", reader.citations().of(clause.cite()), "");
    }

    @Override
    public Cell evidence(Clause.EvidenceGrade clause) {
        return Cell.of("Evidence", clause.grade());
    }

    @Override
    public Cell note(Clause.Note clause) {
        return Cell.of("Note", Naming.quoted(clause.text()));
    }

    private String lifted(Optional<Condition> unless) {
        return unless.map(one -> ", unless " + words(one)).orElse("");
    }

    private String words(Condition condition) {
        return reader.conditions().inLine(condition);
    }
}

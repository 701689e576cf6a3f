package org.imrlang.compiler.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.model.Cite;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.TreatmentInfo;

/** What the runtime shows of a model: the same for the interpreter and for generated code. */
public final class Descriptions {

    private Descriptions() {}

    /** A guideline as determinations show it. */
    public static GuidelineInfo guideline(Guideline guideline) {
        GuidelineInfo info =
                GuidelineInfo.of(guideline.name(), guideline.title().orElse(inWords(guideline.name())));
        if (guideline.authority().isPresent()) {
            info = info.authority(guideline.authority().get());
        }
        return guideline.edition().isPresent()
                ? info.edition(guideline.edition().get())
                : info;
    }

    /** A treatment as determinations show it. */
    public static TreatmentInfo treatment(Treatment treatment) {
        return new TreatmentInfo(
                treatment.name(), treatment.label().orElse(inWords(treatment.name())), treatment.unit());
    }

    /** A fact as determinations show it. */
    public static FactInfo fact(Fact fact) {
        return new FactInfo(fact.name(), fact.type(), fact.sentence().orElse(inWords(fact.name())));
    }

    /** A definition's words: its label, or its name in words. */
    public static String words(Definition definition) {
        return definition.label().orElse(inWords(definition.name()));
    }

    /** A citation as determinations show it. */
    public static Citation citation(Cite cite) {
        Citation.Builder citation =
                Citation.of(cite.source().name(), cite.source().title());
        cite.source().section().ifPresent(citation::section);
        cite.source().topic().ifPresent(citation::topic);
        cite.source().edition().ifPresent(citation::edition);
        cite.pages().or(() -> cite.source().pages()).ifPresent(citation::pages);
        cite.source().url().ifPresent(citation::url);
        return citation.build();
    }

    /** Where a recommendation is written, clause by clause, and where the definitions are that its conditions use. */
    public static List<Citation> citations(Recommendation recommendation) {
        Set<Citation> citations = new LinkedHashSet<>();
        for (Clause clause : recommendation.clauses()) {
            if (clause instanceof Clause.Cites cites) {
                citations.add(citation(cites.cite()));
            }
            condition(clause)
                    .ifPresent(condition -> DefinitionsUsed.of(condition).stream()
                            .flatMap(definition -> definition.cite().stream())
                            .forEach(cite -> citations.add(citation(cite))));
        }
        return List.copyOf(citations);
    }

    /** The condition of a clause, where it has one. */
    public static Optional<Condition> condition(Clause clause) {
        return clause.accept(new ConditionOf());
    }

    /**
     * A clause as findings show it.
     *
     * @throws IllegalStateException for a citation, which is no finding
     */
    public static ClauseInfo clause(Clause clause, Treatment treatment) {
        return clause.accept(new ClauseWords(treatment));
    }

    /** A recommendation's heading as findings show it. */
    public static ClauseInfo heading(Recommendation recommendation) {
        return ClauseInfo.of(ClauseKind.FOR, recommendation.line(), "");
    }

    /** A limit as findings show it. */
    public static ClauseInfo limit(Limit limit, Treatment treatment) {
        return ClauseInfo.of(ClauseKind.LIMIT, limit.at().line(), "");
    }

    /** When a guideline is in effect, as findings show it. */
    public static ClauseInfo effective(Guideline guideline) {
        return ClauseInfo.of(ClauseKind.EFFECTIVE, guideline.at().line(), "");
    }

    /** Where a limit is written. */
    public static List<Citation> citations(Limit limit) {
        return limit.cites().stream().map(cites -> citation(cites.cite())).toList();
    }

    private static String inWords(String name) {
        return name.replace('_', ' ');
    }

    private record ConditionOf() implements Clause.Visitor<Optional<Condition>> {
        @Override
        public Optional<Condition> notRecommended(Clause.NotRecommended clause) {
            return clause.unless();
        }

        @Override
        public Optional<Condition> requires(Clause.Requires clause) {
            return Optional.of(clause.condition());
        }

        @Override
        public Optional<Condition> contraindicated(Clause.Contraindicated clause) {
            return Optional.of(clause.condition());
        }

        @Override
        public Optional<Condition> phase(Clause.Phase clause) {
            return clause.condition();
        }

        @Override
        public Optional<Condition> frequency(Clause.Frequency clause) {
            return Optional.empty();
        }

        @Override
        public Optional<Condition> duration(Clause.Duration clause) {
            return Optional.empty();
        }

        @Override
        public Optional<Condition> stopAfterCount(Clause.StopAfterCount clause) {
            return Optional.of(clause.unless());
        }

        @Override
        public Optional<Condition> stopAfterTime(Clause.StopAfterTime clause) {
            return Optional.of(clause.unless());
        }

        @Override
        public Optional<Condition> until(Clause.Until clause) {
            return clause.unless();
        }

        @Override
        public Optional<Condition> cap(Clause.Cap clause) {
            return clause.unless();
        }

        @Override
        public Optional<Condition> apart(Clause.Apart clause) {
            return clause.unless();
        }

        @Override
        public Optional<Condition> optimum(Clause.Optimum clause) {
            return Optional.empty();
        }

        @Override
        public Optional<Condition> evidence(Clause.EvidenceGrade clause) {
            return Optional.empty();
        }

        @Override
        public Optional<Condition> cites(Clause.Cites clause) {
            return Optional.empty();
        }

        @Override
        public Optional<Condition> note(Clause.Note clause) {
            return Optional.empty();
        }
    }

    private record ClauseWords(Treatment treatment) implements Clause.Visitor<ClauseInfo> {
        @Override
        public ClauseInfo notRecommended(Clause.NotRecommended clause) {
            return where(ClauseInfo.of(ClauseKind.NOT_RECOMMENDED, clause.line(), ""), clause.unless());
        }

        @Override
        public ClauseInfo requires(Clause.Requires clause) {
            ClauseInfo info =
                    where(ClauseInfo.of(ClauseKind.REQUIRES, clause.line(), ""), Optional.of(clause.condition()));
            return because(info, clause.reason());
        }

        @Override
        public ClauseInfo contraindicated(Clause.Contraindicated clause) {
            ClauseInfo info = where(
                    ClauseInfo.of(ClauseKind.CONTRAINDICATED, clause.line(), ""), Optional.of(clause.condition()));
            return because(info, clause.reason());
        }

        @Override
        public ClauseInfo phase(Clause.Phase clause) {
            ClauseKind kind = clause.written() == Clause.Written.INITIAL ? ClauseKind.INITIAL : ClauseKind.THEN;
            String words = switch (clause.written()) {
                case INITIAL -> "a trial of " + amount(clause);
                case THEN_MAX, UP_TO -> upTo(clause) + " in total";
                case THEN_MORE -> amount(clause) + " more";
                case THEN_CONTINUE -> "more, with no ceiling";
            };
            return where(ClauseInfo.of(kind, clause.line(), words), clause.condition());
        }

        @Override
        public ClauseInfo frequency(Clause.Frequency clause) {
            return ClauseInfo.of(ClauseKind.FREQUENCY, clause.line(), "");
        }

        @Override
        public ClauseInfo duration(Clause.Duration clause) {
            return ClauseInfo.of(ClauseKind.DURATION, clause.line(), "");
        }

        @Override
        public ClauseInfo stopAfterCount(Clause.StopAfterCount clause) {
            return ClauseInfo.of(ClauseKind.STOP, clause.line(), "");
        }

        @Override
        public ClauseInfo stopAfterTime(Clause.StopAfterTime clause) {
            return ClauseInfo.of(ClauseKind.STOP, clause.line(), "");
        }

        @Override
        public ClauseInfo until(Clause.Until clause) {
            return ClauseInfo.of(ClauseKind.UNTIL, clause.line(), "");
        }

        @Override
        public ClauseInfo cap(Clause.Cap clause) {
            return ClauseInfo.of(ClauseKind.CAP, clause.line(), "");
        }

        @Override
        public ClauseInfo apart(Clause.Apart clause) {
            return ClauseInfo.of(ClauseKind.APART, clause.line(), "");
        }

        @Override
        public ClauseInfo optimum(Clause.Optimum clause) {
            return ClauseInfo.of(ClauseKind.OPTIMUM, clause.line(), "");
        }

        @Override
        public ClauseInfo evidence(Clause.EvidenceGrade clause) {
            return ClauseInfo.of(ClauseKind.NOTE, clause.line(), "");
        }

        @Override
        public ClauseInfo cites(Clause.Cites clause) {
            throw new IllegalStateException("a citation is no finding");
        }

        @Override
        public ClauseInfo note(Clause.Note clause) {
            return ClauseInfo.of(ClauseKind.NOTE, clause.line(), clause.text());
        }

        private String upTo(Clause.Phase clause) {
            boolean single = clause.amount().map(Range::isSingle).orElse(false);
            return (single ? "up to " : "") + amount(clause);
        }

        private String amount(Clause.Phase clause) {
            Range range =
                    clause.amount().orElseThrow(() -> new IllegalStateException("only `then continue` has no amount"));
            String most = Descriptions.treatment(treatment).amount(range.high());
            return range.isSingle() ? most : range.low() + " to " + most;
        }

        private static ClauseInfo where(ClauseInfo info, Optional<Condition> condition) {
            return condition
                    .map(known -> info.where(
                            ConditionWords.of(known),
                            new ArrayList<>(ConditionWords.meanings(known)).toArray(String[]::new)))
                    .orElse(info);
        }

        private static ClauseInfo because(ClauseInfo info, Optional<String> reason) {
            return reason.map(info::because).orElse(info);
        }
    }
}

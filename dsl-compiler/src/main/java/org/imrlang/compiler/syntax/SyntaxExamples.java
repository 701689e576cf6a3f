package org.imrlang.compiler.syntax;

import java.util.Map;
import org.antlr.v4.runtime.RuleContext;
import org.imrlang.grammar.ImrParser;
import org.jspecify.annotations.Nullable;

/** How a part of a guideline is written, to be shown where one could not be read: the nearest part that has an example. */
final class SyntaxExamples {

    private static final String RECOMMENDATION = "CBT initial 4..6 then max 20 if functional_improvement";
    private static final String PHASES = "initial 4..6 then max 13..20 if functional_improvement";
    private static final String STEPS = "at 3 per week for 2 weeks, then 1 every 2 weeks";
    private static final String SOURCE = "source mtus \"MTUS Chronic Pain Guidelines\" pages 23..24";

    private static final Map<Class<? extends RuleContext>, String> EXAMPLES = Map.ofEntries(
            Map.entry(ImrParser.FileContext.class, RECOMMENDATION),
            Map.entry(ImrParser.GuidelineContext.class, "guideline psychological \"Psychological treatment\""),
            Map.entry(ImrParser.AuthorityPartContext.class, "authority MTUS"),
            Map.entry(ImrParser.GuidelineEditionPartContext.class, "edition \"2014\""),
            Map.entry(ImrParser.EffectivePartContext.class, "effective from 2014-01-01 until 2015-01-01"),
            Map.entry(ImrParser.UsePartContext.class, "use common, chronic_pain"),
            Map.entry(ImrParser.SourceContext.class, SOURCE),
            Map.entry(ImrParser.EditionPartContext.class, "edition \"June 2014\""),
            Map.entry(ImrParser.TreatmentContext.class, "treatment CBT \"cognitive behavioral therapy\" in sessions"),
            Map.entry(ImrParser.FactContext.class, "fact adl_improved \"activities of daily living have improved\""),
            Map.entry(ImrParser.FactTypeContext.class, "fact region one of (neck, low_back)"),
            Map.entry(ImrParser.DefineContext.class, "define improvement as adl_improved and dependency_reduced"),
            Map.entry(ImrParser.PrecedenceContext.class, "precedence MTUS, ACOEM, ODG"),
            Map.entry(ImrParser.LimitContext.class, "limit acupuncture, massage together max 24 visits per injury"),
            Map.entry(ImrParser.TableContext.class, "| procedure | initial _ |"),
            Map.entry(ImrParser.RecommendationContext.class, RECOMMENDATION),
            Map.entry(ImrParser.ClauseContext.class, PHASES),
            Map.entry(ImrParser.RequiresClauseContext.class, "requires adl_improved and dependency_reduced"),
            Map.entry(ImrParser.ContraindicatedClauseContext.class, "contraindicated if severe_depression"),
            Map.entry(ImrParser.NotRecommendedClauseContext.class, "not recommended unless written_authorization"),
            Map.entry(ImrParser.StopClauseContext.class, "stop after 6 visits unless functional_improvement"),
            Map.entry(ImrParser.UntilClauseContext.class, "until 6 months after surgery"),
            Map.entry(ImrParser.ApartClauseContext.class, "at least 8 weeks apart"),
            Map.entry(ImrParser.OptimumClauseContext.class, "optimum 6..8"),
            Map.entry(ImrParser.CiteClauseContext.class, "cite mtus pages 23..24"),
            Map.entry(ImrParser.EvidenceClauseContext.class, "evidence moderate"),
            Map.entry(ImrParser.NoteClauseContext.class, "note \"to be checked against the source\""),
            Map.entry(ImrParser.AdjustmentContext.class, "raised to 24 if severe_depression"),
            Map.entry(ImrParser.FrequencyContext.class, STEPS),
            Map.entry(ImrParser.CapContext.class, "max 12 per calendar year"),
            Map.entry(ImrParser.LengthContext.class, "over 4..8 weeks"),
            Map.entry(ImrParser.DurationContext.class, "6 weeks"),
            Map.entry(
                    ImrParser.ConditionContext.class,
                    "(adl_improved or work_restrictions_reduced) and dependency_reduced"),
            Map.entry(ImrParser.RelationContext.class, "pain_relief at least 50%"),
            Map.entry(ImrParser.IncludesRelationContext.class, "diagnosis includes (\"F32.*\", \"F33.2\")"),
            Map.entry(ImrParser.DateRelationContext.class, "within 6 weeks of surgery"),
            Map.entry(
                    ImrParser.ExampleContext.class,
                    "request CBT 12 sessions completed 0 expect conforms in part certify 6"),
            Map.entry(ImrParser.RequestLineContext.class, "request CBT 12 sessions at 2 per week over 6 weeks"),
            Map.entry(ImrParser.CompletedLineContext.class, "completed 6"),
            Map.entry(ImrParser.AuthorizedLineContext.class, "authorized 6"),
            Map.entry(ImrParser.InjuredLineContext.class, "injured on 2014-06-01"),
            Map.entry(ImrParser.ServedLineContext.class, "served on 2014-06-01"),
            Map.entry(ImrParser.HistoryLineContext.class, "history 6 sessions of CBT on 2014-06-01"),
            Map.entry(ImrParser.GivenLineContext.class, "given adl_improved, no chronic_pain, surgery 2014-01-02"),
            Map.entry(ImrParser.ExpectLineContext.class, "expect conforms in part certify 6"));

    private SyntaxExamples() {}

    /** The example for a part that could not be read, or for the smallest part around it that has one. */
    static String of(RuleContext context) {
        for (RuleContext part = context; part != null; part = part.getParent()) {
            String example = example(part.getClass());
            if (example != null) {
                return example;
            }
        }
        return RECOMMENDATION;
    }

    /** Of an alternative that has none, what its rule has. */
    private static @Nullable String example(Class<?> part) {
        String own = EXAMPLES.get(part);
        return own != null ? own : EXAMPLES.get(part.getSuperclass());
    }
}

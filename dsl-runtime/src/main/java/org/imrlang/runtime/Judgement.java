package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.runtime.Weighing.StandingLimit;
import org.jspecify.annotations.Nullable;

/** What follows from the clauses that were weighed: which recommendations count, what they leave, and what binds. */
final class Judgement {

    private final Reckoning reckoning;
    private final List<WeighedGuideline> guidelines;
    private final List<StandingLimit> limits;
    private final Outside outside;
    private final List<Block> blocks;
    private final Result result;
    private final long sure;
    private final PaceLimits pace;

    /** A recommendation or a {@code limit}, where it stands in the order of the text. */
    sealed interface Block {
        GuidelineInfo guideline();

        int line();

        Set<Citation> citations();
    }

    /** @param open whether it may be that nothing applies in its place */
    record RecommendationBlock(GuidelineInfo guideline, WeighedRecommendation recommendation, boolean open)
            implements Block {
        @Override
        public int line() {
            return recommendation.heading().line();
        }

        @Override
        public Set<Citation> citations() {
            return recommendation.citations();
        }
    }

    record LimitBlock(StandingLimit standing) implements Block {
        @Override
        public GuidelineInfo guideline() {
            return standing.guideline();
        }

        @Override
        public int line() {
            return standing.limit().clause().line();
        }

        @Override
        public Set<Citation> citations() {
            return standing.citations();
        }
    }

    /**
     * What some recommendations leave together.
     *
     * @param sure what they surely leave, the limits over the guidelines left aside
     * @param possible what they possibly leave, those limits counted in: as caps of each recommendation
     * @param open whether it may be that no recommendation applies at all
     */
    private record Result(long sure, long possible, boolean open) {
        static final Result NOTHING = new Result(0, 0, true);
    }

    /**
     * What says where these clauses count, and others would.
     *
     * @param scopes for whom recommendations are, also those that cannot apply
     * @param days the days of the request on which guidelines come into effect or go out of it
     */
    record Outside(List<Evidence> scopes, List<Integer> days) {}

    Judgement(Reckoning reckoning, List<WeighedGuideline> weighed, List<StandingLimit> limits, Outside outside) {
        this.reckoning = reckoning;
        this.guidelines = weighed.stream()
                .filter(guideline -> !guideline.active().isEmpty())
                .toList();
        this.limits = limits;
        this.outside = outside;
        this.result = result();
        this.blocks = blocks(guidelines, limits, result.open());
        long least = result.sure();
        for (StandingLimit limit : limits) {
            least = Math.min(least, leftForSure(limit.limit()));
        }
        this.sure = least;
        this.pace = new PaceLimits(
                reckoning, setter().map(WeighedRecommendation::clauses).orElse(List.of()));
    }

    /** Whether any recommendation may apply. */
    boolean isAddressed() {
        return !guidelines.isEmpty();
    }

    /** What can be certified on what is known, or {@link Logic#UNLIMITED}. */
    long sure() {
        return sure;
    }

    /** The same with every unknown read in favour of the request. */
    long possible() {
        return result.possible();
    }

    Reckoning reckoning() {
        return reckoning;
    }

    PaceLimits pace() {
        return pace;
    }

    /** Whether all that is requested conforms. */
    boolean conforms() {
        return isAddressed() && reckoning.requested() <= sure && !pace.exceedsFrequency() && !pace.exceedsDuration();
    }

    Outside outside() {
        return outside;
    }

    /** The guidelines with a recommendation that may apply, in the order in which they are asked. */
    List<WeighedGuideline> guidelines() {
        return guidelines;
    }

    /** All that was weighed, in the order of the text; the limits of other guidelines last. */
    List<Block> blocks() {
        return blocks;
    }

    /** Whether a recommendation that was weighed is what its guideline says of the request, in the bits of {@link Logic}. */
    int applies(WeighedRecommendation recommendation) {
        boolean undecided = recommendation.isOtherwise()
                && guidelines.stream()
                        .map(WeighedGuideline::active)
                        .anyMatch(active -> active.contains(recommendation) && active.size() > 1);
        return undecided ? Logic.UNKNOWN : recommendation.applies();
    }

    private static List<Block> blocks(
            List<WeighedGuideline> guidelines, List<StandingLimit> limits, boolean mayBeOpen) {
        List<Block> inOrder = new ArrayList<>();
        Set<StandingLimit> placed = new LinkedHashSet<>();
        for (WeighedGuideline guideline : guidelines) {
            List<Block> own = new ArrayList<>();
            boolean open = mayBeOpen && guideline.applying().isEmpty();
            guideline
                    .active()
                    .forEach(one -> own.add(
                            new RecommendationBlock(guideline.info(), one, open && one.applies() == Logic.UNKNOWN)));
            for (StandingLimit limit : limits) {
                if (limit.guideline().equals(guideline.info()) && placed.add(limit)) {
                    own.add(new LimitBlock(limit));
                }
            }
            own.sort(Comparator.comparingInt(Block::line));
            inOrder.addAll(own);
        }
        limits.stream().filter(limit -> !placed.contains(limit)).forEach(limit -> inOrder.add(new LimitBlock(limit)));
        return List.copyOf(inOrder);
    }

    /** What the guidelines give, each asking those after it where it may have nothing to say. */
    private Result result() {
        Result after = null;
        for (int index = guidelines.size() - 1; index >= 0; index--) {
            after = result(guidelines.get(index), after);
        }
        return after == null ? Result.NOTHING : after;
    }

    private Result result(WeighedGuideline guideline, @Nullable Result after) {
        if (guideline.appliesForSure()) {
            return least(guideline.active(), guideline.applying());
        }
        List<WeighedRecommendation> active = guideline.active();
        Result result = null;
        for (WeighedRecommendation one : active) {
            result = either(result, result(one));
        }
        boolean closed = active.stream().anyMatch(WeighedRecommendation::isOtherwise);
        return closed && result != null ? result : either(result, after == null ? Result.NOTHING : after);
    }

    /** All of these count: what they leave at least, and what those that apply for sure leave. */
    private Result least(List<WeighedRecommendation> counting, List<WeighedRecommendation> applying) {
        long least = Logic.UNLIMITED;
        long possible = Logic.UNLIMITED;
        for (WeighedRecommendation one : counting) {
            Result own = result(one);
            least = Math.min(least, own.sure());
            possible = applying.contains(one) ? Math.min(possible, own.possible()) : possible;
        }
        return new Result(least, possible, false);
    }

    /** One of two counts, and it is not known which. */
    private static Result either(@Nullable Result one, Result other) {
        if (one == null) {
            return other;
        }
        return new Result(
                Math.min(one.sure(), other.sure()),
                Math.max(one.possible(), other.possible()),
                one.open() || other.open());
    }

    private Result result(WeighedRecommendation one) {
        List<Weighed> clauses = new ArrayList<>(one.clauses());
        limits.forEach(limit -> clauses.add(limit.limit()));
        return new Result(
                reckoning.amount(one.clauses(), Logic.SURE), reckoning.amount(clauses, Logic.POSSIBLE), false);
    }

    /**
     * The recommendation that sets what is sure: of several the first in the text, as where a limit over the guidelines
     * sets it. Where nothing may apply at all, the one that may not.
     */
    private Optional<WeighedRecommendation> setter() {
        List<RecommendationBlock> recommendations = blocks.stream()
                .filter(RecommendationBlock.class::isInstance)
                .map(RecommendationBlock.class::cast)
                .toList();
        boolean byNothing = result.open() && allowed() == 0;
        return recommendations.stream()
                .filter(block -> byNothing
                        ? block.open()
                        : sure < allowed()
                                || reckoning.amount(block.recommendation().clauses(), Logic.SURE) == sure)
                .map(RecommendationBlock::recommendation)
                .findFirst();
    }

    /** What the recommendations surely leave, the limits over the guidelines left aside. */
    private long allowed() {
        return result.sure();
    }

    /** The limit that set the sure amount; of several the first in the text. */
    Optional<Binding> binding() {
        if (sure == Logic.UNLIMITED || !isAddressed()) {
            return Optional.empty();
        }
        for (Block block : blocks) {
            Optional<ClauseInfo> clause = Optional.empty();
            if (block instanceof RecommendationBlock one) {
                clause = one.open() && sure == 0
                        ? Optional.of(one.recommendation().heading())
                        : binding(one.recommendation());
            } else if (block instanceof LimitBlock limit) {
                clause = Optional.of(limit.standing().limit())
                        .filter(one -> leftForSure(one) == sure)
                        .map(LimitWeighing::clause);
            }
            if (clause.isPresent()) {
                return Optional.of(new Binding(
                        block.guideline().name(),
                        clause.get().kind(),
                        clause.get().line()));
            }
        }
        throw new IllegalStateException("an amount is limited, but no clause limits it");
    }

    private Optional<ClauseInfo> binding(WeighedRecommendation recommendation) {
        List<Weighed> clauses = recommendation.clauses();
        long phases = reckoning.leftByPhases(clauses, reckoning.completed(), Logic.SURE);
        Optional<PhaseWeighing> counting = reckoning.counting(clauses);
        for (Weighed one : clauses) {
            boolean binds = one instanceof Weighed.Gate gate && sure == 0 && (gate.open() & Logic.SURE) == 0
                    || one instanceof LimitWeighing limit && leftForSure(limit) == sure
                    || one.equals(counting.orElse(null)) && phases == sure;
            if (binds) {
                return Optional.of(one.clause());
            }
        }
        return Optional.empty();
    }

    /** What one limit surely leaves. */
    long leftForSure(LimitWeighing limit) {
        return reckoning.left(limit, reckoning.completed(), Logic.SURE);
    }

    /** What the record would have to state, in words by name. */
    Map<String, String> missing() {
        MissingFacts missing = new MissingFacts(reckoning);
        GuidelineInfo text = null;
        for (Block block : blocks()) {
            if (!block.guideline().equals(text)) {
                missing.endOfText();
                text = block.guideline();
            }
            if (block instanceof RecommendationBlock one) {
                missing.add(one.recommendation());
            } else if (block instanceof LimitBlock limit) {
                missing.add(limit.standing().limit());
            }
        }
        return missing.wordsByName();
    }

    /** Where all this is written, in the order of the text. */
    List<Citation> citations() {
        Set<Citation> citations = new LinkedHashSet<>();
        blocks().forEach(block -> citations.addAll(block.citations()));
        return List.copyOf(citations);
    }

    /** Why it came out so. */
    Explanation explanation() {
        if (!isAddressed()) {
            return Explanation.NONE;
        }
        WeighedGuideline first = guidelines.get(0);
        Course course = reckoning.course();
        return new Explanation(
                Optional.of(first.info()),
                Optional.of(new ChosenBy(first.basis(), first.basis().date(course))),
                binding(),
                new Findings(this).all(),
                citations(),
                missing(),
                pace.frequency(),
                pace.duration(),
                Allowances.of(this),
                Optional.of(this));
    }
}

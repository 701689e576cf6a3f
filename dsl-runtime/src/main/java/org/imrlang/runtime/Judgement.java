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
    private final List<Block> blocks;
    private final Result result;
    private final Optional<Bound> bound;
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

    /** The clause that sets what is sure, and the recommendation that it belongs to, if it belongs to one. */
    private record Bound(GuidelineInfo guideline, ClauseInfo clause, Optional<WeighedRecommendation> recommendation) {}

    /**
     * What some recommendations leave together.
     *
     * @param setter the recommendation that sets what is sure; nothing where none does
     * @param open whether it may be that no recommendation applies at all
     */
    private record Result(long sure, long possible, @Nullable WeighedRecommendation setter, boolean open) {
        static final Result NOTHING = new Result(0, 0, null, true);
    }

    Judgement(Reckoning reckoning, List<WeighedGuideline> weighed, List<StandingLimit> limits) {
        this.reckoning = reckoning;
        this.guidelines = weighed.stream()
                .filter(guideline -> !guideline.active().isEmpty())
                .toList();
        this.limits = limits;
        this.result = result();
        this.blocks = blocks(guidelines, limits, result.open());
        this.bound = bound();
        this.pace = new PaceLimits(
                reckoning,
                bound.flatMap(Bound::recommendation)
                        .or(() -> Optional.ofNullable(result.setter()))
                        .map(WeighedRecommendation::clauses)
                        .orElse(List.of()));
    }

    /** Whether any recommendation may apply. */
    boolean isAddressed() {
        return !guidelines.isEmpty();
    }

    /** What can be certified on what is known, or {@link Logic#UNLIMITED}. */
    long sure() {
        return result.sure();
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

    /** The guidelines with a recommendation that may apply, in the order in which they are asked. */
    List<WeighedGuideline> guidelines() {
        return guidelines;
    }

    /** All that was weighed, in the order of the text; the limits of other guidelines last. */
    List<Block> blocks() {
        return blocks;
    }

    private static List<Block> blocks(List<WeighedGuideline> guidelines, List<StandingLimit> limits, boolean mayBeOpen) {
        List<Block> inOrder = new ArrayList<>();
        Set<StandingLimit> placed = new LinkedHashSet<>();
        for (WeighedGuideline guideline : guidelines) {
            List<Block> own = new ArrayList<>();
            boolean open = mayBeOpen && guideline.applying().isEmpty();
            guideline
                    .active()
                    .forEach(one -> own.add(new RecommendationBlock(
                            guideline.info(), one, open && one.applies() == Logic.UNKNOWN)));
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
        Result least = null;
        for (WeighedRecommendation one : counting) {
            Result next = result(one);
            least = least == null || next.sure() < least.sure() ? next : least;
        }
        long possible = Logic.UNLIMITED;
        for (WeighedRecommendation one : applying) {
            possible = Math.min(possible, result(one).possible());
        }
        if (least == null) {
            throw new IllegalStateException("a recommendation applies");
        }
        return new Result(least.sure(), possible, least.setter(), false);
    }

    /** One of two counts, and it is not known which. */
    private static Result either(@Nullable Result one, Result other) {
        if (one == null) {
            return other;
        }
        Result less = other.sure() < one.sure() || one.setter() == null && other.sure() == one.sure() ? other : one;
        return new Result(
                less.sure(),
                Math.max(one.possible(), other.possible()),
                less.setter(),
                one.open() || other.open());
    }

    private Result result(WeighedRecommendation one) {
        List<Weighed> clauses = new ArrayList<>(one.clauses());
        limits.forEach(limit -> clauses.add(limit.limit()));
        return new Result(
                reckoning.amount(clauses, Logic.SURE), reckoning.amount(clauses, Logic.POSSIBLE), one, false);
    }

    /** The limit that set the sure amount. */
    Optional<Binding> binding() {
        return bound.map(one ->
                new Binding(one.guideline().name(), one.clause().kind(), one.clause().line()));
    }

    /** The clause that set the sure amount; of several the first in the text. */
    private Optional<Bound> bound() {
        long sure = sure();
        if (sure == Logic.UNLIMITED || !isAddressed()) {
            return Optional.empty();
        }
        for (Block block : blocks) {
            if (block instanceof RecommendationBlock one) {
                WeighedRecommendation recommendation = one.recommendation();
                Optional<ClauseInfo> clause = one.open() && sure == 0
                        ? Optional.of(recommendation.heading())
                        : binding(recommendation, sure);
                if (clause.isPresent()) {
                    return Optional.of(new Bound(block.guideline(), clause.get(), Optional.of(recommendation)));
                }
            } else if (block instanceof LimitBlock limit
                    && leftForSure(limit.standing().limit()) == sure) {
                return Optional.of(
                        new Bound(block.guideline(), limit.standing().limit().clause(), Optional.empty()));
            }
        }
        throw new IllegalStateException("an amount is limited, but no clause limits it");
    }

    private Optional<ClauseInfo> binding(WeighedRecommendation recommendation, long sure) {
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
                Optional.of(this));
    }
}

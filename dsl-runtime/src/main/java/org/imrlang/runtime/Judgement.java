package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.imrlang.runtime.Weighing.StandingLimit;
import org.jspecify.annotations.Nullable;

/** What follows from the clauses that were weighed: which recommendations count, what they leave, and what binds. */
final class Judgement {

    private static final int FEW = 2;

    private static final Comparator<Block> IN_TEXT = Comparator.comparingInt(Block::line);

    private final Reckoning reckoning;
    private final List<WeighedGuideline> guidelines;
    private final List<StandingLimit> limits;
    private final Outside outside;
    private final List<Block> blocks;
    private final Result result;
    private final long sure;
    private final PaceLimits pace;

    /** Read on demand, by the thread that looks for what would unlock the request: it hands out none of it. */
    private @Nullable Readings readings;

    /** A recommendation or a {@code limit}, where it stands in the order of the text. */
    sealed interface Block {
        GuidelineInfo guideline();

        int line();

        List<Citation> citations();
    }

    /** @param open whether it may be that nothing applies in its place */
    record RecommendationBlock(GuidelineInfo guideline, WeighedRecommendation recommendation, boolean open)
            implements Block {
        @Override
        public int line() {
            return recommendation.heading().line();
        }

        @Override
        public List<Citation> citations() {
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
        public List<Citation> citations() {
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
    record Outside(List<Evidence> scopes, SortedSet<Integer> days) {}

    Judgement(Reckoning reckoning, List<WeighedGuideline> weighed, List<StandingLimit> limits, Outside outside) {
        this.reckoning = reckoning;
        this.guidelines = withActive(weighed);
        this.limits = limits;
        this.outside = outside;
        this.result = result();
        this.blocks = blocks(result.open());
        long least = result.sure();
        for (StandingLimit limit : limits) {
            least = Math.min(least, leftForSure(limit.limit()));
        }
        this.sure = least;
        this.pace = new PaceLimits(reckoning, setterOfPace());
    }

    private static List<WeighedGuideline> withActive(List<WeighedGuideline> weighed) {
        for (WeighedGuideline guideline : weighed) {
            if (guideline.active().isEmpty()) {
                return weighed.stream().filter(one -> !one.active().isEmpty()).toList();
            }
        }
        return weighed;
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

    private List<Block> blocks(boolean mayBeOpen) {
        List<Block> inOrder = new ArrayList<>(FEW);
        boolean[] placed = new boolean[limits.size()];
        for (WeighedGuideline guideline : guidelines) {
            int begin = inOrder.size();
            boolean open = mayBeOpen && guideline.applying().isEmpty();
            for (WeighedRecommendation one : guideline.active()) {
                inOrder.add(new RecommendationBlock(guideline.info(), one, open && one.applies() == Logic.UNKNOWN));
            }
            for (int index = 0; index < placed.length; index++) {
                StandingLimit limit = limits.get(index);
                if (!placed[index] && limit.guideline().equals(guideline.info())) {
                    placed[index] = true;
                    inOrder.add(new LimitBlock(limit));
                }
            }
            if (inOrder.size() - begin > 1) {
                inOrder.subList(begin, inOrder.size()).sort(IN_TEXT);
            }
        }
        for (int index = 0; index < placed.length; index++) {
            if (!placed[index]) {
                inOrder.add(new LimitBlock(limits.get(index)));
            }
        }
        return inOrder;
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
        boolean closed = false;
        for (WeighedRecommendation one : active) {
            closed |= one.isOtherwise();
        }
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
        return new Result(
                reckoning.amount(one.clauses(), Logic.SURE),
                reckoning.amount(one.clauses(), limits, Logic.POSSIBLE),
                false);
    }

    /**
     * The clauses of the recommendation that sets what is sure: of several the first in the text, as where a limit over the
     * guidelines sets it. Where nothing may apply at all, of the one that may not. None where they say nothing of how often
     * and how long.
     */
    private List<Weighed> setterOfPace() {
        boolean byNothing = result.open() && allowed() == 0;
        for (Block block : blocks) {
            if (block instanceof RecommendationBlock one) {
                List<Weighed> clauses = one.recommendation().clauses();
                boolean isSole = blocks.size() == 1 && !PaceLimits.statePace(clauses);
                boolean sets = isSole
                        || (byNothing ? one.open() : sure < allowed() || reckoning.amount(clauses, Logic.SURE) == sure);
                if (sets) {
                    return clauses;
                }
            }
        }
        return List.of();
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
            ClauseInfo clause = null;
            if (block instanceof RecommendationBlock one) {
                clause = one.open() && sure == 0 ? one.recommendation().heading() : binding(one.recommendation());
            } else if (block instanceof LimitBlock limit
                    && leftForSure(limit.standing().limit()) == sure) {
                clause = limit.standing().limit().clause();
            }
            if (clause != null) {
                return Optional.of(new Binding(block.guideline().name(), clause.kind(), clause.line()));
            }
        }
        throw new IllegalStateException("an amount is limited, but no clause limits it");
    }

    private @Nullable ClauseInfo binding(WeighedRecommendation recommendation) {
        List<Weighed> clauses = recommendation.clauses();
        long phases = reckoning.leftByPhases(clauses, reckoning.completed(), Logic.SURE);
        Optional<PhaseWeighing> counting = reckoning.counting(clauses);
        for (Weighed one : clauses) {
            boolean binds = one instanceof Weighed.Gate gate && sure == 0 && (gate.open() & Logic.SURE) == 0
                    || one instanceof LimitWeighing limit && leftForSure(limit) == sure
                    || phases == sure && one == counting.orElse(null);
            if (binds) {
                return one.clause();
            }
        }
        return null;
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
        return Collections.unmodifiableMap(missing.wordsByName());
    }

    /** Where all this is written, in the order of the text, once each. */
    List<Citation> citations() {
        Set<Citation> citations = new LinkedHashSet<>();
        for (Block block : blocks) {
            if (blocks.size() == 1 && block.citations().size() < 2) {
                return List.copyOf(block.citations());
            }
            citations.addAll(block.citations());
        }
        return List.copyOf(citations);
    }

    /** What clauses read of the record. */
    Readings readings() {
        Readings known = readings;
        if (known == null) {
            known = new Readings(this);
            readings = known;
        }
        return known;
    }

    /** Why it came out so. */
    Explanation explanation() {
        return isAddressed() ? new WeighedExplanation(this) : KnownExplanation.NONE;
    }
}

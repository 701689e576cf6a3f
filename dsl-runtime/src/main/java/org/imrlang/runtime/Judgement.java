package org.imrlang.runtime;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.runtime.WeighedText.Block;
import org.imrlang.runtime.WeighedText.LimitBlock;
import org.imrlang.runtime.WeighedText.RecommendationBlock;
import org.imrlang.runtime.Weighing.StandingLimit;
import org.jspecify.annotations.Nullable;

/** What follows from the clauses that were weighed: which recommendations count, what they leave, and what binds. */
final class Judgement {

    private final Reckoning reckoning;
    private final WeighedText text;
    private final List<StandingLimit> limits;
    private @Nullable Left left;

    /** What is left of it all, worked out on demand: findings alone do not need it. */
    private record Left(Result result, long sure) {}

    private @Nullable Pace pace;

    private record Pace(PaceLimits limits) {}

    /** Read on demand; it never changes after that, and a race reads it twice. */
    private @Nullable Readings readings;

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

    Judgement(Reckoning reckoning, WeighedText text) {
        this.reckoning = reckoning;
        this.text = text;
        this.limits = text.limits();
    }

    private Left left() {
        Left known = left;
        if (known == null) {
            Result result = result();
            long least = result.sure();
            for (StandingLimit limit : limits) {
                least = Math.min(least, leftForSure(limit.limit()));
            }
            known = new Left(result, least);
            left = known;
        }
        return known;
    }

    /** Whether any recommendation may apply. */
    boolean isAddressed() {
        return !guidelines().isEmpty();
    }

    /** What can be certified on what is known, or {@link Logic#UNLIMITED}. */
    long sure() {
        return left().sure();
    }

    /** The same with every unknown read in favour of the request. */
    long possible() {
        return left().result().possible();
    }

    Reckoning reckoning() {
        return reckoning;
    }

    PaceLimits pace() {
        Pace known = pace;
        if (known == null) {
            known = new Pace(new PaceLimits(reckoning, text.statesPace() ? setter() : List.of()));
            pace = known;
        }
        return known.limits();
    }

    /** Whether all that is requested conforms. */
    boolean conforms() {
        return isAddressed()
                && reckoning.requested() <= sure()
                && !pace().exceedsFrequency()
                && !pace().exceedsDuration();
    }

    /** What was weighed, whatever the course is. */
    WeighedText text() {
        return text;
    }

    /** The guidelines with a recommendation that may apply, in the order in which they are asked. */
    List<WeighedGuideline> guidelines() {
        return text.guidelines();
    }

    /** All that was weighed, in the order of the text; the limits of other guidelines last. */
    List<Block> blocks() {
        return text.blocks();
    }

    /** Whether a recommendation that was weighed is what its guideline says of the request, in the bits of {@link Logic}. */
    int applies(WeighedRecommendation recommendation) {
        boolean undecided = recommendation.isOtherwise()
                && guidelines().stream()
                        .map(WeighedGuideline::active)
                        .anyMatch(active -> active.contains(recommendation) && active.size() > 1);
        return undecided ? Logic.UNKNOWN : recommendation.applies();
    }

    /** What the guidelines give, each asking those after it where it may have nothing to say. */
    private Result result() {
        Result after = null;
        List<WeighedGuideline> guidelines = guidelines();
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
     * guidelines sets it. Where nothing may apply at all, of the one that may not.
     */
    private List<Weighed> setter() {
        long sure = sure();
        boolean byNothing = left().result().open() && allowed() == 0;
        for (Block block : blocks()) {
            if (block instanceof RecommendationBlock one) {
                List<Weighed> clauses = one.recommendation().clauses();
                boolean sets =
                        byNothing ? one.open() : sure < allowed() || reckoning.amount(clauses, Logic.SURE) == sure;
                if (sets) {
                    return clauses;
                }
            }
        }
        return List.of();
    }

    /** What the recommendations surely leave, the limits over the guidelines left aside. */
    private long allowed() {
        return left().result().sure();
    }

    /** The limit that set the sure amount; of several the first in the text. */
    Optional<Binding> binding() {
        long sure = sure();
        if (sure == Logic.UNLIMITED || !isAddressed()) {
            return Optional.empty();
        }
        for (Block block : blocks()) {
            ClauseInfo clause = null;
            if (block instanceof RecommendationBlock one) {
                clause = left().result().open() && one.open() && sure == 0
                        ? one.recommendation().heading()
                        : binding(one.recommendation());
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
        long sure = sure();
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

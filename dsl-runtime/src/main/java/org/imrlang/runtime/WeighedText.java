package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.imrlang.runtime.Weighing.StandingLimit;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a treatment comes to by the conditions of a request: which of its recommendations may apply, each clause
 * with what the record says to it. Immutable; what the course of the request makes of it is worked out beside it.
 */
public final class WeighedText {

    private static final int FEW = 2;

    private static final Comparator<Block> IN_TEXT = Comparator.comparingInt(Block::line);

    private final List<WeighedGuideline> guidelines;
    private final List<StandingLimit> limits;
    private final List<Evidence> scopes;
    private final SortedSet<Integer> editionDays;
    private final List<Block> blocks;
    private final List<Citation> citations;
    private final boolean statesPace;
    private final int clauses;

    /** Kept when it was first read; a race reads it twice and harms nothing. */
    private Readings.@Nullable OfText readings;

    /** A recommendation or a {@code limit}, where it stands in the order of the text. */
    sealed interface Block {
        GuidelineInfo guideline();

        int line();

        List<Citation> citations();
    }

    /** @param open whether it may not apply, and no other of its guideline applies for sure */
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

    WeighedText(
            List<WeighedGuideline> weighed,
            List<StandingLimit> limits,
            List<Evidence> scopes,
            SortedSet<Integer> editionDays) {
        this.guidelines = withActive(weighed);
        this.limits = limits;
        this.scopes = scopes;
        this.editionDays = editionDays;
        this.blocks = inOrder();
        this.citations = cited();
        boolean pace = false;
        int count = 0;
        for (Block block : blocks) {
            count++;
            if (block instanceof RecommendationBlock one) {
                pace |= PaceLimits.statePace(one.recommendation().clauses());
                count += one.recommendation().clauses().size();
            }
        }
        this.statesPace = pace;
        this.clauses = count;
    }

    private static List<WeighedGuideline> withActive(List<WeighedGuideline> weighed) {
        for (WeighedGuideline guideline : weighed) {
            if (guideline.active().isEmpty()) {
                return weighed.stream().filter(one -> !one.active().isEmpty()).toList();
            }
        }
        return weighed;
    }

    private List<Block> inOrder() {
        List<Block> inOrder = new ArrayList<>(FEW);
        boolean[] placed = new boolean[limits.size()];
        for (WeighedGuideline guideline : guidelines) {
            int begin = inOrder.size();
            boolean open = guideline.applying().isEmpty();
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

    private List<Citation> cited() {
        if (blocks.size() == 1 && blocks.get(0).citations().size() < 2) {
            return List.copyOf(blocks.get(0).citations());
        }
        Set<Citation> cited = new LinkedHashSet<>();
        for (Block block : blocks) {
            cited.addAll(block.citations());
        }
        return List.copyOf(cited);
    }

    /** The guidelines with a recommendation that may apply, in the order in which they are asked. */
    List<WeighedGuideline> guidelines() {
        return guidelines;
    }

    /** The limits that stand over the guidelines. */
    List<StandingLimit> limits() {
        return limits;
    }

    /** For whom recommendations are, also those that cannot apply. */
    List<Evidence> scopes() {
        return scopes;
    }

    /** The days of the request on which guidelines come into effect or go out of it. */
    SortedSet<Integer> editionDays() {
        return editionDays;
    }

    /** All that was weighed, in the order of the text; the limits of other guidelines last. */
    List<Block> blocks() {
        return blocks;
    }

    /** Where all this is written, in the order of the text, once each. */
    List<Citation> citations() {
        return citations;
    }

    /** What the clauses read of the record, where that was read before and is the same for all courses. */
    Optional<Readings.OfText> readings() {
        return Optional.ofNullable(readings);
    }

    void keep(Readings.OfText ofAllCourses) {
        readings = ofAllCourses;
    }

    /** How many clauses were weighed, about. */
    int clauses() {
        return clauses;
    }

    /** Whether any recommendation may limit how often or how long. */
    boolean statesPace() {
        return statesPace;
    }
}

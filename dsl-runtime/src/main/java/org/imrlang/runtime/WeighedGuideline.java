package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A guideline in effect, with its recommendations for the treatment that may apply. */
final class WeighedGuideline {

    private static final int FEW = 2;

    private static final Comparator<WeighedRecommendation> IN_TEXT =
            Comparator.comparingInt(one -> one.heading().line());

    private final GuidelineInfo info;
    private final Basis basis;
    private final @Nullable ClauseInfo effective;
    private final List<WeighedRecommendation> recommendations = new ArrayList<>(FEW);
    private @Nullable List<WeighedRecommendation> active;

    WeighedGuideline(GuidelineInfo info, Basis basis, @Nullable ClauseInfo effective) {
        this.info = info;
        this.basis = basis;
        this.effective = effective;
    }

    GuidelineInfo info() {
        return info;
    }

    Basis basis() {
        return basis;
    }

    Optional<ClauseInfo> effective() {
        return Optional.ofNullable(effective);
    }

    void add(WeighedRecommendation recommendation) {
        recommendations.add(recommendation);
        active = null;
    }

    /** Whether one of its recommendations applies for sure. */
    boolean appliesForSure() {
        for (WeighedRecommendation one : recommendations) {
            if (appliesForSure(one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean appliesForSure(WeighedRecommendation one) {
        return !one.isOtherwise() && one.applies() == Logic.YES;
    }

    /** Whether no guideline after it has anything to say. */
    boolean settles() {
        for (WeighedRecommendation one : recommendations) {
            if (one.isOtherwise() || one.applies() == Logic.YES) {
                return true;
            }
        }
        return false;
    }

    /** The recommendations that may apply, in the order of the text. */
    List<WeighedRecommendation> active() {
        List<WeighedRecommendation> known = active;
        if (known == null) {
            known = recommendations.size() == 1 ? recommendations : severalActive();
            active = known;
        }
        return known;
    }

    private List<WeighedRecommendation> severalActive() {
        List<WeighedRecommendation> sure = applying();
        List<WeighedRecommendation> several = new ArrayList<>(sure.isEmpty() ? recommendations : sure);
        if (!sure.isEmpty()) {
            // one that the compiler proved to exclude a recommendation that applies cannot apply itself
            for (WeighedRecommendation one : recommendations) {
                if (!one.isOtherwise()
                        && one.applies() == Logic.UNKNOWN
                        && sure.stream().allMatch(one::mayApplyWith)) {
                    several.add(one);
                }
            }
        }
        several.sort(IN_TEXT);
        return several;
    }

    /** The recommendations that apply for sure. */
    List<WeighedRecommendation> applying() {
        List<WeighedRecommendation> applying = new ArrayList<>(recommendations.size());
        for (WeighedRecommendation one : recommendations) {
            if (appliesForSure(one)) {
                applying.add(one);
            }
        }
        return applying;
    }
}

package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A guideline in effect, with its recommendations for the treatment that may apply. */
final class WeighedGuideline {

    private final GuidelineInfo info;
    private final Basis basis;
    private final @Nullable ClauseInfo effective;
    private final List<WeighedRecommendation> recommendations = new ArrayList<>();

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
    }

    /** Whether one of its recommendations applies for sure. */
    boolean appliesForSure() {
        return recommendations.stream().anyMatch(one -> !one.isOtherwise() && one.applies() == Logic.YES);
    }

    /** Whether no guideline after it has anything to say. */
    boolean settles() {
        return recommendations.stream().anyMatch(one -> one.isOtherwise() || one.applies() == Logic.YES);
    }

    /** The recommendations that may apply, in the order of the text. */
    List<WeighedRecommendation> active() {
        List<WeighedRecommendation> sure = applying();
        if (sure.isEmpty()) {
            return inText(recommendations);
        }
        Set<WeighedRecommendation> active = new LinkedHashSet<>(sure);
        // one that the compiler proved to exclude a recommendation that applies cannot apply itself
        recommendations.stream()
                .filter(one -> !one.isOtherwise() && one.applies() == Logic.UNKNOWN && sure.stream().allMatch(one::mayApplyWith))
                .forEach(active::add);
        return inText(active);
    }

    /** The recommendations that apply for sure. */
    List<WeighedRecommendation> applying() {
        return recommendations.stream()
                .filter(one -> !one.isOtherwise() && one.applies() == Logic.YES)
                .toList();
    }

    private static List<WeighedRecommendation> inText(Iterable<WeighedRecommendation> recommendations) {
        List<WeighedRecommendation> sorted = new ArrayList<>();
        recommendations.forEach(sorted::add);
        sorted.sort((one, other) ->
                Integer.compare(one.heading().line(), other.heading().line()));
        return sorted;
    }
}

package org.imrlang.compiler.interpret;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.GuidelineInfo;

/**
 * What guidelines say of one treatment: looked up, and put into words, once for all requests of it. A request pays nothing
 * for what they say of others. Thread-safe.
 */
final class TreatmentRules {

    private static final int[] NONE = {};

    /**
     * A recommendation.
     *
     * @param undecided the lines of those of which the compiler could not decide whether they exclude it
     */
    record Own(Recommendation recommendation, int[] undecided) {}

    /** What one guideline says of the treatment; at least something. */
    record Part(
            Guideline guideline,
            GuidelineInfo info,
            Optional<ClauseInfo> effective,
            boolean isLatest,
            List<Own> recommendations,
            List<Limit> limits) {

        /** Whether it is in effect for a request: of several editions at most one is. */
        boolean isInEffect(Course course) {
            Optional<LocalDate> date = switch (guideline.basis()) {
                case REQUEST_DATE -> course.requestDate();
                case SERVICE_DATE -> course.serviceDate();
                case INJURY_DATE -> course.injuryDate();
            };
            return date.isPresent() ? holds(date.get()) : isLatest;
        }

        private boolean holds(LocalDate date) {
            Optional<Effective> effective = guideline.effective();
            boolean begun = effective
                    .flatMap(Effective::from)
                    .map(from -> !date.isBefore(from))
                    .orElse(true);
            return begun
                    && effective.flatMap(Effective::until).map(date::isBefore).orElse(true);
        }
    }

    private final List<Part> parts;
    private final Described described;
    private final Optional<KeptTexts> kept;

    private TreatmentRules(List<Part> parts, Described described) {
        this.parts = parts;
        this.described = described;
        this.kept = KeptTexts.of(parts);
    }

    /**
     * What these say of a treatment.
     *
     * @param guidelines in the order in which they are asked; editions of one name have one basis
     */
    static TreatmentRules of(CheckedRuleset checked, List<Guideline> guidelines, Treatment treatment) {
        Map<String, Guideline> latest = new HashMap<>();
        for (Guideline guideline : guidelines) {
            latest.merge(guideline.name(), guideline, (one, other) -> other.isLaterThan(one) ? other : one);
        }
        List<Part> parts = new ArrayList<>();
        for (Guideline guideline : guidelines) {
            List<Recommendation> own = guideline.recommendations().stream()
                    .filter(one -> one.treatment().equals(treatment))
                    .toList();
            List<Limit> limits = guideline.limits().stream()
                    .filter(limit -> limit.treatments().contains(treatment))
                    .toList();
            if (!own.isEmpty() || !limits.isEmpty()) {
                parts.add(new Part(
                        guideline,
                        Descriptions.guideline(guideline),
                        Descriptions.effective(guideline),
                        latest.get(guideline.name()) == guideline,
                        own.stream()
                                .map(one -> new Own(one, undecided(checked, one, own)))
                                .toList(),
                        limits));
            }
        }
        return new TreatmentRules(List.copyOf(parts), new Described(treatment));
    }

    private static int[] undecided(CheckedRuleset checked, Recommendation one, List<Recommendation> own) {
        int[] lines = checked.mayApplyWith(one, own).stream()
                .mapToInt(Recommendation::line)
                .toArray();
        return lines.length == 0 ? NONE : lines;
    }

    /** What each guideline says, in the order in which they are asked. */
    List<Part> parts() {
        return parts;
    }

    /** What they came to before; nothing where that is not kept. */
    Optional<KeptTexts> kept() {
        return kept;
    }

    /** The words. */
    Described described() {
        return described;
    }
}

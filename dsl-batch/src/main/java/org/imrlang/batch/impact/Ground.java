package org.imrlang.batch.impact;

import java.util.Comparator;
import java.util.Optional;
import org.imrlang.runtime.Binding;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.GuidelineInfo;

/**
 * What a version decides a request by.
 *
 * @param guideline the guideline that decides; nothing where none addresses the request
 * @param edition its edition, where it states one
 * @param binding the clause that set what can be certified, of that guideline or a limit of another; nothing where no
 *     limit does
 */
public record Ground(Optional<String> guideline, Optional<String> edition, Optional<Binding> binding)
        implements Comparable<Ground> {

    private static final Comparator<Ground> ORDER = Comparator.comparing((Ground ground) -> ground.guideline.orElse(""))
            .thenComparing(ground -> ground.edition.orElse(""))
            .thenComparing(ground -> ground.binding.map(Binding::guideline).orElse(""))
            .thenComparing(ground -> ground.binding.map(Binding::line).orElse(0))
            .thenComparing(ground ->
                    ground.binding.map(binding -> binding.clause().text()).orElse(""));

    static Ground of(Determination determination) {
        Optional<GuidelineInfo> guideline = determination.guideline();
        return new Ground(
                guideline.map(GuidelineInfo::name), guideline.flatMap(GuidelineInfo::edition), determination.binding());
    }

    /** Such as {@code initial, psychological:29}; {@code no limit, psychological}; {@code nothing}. */
    public String words() {
        return binding.map(bound -> bound.clause().text() + ", " + bound.guideline() + ":" + bound.line())
                .or(() -> guideline.map(name -> "no limit, " + name))
                .orElse("nothing");
    }

    /** By the guideline's name and edition, then by the place of the clause. */
    @Override
    public int compareTo(Ground other) {
        return ORDER.compare(this, other);
    }
}

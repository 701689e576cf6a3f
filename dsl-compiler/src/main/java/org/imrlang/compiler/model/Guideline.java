package org.imrlang.compiler.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Basis;

/**
 * One guideline, or one edition of it.
 *
 * @param file the name of the file that it stands in
 * @param at its first line, for what is said of it as a whole
 * @param named whether the file names it; else the file's name is its name
 * @param effective when it is in effect, where that is written
 * @param uses the names of the guidelines whose declarations it sees, in the order of the text
 * @param declares the names of the treatments and facts that it declares itself, in the order of the text
 * @param definitions its own, in an order in which each comes after those that it rests on
 * @param recommendations in the order of the text
 * @param limits in the order of the text
 * @param cases in the order of the text
 */
public record Guideline(
        String file,
        Span at,
        boolean named,
        String name,
        Optional<String> title,
        Optional<String> authority,
        Optional<String> edition,
        Optional<Effective> effective,
        List<String> uses,
        List<String> declares,
        List<Source> sources,
        List<Definition> definitions,
        List<Recommendation> recommendations,
        List<Limit> limits,
        List<Case> cases) {

    /** Whether it is a later edition than another guideline of its name; no first day is the earliest. */
    public boolean isLaterThan(Guideline other) {
        return firstDay().isAfter(other.firstDay());
    }

    private LocalDate firstDay() {
        return effective.flatMap(Effective::from).orElse(LocalDate.MIN);
    }

    /** The days of the request on which it comes into effect or goes out of it; none where another date counts. */
    public List<LocalDate> changesOn() {
        return effective
                .filter(when -> when.basis() == Basis.REQUEST_DATE)
                .map(when -> Stream.of(when.from(), when.until())
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    /** Which date of a request says whether it is in effect. */
    public Basis basis() {
        return effective.map(Effective::basis).orElse(Basis.REQUEST_DATE);
    }
}

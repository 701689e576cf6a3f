package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.model.Cite;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;

/** What the part of one guideline cites. */
final class Cited {

    private Cited() {}

    /**
     * All citations, in the order of the text.
     *
     * @param others limits of other guidelines that are spelled out in its part
     * @param definitions the definitions that are spelled out in its part
     */
    static List<Cite> in(Guideline guideline, List<Limit> others, List<Definition> definitions) {
        List<Cite> cited = new ArrayList<>();
        definitions.forEach(definition -> definition.cite().ifPresent(cited::add));
        for (Recommendation recommendation : guideline.recommendations()) {
            for (Clause clause : recommendation.clauses()) {
                if (clause instanceof Clause.Cites cites) {
                    cited.add(cites.cite());
                }
            }
        }
        List<Limit> limits = new ArrayList<>(guideline.limits());
        limits.addAll(others);
        limits.forEach(limit -> limit.cites().forEach(cites -> cited.add(cites.cite())));
        return List.copyOf(cited);
    }
}

package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.FactType;

/**
 * What is asked of the record, with the kind of answer.
 *
 * @param paged whether facts have pages of their own, to which their names lead
 */
record FactTable(Naming naming, Declared declared, Guideline guideline, boolean paged) {

    Block of(Collection<Fact> facts) {
        List<List<Text>> rows = new ArrayList<>();
        for (Fact fact : facts) {
            rows.add(List.of(
                    Text.of(naming.fact(fact)),
                    Text.of(answer(fact.type())),
                    name(fact).and(declared.note(fact.name(), guideline))));
        }
        return new Block.Table(
                List.of(Text.of("What is asked"), Text.of("Answer"), Text.of("Name in the file")), List.copyOf(rows));
    }

    private Text name(Fact fact) {
        return paged ? Text.reference(fact.name(), Anchors.page(fact)) : Text.name(fact.name());
    }

    /** What kind of answer a fact has. */
    static String answer(FactType type) {
        if (type instanceof FactType.YesNo) {
            return "yes or no";
        }
        if (type instanceof FactType.Number number) {
            return "a number" + number.unit().map(unit -> " in " + unit).orElse("");
        }
        if (type instanceof FactType.Percent) {
            return "a percentage";
        }
        if (type instanceof FactType.Date) {
            return "a date";
        }
        if (type instanceof FactType.Choice choice) {
            return "one of these: "
                    + String.join(
                            ", ",
                            choice.values().stream().map(Descriptions::inWords).toList());
        }
        if (type instanceof FactType.Codes codes) {
            return "a list of codes"
                    + codes.system().map(system -> " of " + system).orElse("");
        }
        throw new IllegalStateException("a type without words: " + type);
    }
}

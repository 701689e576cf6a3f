package org.imrlang.compiler.explain;

import java.util.List;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;

/** Who declares which treatments and facts. */
record Declared(Ruleset ruleset) {

    /** What there is to say where a guideline does not itself declare what it uses; empty where it does. */
    String note(String name, Guideline user) {
        if (user.declares().contains(name)) {
            return "";
        }
        List<String> others = ruleset.guidelines().stream()
                .filter(one -> one.declares().contains(name))
                .map(one -> Naming.clean(one.name()))
                .distinct()
                .toList();
        return others.isEmpty()
                ? " (declared nowhere, and taken so from its use)"
                : " (declared by " + String.join(", ", others) + ")";
    }
}

package org.imrlang.compiler.interpret;

import java.util.HashSet;
import java.util.Set;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Truth;

/** Tells of a condition, of its parts and of the definitions that they use. */
final class ConditionTrace {

    private final ConditionReading conditions;
    private final Set<Definition.Key> given;
    private final Trace trace;
    private final Set<Definition.Key> told = new HashSet<>();

    /** @param given the definitions that a case gives without saying how they came about */
    ConditionTrace(ConditionReading conditions, Set<Definition.Key> given, Trace trace) {
        this.conditions = conditions;
        this.given = given;
        this.trace = trace;
    }

    void tell(Condition condition) {
        trace.condition(condition, truth(condition));
        Descriptions.parts(condition).forEach(this::tell);
        if (condition instanceof Condition.Defined defined) {
            tell(defined.definition(), truth(condition));
        }
    }

    private void tell(Definition definition, Truth truth) {
        if (told.add(definition.key())) {
            trace.definition(definition, truth);
            if (!given.contains(definition.key())) {
                tell(definition.condition());
            }
        }
    }

    private Truth truth(Condition condition) {
        return Truth.ofBits(condition.accept(conditions).truth());
    }
}

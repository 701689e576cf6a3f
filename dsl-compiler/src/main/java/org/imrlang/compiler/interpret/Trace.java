package org.imrlang.compiler.interpret;

import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.Truth;

/**
 * Is told what deciding a request weighs, thing by thing: the very things of the model, not others that say the same. Of
 * recommendations that do not apply it is told their {@code for} alone, of clauses all that count, of conditions every
 * part; nothing is left out because the answer was known before.
 */
public interface Trace {

    /** A recommendation that may apply: whether it does. */
    void recommendation(Recommendation recommendation, Truth applies);

    /**
     * A clause that limits something: of a phase whether it is open, of any other whether it lets the request through. A
     * frequency or a duration is told of where it counts and the request states its own.
     */
    void clause(Clause clause, Truth answer);

    /** A {@code limit} over the guidelines: whether it lets the request through. */
    void limit(Limit limit, Truth answer);

    /** A condition or a part of one, each time that it is read. */
    void condition(Condition condition, Truth truth);

    /** A definition, once for a request that reads it; its parts are told of as conditions where it was not given. */
    void definition(Definition definition, Truth truth);
}

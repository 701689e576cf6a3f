package org.imrlang.engine;

import org.imrlang.runtime.Rules;
import org.teavm.jso.JSObject;

/** An open ruleset, as a page holds it and gives it back with each request. */
public final class PageRules implements JSObject {

    private final Rules rules;

    PageRules(Rules rules) {
        this.rules = rules;
    }

    Rules rules() {
        return rules;
    }
}

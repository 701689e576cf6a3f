package org.imrlang.compiler.property;

/** What a drawn ruleset or request leaves out, for the laws that do not speak of it. */
enum Without {
    /** {@code is documented}, which speaks of the record as it is: knowing more can turn it. */
    DOCUMENTED,
    /** Conditions on {@code requested}, by which asking for more can be asking for something else. */
    REQUESTED,
    /** Dates by which a guideline is in effect that the request does not state: chapter 7 takes them as in effect. */
    UNSTATED_BASIS
}

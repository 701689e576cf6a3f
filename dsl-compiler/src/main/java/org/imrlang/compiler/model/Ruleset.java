package org.imrlang.compiler.model;

import java.util.List;

/**
 * All guidelines that are decided together.
 *
 * @param guidelines by name, the order in which they are asked
 * @param treatments by name
 * @param facts by name
 */
public record Ruleset(List<Guideline> guidelines, List<Treatment> treatments, List<Fact> facts) {}

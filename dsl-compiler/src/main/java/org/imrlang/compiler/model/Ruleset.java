package org.imrlang.compiler.model;

import java.util.List;

/**
 * All guidelines that are decided together.
 *
 * @param guidelines in the order in which they are asked: by the precedence of their authorities, then by name, then the
 *     earlier edition first
 * @param treatments by name
 * @param facts by name
 */
public record Ruleset(List<Guideline> guidelines, List<Treatment> treatments, List<Fact> facts) {}

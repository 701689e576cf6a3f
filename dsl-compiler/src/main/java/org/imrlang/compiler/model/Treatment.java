package org.imrlang.compiler.model;

import java.util.Optional;

/**
 * A treatment.
 *
 * @param name its name in the ruleset
 * @param label its name for readers, where the author wrote one
 * @param unit what is counted, as declared; sessions where nothing is
 */
public record Treatment(String name, Optional<String> label, String unit) {}

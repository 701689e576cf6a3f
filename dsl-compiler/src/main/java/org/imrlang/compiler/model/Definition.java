package org.imrlang.compiler.model;

import java.util.Optional;

/**
 * A condition with a name.
 *
 * @param guideline the name of the guideline that it belongs to
 */
public record Definition(
        String guideline, String name, Optional<String> label, Condition condition, Optional<Cite> cite) {}

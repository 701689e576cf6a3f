package org.imrlang.compiler.property;

import org.imrlang.runtime.FactType;

/**
 * A fact as drawn.
 *
 * @param declaration the same in every file; empty where it is declared by its use
 */
record DrawnFact(String name, String declaration, FactType type) {}

/** Refuses what cannot be meant, and holds the proof that a ruleset was checked. */
@NullMarked
package org.imrlang.compiler.check;

import org.jspecify.annotations.NullMarked;

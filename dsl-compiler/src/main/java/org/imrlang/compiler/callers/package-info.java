/** What callers of a ruleset notice of a change: in Java, and in requests by name. */
@NullMarked
package org.imrlang.compiler.callers;

import org.jspecify.annotations.NullMarked;

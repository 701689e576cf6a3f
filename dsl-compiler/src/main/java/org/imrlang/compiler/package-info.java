/** The compiler in one method: text in, diagnostics and a checked ruleset out. No file access, no clock, no log. */
@NullMarked
package org.imrlang.compiler;

import org.jspecify.annotations.NullMarked;

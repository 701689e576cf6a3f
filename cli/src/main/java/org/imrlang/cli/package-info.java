/** The command line: parameters in, text out, no rules of its own. */
@NullMarked
package org.imrlang.cli;

import org.jspecify.annotations.NullMarked;

/** Rulesets far larger than a clinician writes by hand, as one is that another program wrote. */
@NullMarked
package org.imrlang.compiler.large;

import org.jspecify.annotations.NullMarked;

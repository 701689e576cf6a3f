/** Which recommendations, phases, conditions, caps and table rows the cases of a ruleset exercise. */
@NullMarked
package org.imrlang.testing.coverage;

import org.jspecify.annotations.NullMarked;

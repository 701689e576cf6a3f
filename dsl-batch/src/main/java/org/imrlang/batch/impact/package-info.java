/** What two versions of a ruleset make of the same requests, compared and counted. */
@NullMarked
package org.imrlang.batch.impact;

import org.jspecify.annotations.NullMarked;

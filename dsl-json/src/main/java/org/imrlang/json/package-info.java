/** Requests and determinations as JSON. */
@NullMarked
package org.imrlang.json;

import org.jspecify.annotations.NullMarked;

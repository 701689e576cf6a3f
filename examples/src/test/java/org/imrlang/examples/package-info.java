/** Holds the guides against what they show: their projects are built, their commands are run. */
@NullMarked
package org.imrlang.examples;

import org.jspecify.annotations.NullMarked;

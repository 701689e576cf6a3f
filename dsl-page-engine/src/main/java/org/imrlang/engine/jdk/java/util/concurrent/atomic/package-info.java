/** Atomic arrays for one thread: plain ones. */
@NullMarked
package org.imrlang.engine.jdk.java.util.concurrent.atomic;

import org.jspecify.annotations.NullMarked;

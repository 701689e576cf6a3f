/** Locks for one thread: in a page nobody waits. */
@NullMarked
package org.imrlang.engine.jdk.java.util.concurrent.locks;

import org.jspecify.annotations.NullMarked;

/** Streams of requests: read in chunks, worked on by all cores, handed on in their order. */
@NullMarked
package org.imrlang.batch;

import org.jspecify.annotations.NullMarked;

/** One layout for every file: where its lines end and how far they are indented, and nothing else. */
@NullMarked
package org.imrlang.compiler.format;

import org.jspecify.annotations.NullMarked;

/** From syntax to model: names become things, ranges become limits. */
@NullMarked
package org.imrlang.compiler.resolve;

import org.jspecify.annotations.NullMarked;

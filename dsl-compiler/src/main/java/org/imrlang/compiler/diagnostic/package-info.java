/** What the compiler says to an author: a record for each mistake, collected and printed. */
@NullMarked
package org.imrlang.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;

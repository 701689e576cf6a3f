/**
 * Where rulesets meet the disk: reads what people write and writes what the compiler generates. The compiler itself
 * touches no file, so the command line and the Maven plugin share this.
 */
@NullMarked
package org.imrlang.files;

import org.jspecify.annotations.NullMarked;

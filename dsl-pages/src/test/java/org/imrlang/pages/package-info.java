@NullMarked
package org.imrlang.pages;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.imrlang.pages.site;

import org.jspecify.annotations.NullMarked;

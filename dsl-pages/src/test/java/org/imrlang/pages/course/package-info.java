/** Whether a picture shows what was decided. */
@NullMarked
package org.imrlang.pages.course;

import org.jspecify.annotations.NullMarked;

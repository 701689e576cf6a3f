/** The course of a treatment as a picture: what was delivered, allowed, requested and what conforms, on one scale. */
@NullMarked
package org.imrlang.pages.course;

import org.jspecify.annotations.NullMarked;

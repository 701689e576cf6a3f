package org.imrlang.compiler.model;

import java.time.LocalDate;
import java.util.Optional;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Basis;

/**
 * When a guideline is in effect.
 *
 * @param at where it is written
 * @param from the first day; nothing: ever before
 * @param until the day after the last; nothing: for good
 * @param basis which date of a request counts
 */
public record Effective(Span at, Optional<LocalDate> from, Optional<LocalDate> until, Basis basis) {}

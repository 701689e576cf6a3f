package org.imrlang.runtime;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The date by which the guideline was chosen.
 *
 * @param basis which date counts
 * @param date that date, where the request states it
 */
public record ChosenBy(Basis basis, Optional<LocalDate> date) {}

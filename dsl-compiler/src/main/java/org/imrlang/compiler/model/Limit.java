package org.imrlang.compiler.model;

import java.util.List;
import org.imrlang.compiler.source.Span;

/**
 * A cap that stands over the guidelines.
 *
 * @param treatments at least one, all in one unit
 * @param together whether all of them are in one count; else each counts on its own
 * @param cap what it says
 * @param cites where it is written
 * @param notes advice
 */
public record Limit(
        Span at,
        List<Treatment> treatments,
        boolean together,
        Clause.Cap cap,
        List<Clause.Cites> cites,
        List<Clause.Note> notes) {}

package org.imrlang.compiler.model;

import java.util.Optional;

/**
 * A citation of a source.
 *
 * @param pages the pages of this citation, such as {@code 23..24}, which win over the source's
 */
public record Cite(Source source, Optional<String> pages) {}

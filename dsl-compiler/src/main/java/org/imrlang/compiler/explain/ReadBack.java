package org.imrlang.compiler.explain;

import java.util.List;

/**
 * Guidelines in plain English, before they are laid out as text or as a page.
 *
 * @param title what all of it is about
 * @param blocks from the first heading to the last
 */
public record ReadBack(String title, List<Block> blocks) {}

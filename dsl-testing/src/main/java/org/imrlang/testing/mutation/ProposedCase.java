package org.imrlang.testing.mutation;

import java.util.List;

/**
 * A case that would notice changes which no case notices. By the guideline as it is written it passes.
 *
 * @param file the file in which it belongs
 * @param title its title
 * @param text the whole case, laid out as {@code imr format} lays out, ending with a line end
 * @param notices the changes that it notices, at least one, by place
 */
public record ProposedCase(String file, String title, String text, List<Change> notices) {}

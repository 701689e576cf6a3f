package org.imrlang.compiler.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.source.Span;

/** Refuses what stands a second time. */
final class Once {

    private final Diagnostics diagnostics;
    private final Set<String> said;
    private final Map<String, Span> standing = new HashMap<>();

    /** @param said what was refused before: the columns of a table are refused once, not in every row */
    Once(Diagnostics diagnostics, Set<String> said) {
        this.diagnostics = diagnostics;
        this.said = said;
    }

    /** Whether it stands here for the first time; else that is refused. */
    boolean isFirst(String what, Span at) {
        Span first = standing.putIfAbsent(what, at);
        if (first != null && said.add(what)) {
            diagnostics.add(new LimitDiagnostic.StandsTwice(at, what, first));
        }
        return first == null;
    }
}

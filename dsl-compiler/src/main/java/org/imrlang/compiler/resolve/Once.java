package org.imrlang.compiler.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.source.Span;

/**
 * Refuses what stands a second time. In a broken file that is not said: where a heading could not be read, what stands
 * below it is read as a part of what stands above.
 */
final class Once {

    private final Context context;
    private final Set<String> said;
    private final Map<String, Span> standing = new HashMap<>();

    /** @param said what was refused before: the columns of a table are refused once, not in every row */
    Once(Context context, Set<String> said) {
        this.context = context;
        this.said = said;
    }

    /** Whether it stands somewhere already. */
    boolean stands(String what) {
        return standing.containsKey(what);
    }

    /** Whether it stands here for the first time; else that is refused. */
    boolean isFirst(String what, Span at) {
        Span first = standing.putIfAbsent(what, at);
        if (first != null && !context.isBroken(at) && said.add(what)) {
            context.diagnostics().add(new LimitDiagnostic.StandsTwice(at, what, first));
        }
        return first == null;
    }
}

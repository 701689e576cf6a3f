package org.imrlang.compiler.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.source.TextLimits;
import org.imrlang.compiler.syntax.ConditionSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DocumentedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ListSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NamedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NotSyntax;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;

/** Resolves the definitions of all guidelines, each once, after those that it rests on. */
final class DefinitionResolver {

    private final Diagnostics diagnostics;
    private final Map<String, Context> contexts = new HashMap<>();
    private final Map<Definition.Key, Definition> resolved = new HashMap<>();
    private final List<Definition> inOrder = new ArrayList<>();
    private final Set<Definition.Key> opened = new HashSet<>();
    private final Map<Definition.Key, Integer> chain = new HashMap<>();
    private int deepest;

    DefinitionResolver(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Resolves what a file defines; the contexts of all files are known by then. */
    void define(Context context) {
        for (Scope.Declared declared : context.scope().own()) {
            if (declared.item() instanceof DefineSyntax define) {
                define(define);
            }
        }
    }

    /** Takes up a file that may define something. */
    void know(Context context) {
        contexts.put(context.header().file().file().name(), context);
    }

    /** The definitions of a file, each after those that it rests on. */
    List<Definition> of(Context context) {
        String file = context.header().file().file().name();
        return inOrder.stream()
                .filter(definition -> definition.file().equals(file))
                .toList();
    }

    /** With a stack of its own, since chains may be long. */
    private void define(DefineSyntax root) {
        Deque<DefineSyntax> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            DefineSyntax define = waiting.peek();
            if (opened.add(key(define))) {
                restsOn(define.condition(), context(define)).forEach(waiting::push);
            } else {
                waiting.pop();
                if (!resolved.containsKey(key(define))) {
                    resolve(define);
                }
            }
        }
    }

    /** What tells a definition from all others. */
    static Definition.Key key(DefineSyntax define) {
        return new Definition.Key(
                define.name().at().file().name(), define.name().text());
    }

    private Context context(DefineSyntax define) {
        Context context = contexts.get(key(define).file());
        if (context == null) {
            throw new IllegalStateException("every file is known before its definitions are resolved");
        }
        return context;
    }

    /** The definitions that a condition names and that nobody has looked at yet; only yes/no conditions name some. */
    private List<DefineSyntax> restsOn(ConditionSyntax condition, Context context) {
        List<DefineSyntax> found = new ArrayList<>();
        if (condition instanceof NamedSyntax named) {
            unopened(named.name(), context).ifPresent(found::add);
        } else if (condition instanceof DocumentedSyntax documented) {
            unopened(documented.name(), context).ifPresent(found::add);
        } else if (condition instanceof NotSyntax not) {
            found.addAll(restsOn(not.part(), context));
        } else if (condition instanceof ListSyntax list) {
            list.parts().forEach(part -> found.addAll(restsOn(part, context)));
        }
        return found;
    }

    private Optional<DefineSyntax> unopened(NameSyntax name, Context context) {
        return context.scope()
                .find(name.text())
                .map(Scope.Declared::item)
                .filter(DefineSyntax.class::isInstance)
                .map(DefineSyntax.class::cast)
                .filter(define -> !opened.contains(key(define)));
    }

    private void resolve(DefineSyntax define) {
        Context context = context(define);
        String name = define.name().text();
        deepest = 0;
        Definition definition = new Definition(
                context.header().name(),
                key(define).file(),
                define.name().at(),
                name,
                define.label().map(TextSyntax::text),
                context.conditions().condition(define.condition(), Optional.empty()),
                define.cite().flatMap(cite -> context.sources().cite(cite, context)));
        // what rests on this one in turn is too deep as well, and follows from it
        if (deepest == TextLimits.DEFINITIONS + 1) {
            diagnostics.add(new NameDiagnostic.DefinitionsTooDeep(define.name().at(), name, TextLimits.DEFINITIONS));
        }
        chain.put(key(define), deepest + 1);
        resolved.put(key(define), definition);
        inOrder.add(definition);
    }

    /** What a definition means where it is used. */
    Condition defined(DefineSyntax define, NameSyntax usedAt) {
        Definition known = resolved.get(key(define));
        if (known == null) {
            diagnostics.add(new NameDiagnostic.CircularDefinition(
                    usedAt.at(), define.name().text()));
            return ConditionResolver.BROKEN;
        }
        int chained = chain.getOrDefault(key(define), 0);
        deepest = Math.max(deepest, chained);
        return chained > TextLimits.DEFINITIONS ? ConditionResolver.BROKEN : new Condition.Defined(known);
    }
}

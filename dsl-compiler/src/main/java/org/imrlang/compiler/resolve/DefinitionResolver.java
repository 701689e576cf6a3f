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
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.syntax.ConditionSyntax;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.DocumentedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.ListSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NamedSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax.NotSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;

/** Resolves conditions, and the definitions that they rest on, each definition once. */
final class DefinitionResolver {

    /** How long a chain of definitions may be, so that evaluation needs no unbounded stack. */
    static final int MOST_CHAINED = 64;

    private final String guideline;
    private final Scope scope;
    private final Names names;
    private final Diagnostics diagnostics;
    private final Sources sources;
    private final boolean quiet;
    private final Map<String, Definition> resolved = new HashMap<>();
    private final List<Definition> inOrder = new ArrayList<>();
    private final Set<String> opened = new HashSet<>();
    private final Map<String, Integer> chain = new HashMap<>();
    private int deepest;

    DefinitionResolver(
            String guideline, Scope scope, Names names, Sources sources, Diagnostics diagnostics, boolean quiet) {
        this.guideline = guideline;
        this.scope = scope;
        this.names = names;
        this.sources = sources;
        this.diagnostics = diagnostics;
        this.quiet = quiet;
    }

    /** All definitions so far, each after those that it rests on. */
    List<Definition> inOrder() {
        return List.copyOf(inOrder);
    }

    Condition condition(ConditionSyntax syntax) {
        if (syntax instanceof NamedSyntax named) {
            return named(named.name());
        }
        if (syntax instanceof DocumentedSyntax documented) {
            Condition known = new Condition.Documented(named(documented.name()));
            return documented.negated() ? new Condition.Not(known) : known;
        }
        if (syntax instanceof NotSyntax not) {
            return new Condition.Not(condition(not.part()));
        }
        if (syntax instanceof ListSyntax list) {
            return list(list);
        }
        throw new IllegalStateException("a condition is not resolved: " + syntax);
    }

    private Condition list(ListSyntax list) {
        List<Condition> parts = list.parts().stream().map(this::condition).toList();
        return switch (list.kind()) {
            case ALL -> new Condition.All(parts);
            case ANY -> new Condition.Any(parts);
            case NONE -> new Condition.Not(new Condition.Any(parts));
            case AT_LEAST -> count(Condition.Quantifier.AT_LEAST, list, parts);
            case AT_MOST -> count(Condition.Quantifier.AT_MOST, list, parts);
            case EXACTLY -> count(Condition.Quantifier.EXACTLY, list, parts);
        };
    }

    private Condition count(Condition.Quantifier quantifier, ListSyntax list, List<Condition> parts) {
        NumberSyntax number = list.count().orElseThrow(() -> new IllegalStateException("a counted list has a number"));
        String written = number.at().text();
        boolean reachable = written.matches("0*[0-9]{1,6}")
                && Integer.parseInt(written) >= 1
                && Integer.parseInt(written) <= parts.size();
        if (!reachable) {
            diagnostics.add(new LimitDiagnostic.CountOutOfReach(number.at(), written, parts.size()));
        }
        return new Condition.Count(quantifier, reachable ? Integer.parseInt(written) : 1, parts);
    }

    private Condition named(NameSyntax name) {
        Optional<Scope.Declared> declared = scope.find(name.text());
        if (declared.isPresent() && declared.get().item() instanceof DefineSyntax define) {
            scope.use(name.text());
            return defined(define, name);
        }
        return new Condition.Holds(names.fact(name, scope, quiet));
    }

    /** Resolves a definition after all that it rests on; with a stack of its own, since chains may be long. */
    void define(DefineSyntax root) {
        Deque<DefineSyntax> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            DefineSyntax define = waiting.peek();
            if (opened.add(define.name().text())) {
                restsOn(define.condition()).forEach(waiting::push);
            } else {
                waiting.pop();
                if (!resolved.containsKey(define.name().text())) {
                    resolve(define);
                }
            }
        }
    }

    /** The definitions that a condition names and that nobody has looked at yet. */
    private List<DefineSyntax> restsOn(ConditionSyntax condition) {
        List<DefineSyntax> found = new ArrayList<>();
        if (condition instanceof NamedSyntax named) {
            unopened(named.name()).ifPresent(found::add);
        } else if (condition instanceof DocumentedSyntax documented) {
            unopened(documented.name()).ifPresent(found::add);
        } else if (condition instanceof NotSyntax not) {
            found.addAll(restsOn(not.part()));
        } else if (condition instanceof ListSyntax list) {
            list.parts().forEach(part -> found.addAll(restsOn(part)));
        } else {
            throw new IllegalStateException("a condition is not looked through: " + condition);
        }
        return found;
    }

    private Optional<DefineSyntax> unopened(NameSyntax name) {
        return scope.find(name.text())
                .map(Scope.Declared::item)
                .filter(DefineSyntax.class::isInstance)
                .map(DefineSyntax.class::cast)
                .filter(define -> !opened.contains(define.name().text()));
    }

    private void resolve(DefineSyntax define) {
        String name = define.name().text();
        deepest = 0;
        Definition definition = new Definition(
                guideline,
                define.at().file().name(),
                define.name().at(),
                name,
                define.label().map(TextSyntax::text),
                condition(define.condition()),
                define.cite().flatMap(sources::cite));
        // what rests on this one in turn is too deep as well, and follows from it
        if (deepest == MOST_CHAINED + 1) {
            diagnostics.add(new NameDiagnostic.DefinitionsTooDeep(define.name().at(), name, MOST_CHAINED));
        }
        chain.put(name, deepest + 1);
        resolved.put(name, definition);
        inOrder.add(definition);
    }

    private Condition defined(DefineSyntax define, NameSyntax usedAt) {
        String name = define.name().text();
        Definition known = resolved.get(name);
        if (known == null) {
            diagnostics.add(new NameDiagnostic.CircularDefinition(usedAt.at(), name));
            return new Condition.Any(List.of());
        }
        deepest = Math.max(deepest, chain.getOrDefault(name, 0));
        return new Condition.Defined(known);
    }

    /** The definition of a name, where it is one. */
    Optional<Definition> find(String name) {
        return Optional.ofNullable(resolved.get(name));
    }
}

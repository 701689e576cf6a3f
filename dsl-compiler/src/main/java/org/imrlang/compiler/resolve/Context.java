package org.imrlang.compiler.resolve;

import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.source.Span;

/** What the resolvers of one file share. What may follow from a syntax error is not reported. */
final class Context {

    private final Header header;
    private final Scope scope;
    private final Lookup lookup;
    private final Sources sources;
    private final DefinitionResolver definitions;
    private final Remarks remarks;
    private final Diagnostics diagnostics;
    private final Numbers numbers;
    private final Dates dates;
    private final ConditionResolver conditions;

    Context(
            Header header,
            Scope scope,
            Names names,
            Sources sources,
            DefinitionResolver definitions,
            Remarks remarks,
            Diagnostics diagnostics) {
        this.header = header;
        this.scope = scope;
        this.remarks = remarks;
        this.lookup = new Lookup(scope, names, diagnostics);
        this.sources = sources;
        this.definitions = definitions;
        this.diagnostics = diagnostics;
        this.numbers = new Numbers(diagnostics, scope, lookup);
        this.dates = new Dates(diagnostics);
        this.conditions = new ConditionResolver(this);
    }

    Header header() {
        return header;
    }

    Scope scope() {
        return scope;
    }

    Lookup lookup() {
        return lookup;
    }

    Sources sources() {
        return sources;
    }

    DefinitionResolver definitions() {
        return definitions;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    Numbers numbers() {
        return numbers;
    }

    Dates dates() {
        return dates;
    }

    ConditionResolver conditions() {
        return conditions;
    }

    /** What is known of the model besides. */
    Remarks remarks() {
        return remarks;
    }

    /** Whether a place lies where something could not be read, so that what looks like a unit, say, may be a broken word. */
    boolean isBroken(Span at) {
        return scope.unread().touches(at);
    }
}

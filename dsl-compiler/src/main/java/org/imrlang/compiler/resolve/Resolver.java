package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;

/** From the syntax of all files to one ruleset: names become things. */
public final class Resolver {

    private final Diagnostics diagnostics;
    private final Guidelines guidelines;
    private final Names names;
    private final Sources sources;
    private final DefinitionResolver definitions;
    private final Unread unread;
    private final Remarks remarks = new Remarks();

    private Resolver(List<FileSyntax> files, boolean strict, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.unread = new Unread(files, diagnostics.sorted());
        this.guidelines = new Guidelines(files, diagnostics);
        this.names = new Names(diagnostics, strict);
        this.sources = new Sources(names, diagnostics);
        this.definitions = new DefinitionResolver(diagnostics);
    }

    /**
     * The ruleset of these files. There always is one; where errors were reported it is not to be decided by.
     *
     * @param strict whether an undeclared name is an error
     */
    public static Resolved resolve(List<FileSyntax> files, boolean strict, Diagnostics diagnostics) {
        return new Resolver(files, strict, diagnostics).ruleset();
    }

    /** What is resolved rests on what was resolved in all files before: names, then definitions, then all the rest. */
    private Resolved ruleset() {
        Map<Header, Scope> scopes = scopes();
        List<Context> contexts = new ArrayList<>();
        for (Header header : guidelines.inOrder()) {
            Scope scope = scope(scopes, header);
            Context context = new Context(header, scope, names, sources, definitions, remarks, diagnostics);
            names.declare(scope);
            sources.declare(scope, context.numbers());
            definitions.know(context);
            contexts.add(context);
        }
        contexts.forEach(definitions::define);
        List<GuidelineResolver> resolvers = contexts.stream()
                .map(context -> new GuidelineResolver(context, names))
                .toList();
        List<Guideline> resolved = new ArrayList<>();
        for (int i = 0; i < resolvers.size(); i++) {
            boolean used = guidelines.isUsed(contexts.get(i).header().name());
            resolved.add(resolvers.get(i).guideline(used));
        }
        names.sayWhatIsLacking();
        Ruleset ruleset = new Ruleset(
                List.copyOf(resolved),
                List.copyOf(names.treatments().values()),
                List.copyOf(names.facts().values()));
        return remarks.of(ruleset, !diagnostics.hasErrors());
    }

    private Map<Header, Scope> scopes() {
        Map<Header, Scope> scopes = new IdentityHashMap<>();
        for (Header header : guidelines.inOrder()) {
            scopes.put(header, new Scope(header, unread, diagnostics));
        }
        for (Header header : guidelines.inOrder()) {
            Scope scope = scope(scopes, header);
            for (Optional<Header> use : guidelines.uses(header)) {
                use.ifPresentOrElse(one -> scope.see(scope(scopes, one)), scope::seeNotAll);
            }
        }
        return scopes;
    }

    private static Scope scope(Map<Header, Scope> scopes, Header header) {
        Scope scope = scopes.get(header);
        if (scope == null) {
            throw new IllegalStateException("every file has a scope");
        }
        return scope;
    }
}

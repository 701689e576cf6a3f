package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.GuidelineSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;

/** From the syntax of all files to one ruleset: names become things. */
public final class Resolver {

    private final Diagnostics diagnostics;
    private final Names names;
    private final List<FileSyntax> files;
    private final Map<FileSyntax, Scope> scopes = new HashMap<>();

    private Resolver(List<FileSyntax> files, boolean strict, Diagnostics diagnostics) {
        this.files = files.stream()
                .sorted(Comparator.comparing((FileSyntax file) -> guidelineName(file))
                        .thenComparing(file -> file.file().name()))
                .toList();
        this.diagnostics = diagnostics;
        this.names = new Names(diagnostics, strict);
    }

    /**
     * The ruleset of these files. There always is one; where errors were reported it is not to be decided by.
     *
     * @param strict whether an undeclared name is an error
     */
    public static Ruleset resolve(List<FileSyntax> files, boolean strict, Diagnostics diagnostics) {
        return new Resolver(files, strict, diagnostics).ruleset();
    }

    private Ruleset ruleset() {
        Map<String, FileSyntax> byName = new HashMap<>();
        for (FileSyntax file : files) {
            Scope scope = new Scope(file, diagnostics);
            scopes.put(file, scope);
            names.declare(guidelineName(file), scope);
            FileSyntax other = byName.putIfAbsent(guidelineName(file), file);
            if (other != null && !file.items().isEmpty()) {
                diagnostics.add(new NameDiagnostic.DuplicateGuideline(
                        file.items().get(0).at(),
                        guidelineName(file),
                        other.file().name()));
            }
        }
        List<Guideline> guidelines = new ArrayList<>();
        for (FileSyntax file : files) {
            Scope scope = scopes.get(file);
            if (scope == null) {
                throw new IllegalStateException("every file has a scope");
            }
            guidelines.add(new GuidelineResolver(file, guidelineName(file), scope, names, diagnostics).guideline());
        }
        return new Ruleset(
                List.copyOf(guidelines),
                List.copyOf(names.treatments().values()),
                List.copyOf(names.facts().values()));
    }

    private static String guidelineName(FileSyntax file) {
        for (ItemSyntax item : file.items()) {
            if (item instanceof GuidelineSyntax guideline) {
                return guideline.name().text();
            }
        }
        return file.file().stem();
    }
}

package org.imrlang.compiler;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;

/**
 * What came of compiling.
 *
 * @param diagnostics errors and warnings by file and place
 * @param ruleset the checked ruleset, where there are no errors
 */
public record Compilation(List<Diagnostic> diagnostics, Optional<CheckedRuleset> ruleset) {}

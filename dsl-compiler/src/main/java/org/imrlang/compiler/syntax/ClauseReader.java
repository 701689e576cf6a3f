package org.imrlang.compiler.syntax;

import java.util.Optional;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax.CiteClauseSyntax;
import org.imrlang.compiler.syntax.Syntax.CiteSyntax;


import org.imrlang.compiler.syntax.ClauseSyntax.ContraindicatedSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.NotRecommendedSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.NoteSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseKind;
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.RequiresSyntax;
import org.imrlang.grammar.ImrParser;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a recommendation. */
final class ClauseReader {

    private final SourceFile file;
    private final WordReader words;
    private final ConditionReader conditions;

    ClauseReader(SourceFile file, WordReader words, ConditionReader conditions) {
        this.file = file;
        this.words = words;
        this.conditions = conditions;
    }

    ClauseSyntax clause(ImrParser.ClauseContext clause) {
        Span at = Places.of(file, clause);
        if (clause instanceof ImrParser.NotRecommendedClauseContext not) {
            return new NotRecommendedSyntax(at, optional(not.condition()));
        }
        if (clause instanceof ImrParser.RequiresClauseContext requires) {
            return new RequiresSyntax(at, condition(requires.condition()), words.optionalText(requires.STRING()));
        }
        if (clause instanceof ImrParser.ContraindicatedClauseContext against) {
            return new ContraindicatedSyntax(at, condition(against.condition()), words.optionalText(against.STRING()));
        }
        if (clause instanceof ImrParser.InitialClauseContext initial) {
            return phase(at, PhaseKind.INITIAL, initial.amount(), initial.condition());
        }
        if (clause instanceof ImrParser.ThenMaxClauseContext max) {
            return phase(at, PhaseKind.THEN_MAX, max.amount(), max.condition());
        }
        if (clause instanceof ImrParser.ThenMoreClauseContext more) {
            return phase(at, PhaseKind.THEN_MORE, more.amount(), more.condition());
        }
        if (clause instanceof ImrParser.ThenContinueClauseContext onward) {
            return phase(at, PhaseKind.THEN_CONTINUE, null, onward.condition());
        }
        if (clause instanceof ImrParser.CiteClauseContext cite) {
            return new CiteClauseSyntax(at, cite(cite.citation()));
        }
        if (clause instanceof ImrParser.NoteClauseContext note) {
            return new NoteSyntax(at, words.text(note.STRING()));
        }
        throw new IllegalStateException("a clause is not read: " + clause.getText());
    }

    ConditionSyntax condition(ImrParser.ConditionContext condition) {
        return conditions.condition(condition);
    }

    CiteSyntax cite(ImrParser.CitationContext citation) {
        return new CiteSyntax(
                Places.of(file, citation),
                words.name(citation.name()),
                Optional.ofNullable(citation.range()).map(words::range));
    }

    private PhaseSyntax phase(
            Span at,
            PhaseKind kind,
            ImrParser.@Nullable AmountContext amount,
            ImrParser.@Nullable ConditionContext condition) {
        return new PhaseSyntax(
                at,
                kind,
                Optional.ofNullable(amount).map(words::amount),
                java.util.List.of(),
                java.util.List.of(),
                optional(condition),
                java.util.List.of());
    }

    private Optional<ConditionSyntax> optional(ImrParser.@Nullable ConditionContext condition) {
        return Optional.ofNullable(condition).map(conditions::condition);
    }
}

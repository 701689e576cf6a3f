package org.imrlang.compiler.syntax;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Places of tokens and parsed rules. ANTLR counts code points; a span counts offsets of the text.
 *
 * <p>A clause of a table is read from the words of its heading with those of a cell in between: what holds words of
 * both stands where the cell stands.
 */
final class Places {

    private final Draft draft;
    private final @Nullable Span cell;
    private final int cellStart;
    private final int cellEnd;

    /** Places in the author's text of what stands in a draft. */
    Places(Draft draft) {
        this(draft, null, 0, 0);
    }

    private Places(Draft draft, @Nullable Span cell, int cellStart, int cellEnd) {
        this.draft = draft;
        this.cell = cell;
        this.cellStart = cellStart;
        this.cellEnd = cellEnd;
    }

    /** Places in a line of tokens of which some, counted from the first to the one after the last, are a cell's. */
    Places withCell(Span place, int start, int end) {
        return new Places(draft, place, start, end);
    }

    Span of(Token token) {
        if (token.getType() == Token.EOF) {
            // where the text ends, and not on an empty line below it
            int end = draft.text().stripTrailing().length();
            return draft.span(end, end);
        }
        return draft.ofCodePoints(token.getStartIndex(), token.getStopIndex() + 1);
    }

    Span of(ParserRuleContext context) {
        Token start = context.getStart();
        Token stop = context.getStop() == null ? start : context.getStop();
        if (cell != null && reachesOverCell(start.getTokenIndex(), stop.getTokenIndex())) {
            return cell;
        }
        Span first = of(start);
        Span end = of(stop);
        return end.end() < first.end() ? first : first.to(end);
    }

    private boolean reachesOverCell(int first, int last) {
        boolean touches = first < cellEnd && last >= cellStart;
        return touches && (first < cellStart || last >= cellEnd);
    }
}

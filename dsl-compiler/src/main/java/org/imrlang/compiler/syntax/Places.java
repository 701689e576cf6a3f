package org.imrlang.compiler.syntax;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Places of tokens and parsed rules. ANTLR counts code points; a span counts offsets of the text.
 *
 * <p>A clause of a table is read from the words of its heading with those of a cell in between: what holds words of
 * both stands where the cell stands.
 */
final class Places {

    private final SourceFile file;
    private final @Nullable Span cell;
    private final int cellStart;
    private final int cellEnd;

    /** Places in a file. */
    Places(SourceFile file) {
        this(file, null, 0, 0);
    }

    private Places(SourceFile file, @Nullable Span cell, int cellStart, int cellEnd) {
        this.file = file;
        this.cell = cell;
        this.cellStart = cellStart;
        this.cellEnd = cellEnd;
    }

    /** Places in a line of tokens of which some, counted from the first to the one after the last, are a cell's. */
    Places withCell(Span place, int start, int end) {
        return new Places(file, place, start, end);
    }

    Span of(Token token) {
        if (token.getType() == Token.EOF) {
            // where the text ends, and not on an empty line below it
            int end = file.text().stripTrailing().length();
            return new Span(file, end, end);
        }
        return new Span(file, file.offset(token.getStartIndex()), file.offset(token.getStopIndex() + 1));
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

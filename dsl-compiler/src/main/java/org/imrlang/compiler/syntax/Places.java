package org.imrlang.compiler.syntax;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/** Places of tokens and parsed rules. ANTLR counts code points; a span counts offsets of the text. */
final class Places {

    private Places() {}

    static Span of(SourceFile file, Token token) {
        int start = file.offset(token.getStartIndex());
        int end = token.getType() == Token.EOF ? start : file.offset(token.getStopIndex() + 1);
        return new Span(file, start, end);
    }

    static Span of(SourceFile file, ParserRuleContext context) {
        Token last = context.getStop() == null ? context.getStart() : context.getStop();
        Span first = of(file, context.getStart());
        Span end = of(file, last);
        return end.end() < first.end() ? first : first.to(end);
    }
}

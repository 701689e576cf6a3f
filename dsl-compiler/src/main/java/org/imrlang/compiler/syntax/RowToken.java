package org.imrlang.compiler.syntax;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.imrlang.grammar.ImrLexer;

/** A row of a table as one token, with the tokens of its line. */
public final class RowToken extends CommonToken {

    private static final long serialVersionUID = 1;

    private final transient List<Token> parts;

    /** A row of at least one token, the bar that begins it. */
    RowToken(List<Token> parts) {
        super(parts.get(0));
        this.parts = List.copyOf(parts);
        setType(ImrLexer.ROW);
        setStopIndex(last().getStopIndex());
    }

    /** The bar that begins it. */
    Token first() {
        return parts.get(0);
    }

    /** The last token of its line. */
    Token last() {
        return parts.get(parts.size() - 1);
    }

    /** The tokens of its line, bars included. */
    public List<Token> parts() {
        return parts;
    }
}

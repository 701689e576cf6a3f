package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.grammar.ImrLexer;

/**
 * Reads what a file's header says of names, word by word and without the parser: before a ruleset is complete, whatever
 * else stands in the file and however broken it is. It reports nothing; compiling the file does.
 */
public final class HeaderReader {

    /** A reserved word cannot be a name; taking it for one here does no harm, since compiling refuses it. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final ImrLexer lexer;
    private Token token;

    private HeaderReader(SourceFile file) {
        this.lexer = new ImrLexer(CharStreams.fromString(file.text()));
        lexer.removeErrorListeners();
        this.token = next();
    }

    /**
     * What a header says.
     *
     * @param name the guideline's name, where the file states it
     * @param uses the names of the guidelines that it uses, in the order of the text
     */
    public record Header(Optional<String> name, List<String> uses) {}

    /** The header of a file; one that says nothing where the file does not begin with {@code guideline}. */
    public static Header read(SourceFile file) {
        return new HeaderReader(file).header();
    }

    private Header header() {
        if (token.getType() != ImrLexer.GUIDELINE) {
            return new Header(Optional.empty(), List.of());
        }
        token = next();
        Optional<String> name = name();
        List<String> uses = new ArrayList<>();
        while (!endsHeader(token.getType())) {
            if (token.getType() == ImrLexer.USE) {
                uses(uses);
            } else {
                token = next();
            }
        }
        return new Header(name, List.copyOf(uses));
    }

    /** {@code use NAME, NAME …}. */
    private void uses(List<String> uses) {
        do {
            token = next();
            name().ifPresent(uses::add);
        } while (token.getType() == ImrLexer.COMMA);
    }

    private Optional<String> name() {
        if (token.getType() == Token.EOF || !NAME.matcher(token.getText()).matches()) {
            return Optional.empty();
        }
        String name = token.getText();
        token = next();
        return Optional.of(name);
    }

    /** Whether a word begins what cannot be part of a header. A recommendation begins with a name and holds no {@code use}. */
    private static boolean endsHeader(int type) {
        return switch (type) {
            case Token.EOF,
                    ImrLexer.GUIDELINE,
                    ImrLexer.SOURCE,
                    ImrLexer.TREATMENT,
                    ImrLexer.FACT,
                    ImrLexer.DEFINE,
                    ImrLexer.PRECEDENCE,
                    ImrLexer.LIMIT,
                    ImrLexer.TABLE,
                    ImrLexer.CASE -> true;
            default -> false;
        };
    }

    private Token next() {
        Token next = lexer.nextToken();
        while (next.getChannel() != Token.DEFAULT_CHANNEL) {
            next = lexer.nextToken();
        }
        return next;
    }
}

package org.imrlang.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.compiler.format.Doc.Break;
import org.imrlang.compiler.format.Doc.Group;
import org.imrlang.compiler.format.Doc.Indented;
import org.imrlang.compiler.format.Doc.Sequence;
import org.imrlang.compiler.format.Doc.Word;
import org.imrlang.grammar.ImrLexer;

/**
 * Puts parts one after the other, from left to right. Comments are taken where a line may end, in the order of the text;
 * so parts have to be added in that order too.
 */
final class Parts {

    /** How a part is laid out. */
    interface Layout {
        Doc of(ParseTree part);
    }

    private final Layout layout;
    private final Comments comments;
    private final List<Doc> docs = new ArrayList<>();
    private Optional<Token> last = Optional.empty();

    Parts(Layout layout, Comments comments) {
        this.layout = layout;
        this.comments = comments;
    }

    /** A part on the same line. */
    Parts add(ParseTree part) {
        return add(0, part);
    }

    /** A part on the same line; where it is long, the lines that it goes on with stand deeper. */
    Parts add(int columns, ParseTree part) {
        String gap = gapBefore(first(part));
        if (!gap.isEmpty()) {
            docs.add(new Word(gap));
        }
        append(columns, List.of(), part);
        return this;
    }

    /** A part that begins a line where all of this does not fit on one. */
    Parts line(int columns, ParseTree part) {
        append(columns, List.of(lineEnd(first(part), false)), part);
        return this;
    }

    /**
     * A word that joins a part to the one before, and begins a line where all of this does not fit on one. A comment after
     * the word speaks of what stood before it, so it stays there.
     */
    Parts joined(ParseTree word, ParseTree part) {
        List<Comment> taken = new ArrayList<>(comments.before(first(word)));
        taken.addAll(comments.before(first(part)));
        append(0, List.of(lineEnd(first(word), false, taken)), word);
        return add(part);
    }

    /** A part that begins a line where it does not fit on the one before. */
    Parts fill(int columns, ParseTree part) {
        append(columns, List.of(new Group(lineEnd(first(part), false))), part);
        return this;
    }

    /** A part that always begins a line. */
    Parts below(int columns, ParseTree part) {
        append(columns, List.of(lineEnd(first(part), true)), part);
        return this;
    }

    /** The same for what is laid out already. */
    Parts below(int columns, Token first, Doc doc) {
        docs.add(new Indented(columns, Sequence.of(List.of(lineEnd(first, true), doc))));
        last = Optional.of(first);
        return this;
    }

    /** All parts, which are decided on together. */
    Doc group() {
        return new Group(all());
    }

    /** All parts. */
    Doc all() {
        return Sequence.of(docs);
    }

    private void append(int columns, List<Doc> before, ParseTree part) {
        List<Doc> appended = new ArrayList<>(before);
        appended.add(layout.of(part));
        Doc doc = appended.size() == 1 ? appended.get(0) : Sequence.of(appended);
        docs.add(columns == 0 ? doc : new Indented(columns, doc));
        last = Optional.of(last(part));
    }

    private Break lineEnd(Token next, boolean must) {
        return lineEnd(next, must, comments.before(next));
    }

    private Break lineEnd(Token next, boolean must, List<Comment> taken) {
        Optional<String> atEnd = taken.stream()
                .limit(1)
                .filter(Comment::endsLine)
                .map(Comment::text)
                .findFirst();
        List<String> below = taken.stream()
                .skip(atEnd.isPresent() ? 1 : 0)
                .map(Comment::text)
                .toList();
        return new Break(gapBefore(next), must || !taken.isEmpty(), atEnd, below);
    }

    private String gapBefore(Token next) {
        return last.map(token -> gap(token, next)).orElse("");
    }

    /** What stands between two words of one line. */
    static String gap(Token left, Token right) {
        boolean together = left.getType() == ImrLexer.LPAREN
                || left.getType() == ImrLexer.RANGE
                || right.getType() == ImrLexer.RPAREN
                || right.getType() == ImrLexer.COMMA
                || right.getType() == ImrLexer.RANGE;
        return together ? "" : " ";
    }

    /** The words of a part on one line. */
    static String flat(List<Token> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : gap(words.get(i - 1), words.get(i)))
                    .append(words.get(i).getText());
        }
        return text.toString();
    }

    private static Token first(ParseTree part) {
        return part instanceof TerminalNode word ? word.getSymbol() : ((ParserRuleContext) part).getStart();
    }

    private static Token last(ParseTree part) {
        return part instanceof TerminalNode word ? word.getSymbol() : ((ParserRuleContext) part).getStop();
    }
}

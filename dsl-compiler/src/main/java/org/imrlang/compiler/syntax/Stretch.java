package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.imrlang.grammar.ImrLexer;

/**
 * The words around the place where a text stops being readable.
 *
 * @param text the whole text
 * @param words its words, as the lexer takes them
 * @param first the index of the first word that may be wrong
 * @param stop the index of the word at which reading stops; the number of words where that is the end
 * @param names the names of the file
 */
record Stretch(String text, List<Word> words, int first, int stop, Names names) {

    /** How far back a mistake may lie. */
    private static final int MOST_BACK = 16;

    /** A word or sign. */
    record Word(int start, int end, int type, boolean firstOnLine, String text) {

        /** Whether it is written in letters. */
        boolean isWord() {
            return !text.isEmpty() && Character.isLetter(text.charAt(0));
        }

        /** Whether it is a name, or may be one. */
        boolean isName() {
            return GuidelineTokens.isNameOnLine(type);
        }
    }

    /** The words of a text. */
    static List<Word> words(String text) {
        Tokens tokens = new Tokens(text);
        List<Word> words = new ArrayList<>();
        int line = 0;
        for (Token token : tokens.all()) {
            words.add(new Word(
                    tokens.start(token), tokens.end(token), token.getType(), token.getLine() > line, token.getText()));
            line = token.getLine();
        }
        return List.copyOf(words);
    }

    /** The stretch of a text that stops being readable at an offset. */
    static Stretch at(String text, List<Word> words, int offset, Names names) {
        int stop = 0;
        while (stop < words.size() && words.get(stop).end() <= offset) {
            stop++;
        }
        int first = Math.max(0, stop - 1);
        while (first > 0 && stop - first < MOST_BACK && !beginsClause(words.get(first))) {
            first--;
        }
        return new Stretch(text, words, first, stop, names);
    }

    private static boolean beginsClause(Word word) {
        return word.firstOnLine() && (LineRecovery.beginsPart(word.type()) || word.type() == ImrLexer.BAR);
    }

    /** The words that may be wrong, that at which reading stops included. */
    List<Word> near() {
        return words.subList(first, Math.min(stop + 1, words.size()));
    }

    /** The same, with what else stands on the line. */
    List<Word> line() {
        int last = Math.min(stop + 1, words.size());
        while (last < words.size() && !words.get(last).firstOnLine()) {
            last++;
        }
        return words.subList(first, last);
    }

    /** Whether a line ends before it is complete. */
    boolean isIncomplete() {
        return stop == words.size() || words.get(stop).firstOnLine() && beginsClause(words.get(stop));
    }

    /** The offset at which reading stops. */
    int offset() {
        return stop < words.size() ? words.get(stop).start() : text.length();
    }
}

package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.TableRow.Cell;
import org.imrlang.grammar.ImrLexer;
import org.imrlang.grammar.ImrParser;

/**
 * A column that is headed by a clause with a blank. A cell is read by reading the words of the head with those of the
 * cell in the place of the blank: so a cell may hold whatever the language has, and nothing else.
 */
final class ClauseColumn {

    /** Words that make a clause of most heads, to tell a head that is wrong from a cell that is. */
    private static final List<String> SAMPLES = List.of(
            "1",
            "1 week",
            "x",
            "\"x\"",
            "1 per week",
            "1 more",
            "1 unless x",
            "1 week after x",
            "per injury",
            "injury",
            "if x",
            "<",
            "2000-01-01",
            "(\"x\")",
            "within 1 week",
            "recommended");

    private final Cell head;
    private final List<Token> before;
    private final List<Token> after;

    /** A column under a head that holds one blank. */
    ClauseColumn(Cell head, int blank) {
        this.head = head;
        this.before = head.words().subList(0, blank);
        this.after = head.words().subList(blank + 1, head.words().size());
    }

    /** Where its head stands. */
    Span at() {
        return head.at();
    }

    /** What a cell makes of the head: a clause, or a mistake. */
    sealed interface Reading {}

    /** A clause, with the places of its words. */
    record Read(ImrParser.ClauseContext clause, Places places) implements Reading {}

    /** Conditions that nest too deep. */
    record TooDeep() implements Reading {}

    /**
     * No clause.
     *
     * @param inHead whether the word that does not fit is one of the head
     * @param beforeBlank whether it is one before the blank, which no cell can mend
     */
    record Unread(RecognitionException error, TokenStream words, boolean inHead, boolean beforeBlank)
            implements Reading {

        /** How much could be read, words of the cell not counted. */
        int place() {
            Token wrong = error.getOffendingToken();
            return wrong.getType() == Token.EOF ? Integer.MAX_VALUE : wrong.getStartIndex();
        }
    }

    /** Reads a cell. */
    Reading read(Cell cell, Places places) {
        List<Token> words = new ArrayList<>();
        // a stream numbers its tokens, and those of the head are in many streams
        before.forEach(word -> words.add(new CommonToken(word)));
        cell.words().forEach(word -> words.add(new CommonToken(word)));
        after.forEach(word -> words.add(new CommonToken(word)));
        Nesting nesting = new Nesting();
        for (Token word : words) {
            if (nesting.tooDeepAfter(word)) {
                return new TooDeep();
            }
        }
        int start = before.size();
        int end = start + cell.words().size();
        TokenStream stream = new CommonTokenStream(new ListTokenSource(words));
        ImrParser parser = new ImrParser(stream);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return new Read(parser.clauseOfCell().clause(), places.withCell(cell.at(), start, end));
        } catch (ParseCancellationException stopped) {
            RecognitionException error = (RecognitionException) stopped.getCause();
            int wrong = error.getOffendingToken().getTokenIndex();
            return new Unread(error, stream, wrong < start || wrong >= end, wrong < start);
        }
    }

    /** A mistake that the head makes with every cell, where none of those in the table could be read. */
    Optional<Unread> mistakeOfHead(List<Reading> readings, Places places) {
        if (readings.stream().anyMatch(Read.class::isInstance)) {
            return Optional.empty();
        }
        Optional<Unread> mistake = readings.stream()
                .filter(reading -> reading instanceof Unread unread && unread.inHead())
                .map(Unread.class::cast)
                .findFirst();
        boolean unfilled = readings.isEmpty() && !before.isEmpty();
        int furthest = -1;
        for (String sample : SAMPLES) {
            Reading reading = read(new Cell(head.at(), words(sample)), places);
            if (reading instanceof Read) {
                return Optional.empty();
            }
            if (unfilled && reading instanceof Unread unread && unread.inHead() && unread.place() > furthest) {
                // no cell shows what was meant: the sample with which most of the head can be read does
                furthest = unread.place();
                mistake = Optional.of(unread);
            }
            if (mistake.isEmpty() && reading instanceof Unread unread && unread.beforeBlank()) {
                mistake = Optional.of(unread);
            }
        }
        return mistake;
    }

    private static List<Token> words(String sample) {
        return List.copyOf(new ImrLexer(CharStreams.fromString(sample)).getAllTokens());
    }
}

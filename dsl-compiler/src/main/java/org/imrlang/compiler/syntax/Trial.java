package org.imrlang.compiler.syntax;

import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TableDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.grammar.ImrParser;

/** Reads texts to see whether they can be read, and says nothing of them. */
final class Trial {

    /** How much is read for one file, in characters; a file that needs more is no guideline. */
    private static final long MOST_CHARACTERS = 100_000_000;

    /** What a text costs beside its characters. */
    private static final int EACH = 300;

    private long spent;
    private int tries;

    /** How many texts were read. */
    int tries() {
        return tries;
    }

    /** Whether so much was tried that what is left is to be reported without being explained. */
    boolean isSpent() {
        return spent > MOST_CHARACTERS;
    }

    private void count(String text) {
        tries++;
        spent += EACH + text.length();
    }

    /** Where a text stops being readable, if it does. */
    OptionalInt stop(String text) {
        count(text);
        SourceFile file = new SourceFile("", text);
        Draft draft = Draft.of(file);
        GuidelineTokens tokens = new GuidelineTokens(draft, new Diagnostics());
        ImrParser parser = new ImrParser(new CommonTokenStream(tokens));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        ImrParser.FileContext tree;
        try {
            tree = parser.file();
        } catch (ParseCancellationException stopped) {
            Token token = ((RecognitionException) stopped.getCause()).getOffendingToken();
            boolean ends = token.getType() == Token.EOF;
            return OptionalInt.of(ends ? text.length() : file.offset(token.getStartIndex()));
        }
        boolean tables = tree.item().stream().anyMatch(item -> item.table() != null);
        return tables ? stopOfTables(draft, tree) : OptionalInt.empty();
    }

    /** Whether it is about words that cannot be read; what is wrong with rows and columns says so itself. */
    private static boolean isOfWords(Diagnostic diagnostic) {
        return diagnostic instanceof TextDiagnostic
                || diagnostic instanceof TableDiagnostic.CellDoesNotFit
                || diagnostic instanceof TableDiagnostic.CellWithoutValues
                || diagnostic instanceof TableDiagnostic.HeadOfNoColumn
                || diagnostic instanceof TableDiagnostic.RowNotClosed;
    }

    /** Whether a text, as far as it can be read, has {@code and} beside {@code or}. */
    boolean mixes(String text) {
        count(text);
        Diagnostics found = new Diagnostics();
        Draft draft = Draft.of(new SourceFile("", text));
        CommonTokenStream stream = new CommonTokenStream(new GuidelineTokens(draft, new Diagnostics()));
        ImrParser parser = new ImrParser(stream);
        parser.removeErrorListeners();
        parser.setErrorHandler(new LineRecovery(draft, new Diagnostics()));
        new SyntaxReader(draft, found, true, new TableReader(draft, found, found)).file(parser.file());
        return found.sorted().stream().anyMatch(TextDiagnostic.MixedAndOr.class::isInstance);
    }

    private static OptionalInt stopOfTables(Draft draft, ImrParser.FileContext tree) {
        Diagnostics found = new Diagnostics();
        TableReader tables = new TableReader(draft, found, new Diagnostics());
        new SyntaxReader(draft, new Diagnostics(), false, tables).file(tree);
        Optional<Diagnostic> first =
                found.sorted().stream().filter(Trial::isOfWords).findFirst();
        return first.isPresent() ? OptionalInt.of(first.get().at().start()) : OptionalInt.empty();
    }

    /** Reads the item that begins with a word: where the next one begins, unless it cannot be read. */
    static OptionalInt item(CommonTokenStream stream, int first) {
        stream.seek(first);
        ImrParser parser = new ImrParser(stream);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            parser.item();
        } catch (ParseCancellationException stopped) {
            return OptionalInt.empty();
        }
        Token next = stream.LT(1);
        boolean follows = LineRecovery.beginsItem(next.getType());
        return follows ? OptionalInt.of(next.getTokenIndex()) : OptionalInt.empty();
    }
}

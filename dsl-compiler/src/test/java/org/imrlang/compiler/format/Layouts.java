package org.imrlang.compiler.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.syntax.ParsedFile;
import org.imrlang.compiler.syntax.RowToken;
import org.imrlang.compiler.syntax.SyntaxReader;

/** What holds for every text that is formatted. */
public final class Layouts {

    private static final int COLUMNS = 100;

    /** Lines that no place is left to part: rows, comments, and a text with no more than a word or two before it. */
    private static final Pattern ONE_PIECE =
            Pattern.compile(" *(\\|.*|//.*|([a-z_]+ )?([A-Za-z]\\w* )?\"(\\\\.|[^\"\\\\])*\"( as)?)");

    private static final Pattern COMMENT =
            Pattern.compile("^((?:[^\"/]|/(?!/)|\"(?:\\\\.|[^\"\\\\])*+\")*+)(?<=  )//.*$");

    private Layouts() {}

    /** The tokens of a text, if it can be read; what has only comments can be. */
    public static Optional<ParsedFile> parsed(String text) {
        Diagnostics diagnostics = new Diagnostics();
        ParsedFile file = SyntaxReader.parse(new SourceFile("read.imr", text), diagnostics);
        boolean readable = diagnostics.sorted().stream().allMatch(TextDiagnostic.EmptyFile.class::isInstance);
        return readable ? Optional.of(file) : Optional.empty();
    }

    /** The layout of a text that can be read, once all that it must be was looked at. */
    public static String of(String text) {
        String formatted = format(text);
        assertEquals(formatted, format(formatted), () -> "formatted twice is not formatted once, of\n" + text);
        ParsedFile before = parsed(text).orElseThrow();
        ParsedFile after = parsed(formatted).orElseThrow();
        assertEquals(words(before), words(after), () -> "other words in\n" + formatted);
        assertEquals(comments(before), comments(after), () -> "other comments in\n" + formatted);
        assertTrue(formatted.isEmpty() || formatted.endsWith("\n") && !formatted.endsWith("\n\n"), formatted);
        int number = 0;
        for (String line : formatted.split("\n", -1)) {
            number++;
            String what = "line " + number + " of\n" + formatted;
            assertEquals(line.stripTrailing(), line, what);
            assertTrue(line.indexOf('\t') < 0 || line.contains("//") || line.contains("\""), what);
            String said = withoutComment(line);
            assertTrue(
                    said.codePointCount(0, said.length()) <= COLUMNS
                            || ONE_PIECE.matcher(said).matches(),
                    what);
        }
        assertTrue(!formatted.contains("\n\n\n") && !formatted.startsWith("\n"), formatted);
        return formatted;
    }

    private static String format(String text) {
        Formatted formatted = Formatter.format(new SourceFile("formatted.imr", text));
        if (formatted instanceof Formatted.Text done) {
            return done.text();
        }
        throw new AssertionError(formatted + "\n---- of\n" + text);
    }

    private static List<String> words(ParsedFile file) {
        List<String> words = new ArrayList<>();
        for (Token token : file.tokens()) {
            if (token instanceof RowToken row) {
                row.parts().forEach(part -> words.add(part.getText()));
            } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                words.add(token.getText());
            }
        }
        return words;
    }

    /** The comments of a file. */
    public static List<String> comments(ParsedFile file) {
        return Comments.texts(file.tokens());
    }

    private static String withoutComment(String line) {
        return COMMENT.matcher(line).replaceFirst("$1").stripTrailing();
    }
}

package org.imrlang.compiler.syntax;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.GuidelineSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.grammar.ImrLexer;

/** Takes a text apart into its pieces. What a name names is known from where it stands: namespaces have names in common. */
public final class Pieces {

    /** The parts of syntax records that hold names of no treatment, fact, definition or source. */
    private static final Set<String> OTHERS = Set.of("authorities", "unit", "values", "value", "system", "grade");

    private static final Set<Integer> SIGNS = Set.of(
            ImrLexer.RANGE,
            ImrLexer.LPAREN,
            ImrLexer.RPAREN,
            ImrLexer.COMMA,
            ImrLexer.AT_MOST_SIGN,
            ImrLexer.AT_LEAST_SIGN,
            ImrLexer.UNEQUAL,
            ImrLexer.BELOW,
            ImrLexer.ABOVE,
            ImrLexer.EQUAL,
            ImrLexer.BAR,
            ImrLexer.BLANK,
            ImrLexer.DASH,
            ImrLexer.GLUED,
            ImrLexer.UNCLOSED_STRING,
            ImrLexer.STRAY);

    private final SourceFile file;
    private final Map<Integer, Piece.Kind> names = new HashMap<>();

    private Pieces(SourceFile file) {
        this.file = file;
    }

    /** All pieces in the order of the text; signs, spaces and what cannot be read are in none. */
    public static List<Piece> of(SourceFile file) {
        Pieces pieces = new Pieces(file);
        FileSyntax syntax = SyntaxReader.read(file, new Diagnostics());
        pieces.named(syntax.items(), Piece.Kind.NAME);
        List<Piece> found = new ArrayList<>();
        ImrLexer lexer = new ImrLexer(CharStreams.fromString(file.text()));
        lexer.removeErrorListeners();
        for (Token token : lexer.getAllTokens()) {
            Span at = new Span(file, file.offset(token.getStartIndex()), file.offset(token.getStopIndex() + 1));
            pieces.kind(token.getType(), at).ifPresent(kind -> found.add(new Piece(at, kind)));
        }
        return List.copyOf(found);
    }

    private Optional<Piece.Kind> kind(int type, Span at) {
        if (SIGNS.contains(type)) {
            return Optional.empty();
        }
        Optional<Piece.Kind> named = Optional.ofNullable(names.get(at.start()));
        return switch (type) {
            case ImrLexer.COMMENT -> Optional.of(Piece.Kind.COMMENT);
            case ImrLexer.NUMBER, ImrLexer.DATE -> Optional.of(Piece.Kind.NUMBER);
            case ImrLexer.STRING, ImrLexer.QUOTED_UNIT -> Optional.of(Piece.Kind.TEXT);
            // the head of a table's column is in the tree once for each row, in none where every cell is a dash
            case ImrLexer.NAME -> Optional.of(named.orElse(Piece.Kind.NAME));
            default -> Optional.of(isReserved(type) ? Piece.Kind.WORD : named.orElse(Piece.Kind.WORD));
        };
    }

    /** Whether a word can be no name: the syntax also calls {@code weeks} and {@code request_date} names. */
    private static boolean isReserved(int type) {
        return !GuidelineTokens.isNameOnLine(type);
    }

    /** Notes of all names below a part of the tree what they name. */
    private void named(Object part, Piece.Kind kind) {
        if (part instanceof NameSyntax name) {
            names.put(name.at().start(), kind);
        } else if (part instanceof Optional<?> one) {
            one.ifPresent(inside -> named(inside, kind));
        } else if (part instanceof List<?> all) {
            all.forEach(inside -> named(inside, kind));
        } else if (part instanceof Record record && !(part instanceof Span)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                named(SyntaxDifference.value(record, component), kind(record, component.getName(), kind));
            }
        }
    }

    private static Piece.Kind kind(Record record, String component, Piece.Kind above) {
        if (record instanceof GuidelineSyntax && (component.equals("name") || component.equals("uses"))) {
            return Piece.Kind.GUIDELINE;
        }
        if (component.equals("by")) {
            return Piece.Kind.WORD;
        }
        return OTHERS.contains(component) ? Piece.Kind.OTHER_NAME : above;
    }
}

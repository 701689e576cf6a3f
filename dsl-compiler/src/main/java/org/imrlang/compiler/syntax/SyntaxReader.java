package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax.CiteClauseSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.NoteSyntax;
import org.imrlang.compiler.syntax.Syntax.BrokenSyntax;
import org.imrlang.compiler.syntax.Syntax.CaseSyntax;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.HeadingSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;
import org.imrlang.compiler.syntax.Syntax.LimitSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.RecommendationSyntax;
import org.imrlang.grammar.ImrParser;
import org.jspecify.annotations.Nullable;

/** Reads a file into its syntax tree, reporting what is broken and leaving it out. */
public final class SyntaxReader {

    private final SourceFile file;
    private final boolean broken;
    private final Places places;
    private final WordReader words;
    private final DeclarationReader declarations;
    private final ClauseReader clauses;
    private final TableReader tables;
    private final CaseReader cases;

    SyntaxReader(Draft draft, Diagnostics diagnostics, boolean broken, TableReader tables) {
        this.file = draft.file();
        this.broken = broken;
        this.places = new Places(draft);
        this.words = new WordReader(places, diagnostics);
        this.declarations = new DeclarationReader(places, words);
        this.clauses = new ClauseReader(places, words, diagnostics);
        this.tables = tables;
        this.cases = new CaseReader(places, words);
    }

    /** The syntax tree of a file; there is always one. */
    public static FileSyntax read(SourceFile file, Diagnostics diagnostics) {
        return parse(file, diagnostics).syntax();
    }

    /** The syntax tree of a file together with the words that it was read from. */
    public static ParsedFile parse(SourceFile file, Diagnostics diagnostics) {
        Diagnostics slips = new Diagnostics();
        Draft draft = Mended.characters(Draft.of(file), slips);
        Attempt asWritten = attempt(draft);
        if (asWritten.readable()) {
            diagnostics.addAll(slips);
            diagnostics.addAll(asWritten.found());
            return asWritten.parsed();
        }
        Attempt mended = attempt(Mended.of(draft, slips));
        diagnostics.addAll(slips);
        diagnostics.addAll(mended.found());
        return mended.parsed();
    }

    /**
     * What came of reading a draft.
     *
     * @param readable whether nothing can be gained by mending it
     */
    private record Attempt(ParsedFile parsed, Diagnostics found, boolean readable) {}

    private static Attempt attempt(Draft draft) {
        Diagnostics diagnostics = new Diagnostics();
        GuidelineTokens tokens = new GuidelineTokens(draft, diagnostics);
        CommonTokenStream stream = new CommonTokenStream(tokens);
        Diagnostics found = new Diagnostics();
        LineRecovery recovery = new LineRecovery(draft, found);
        ImrParser.FileContext tree = quickly(stream).orElseGet(() -> thoroughly(stream, recovery));
        List<Token> written = List.copyOf(stream.getTokens());
        if (tokens.stoppedEarly()) {
            // the rest was not read: whatever else was found may follow from that
            return unread(draft, tree, written, diagnostics);
        }
        diagnostics.addAll(found);
        boolean broken = recovery.reportedAny();
        if (!broken && tree.item().isEmpty()) {
            diagnostics.add(new TextDiagnostic.EmptyFile(new Span(draft.file(), 0, 0)));
            return unread(draft, tree, written, diagnostics);
        }
        TableReader tables = new TableReader(draft, diagnostics, diagnostics);
        FileSyntax read = new SyntaxReader(draft, diagnostics, broken, tables).file(tree);
        boolean readable = !read.broken() && !tokens.looksMisplaced();
        return new Attempt(new ParsedFile(read, tree, written), diagnostics, readable);
    }

    private static Attempt unread(
            Draft draft, ImrParser.FileContext tree, List<Token> written, Diagnostics diagnostics) {
        FileSyntax nothing = new FileSyntax(draft.file(), true, List.of());
        return new Attempt(new ParsedFile(nothing, tree, written), diagnostics, true);
    }

    /** The tree, unless something is wrong: a prediction that looks at no context is enough for most text, and fast. */
    private static Optional<ImrParser.FileContext> quickly(CommonTokenStream stream) {
        ImrParser parser = new ImrParser(stream);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return Optional.of(parser.file());
        } catch (ParseCancellationException stopped) {
            return Optional.empty();
        }
    }

    private static ImrParser.FileContext thoroughly(CommonTokenStream stream, LineRecovery recovery) {
        stream.seek(0);
        ImrParser parser = new ImrParser(stream);
        parser.removeErrorListeners();
        parser.setErrorHandler(recovery);
        return parser.file();
    }

    /** The syntax tree of what was parsed. */
    FileSyntax file(ImrParser.FileContext tree) {
        List<ItemSyntax> items = new ArrayList<>();
        for (ImrParser.ItemContext item : tree.item()) {
            items.add(item(item));
        }
        return new FileSyntax(file, broken || tables.reportedAny(), List.copyOf(items));
    }

    private ItemSyntax item(ImrParser.ItemContext item) {
        // of these, what is broken is left out line by line
        if (item.recommendation() != null && !isBroken(item.recommendation().heading())) {
            return recommendation(item.recommendation());
        }
        if (item.table() != null && !isBroken(item.table().name())) {
            return table(item.table());
        }
        if (item.example() != null && !isBroken(item.example().text())) {
            return example(item.example());
        }
        if (isBroken(item)) {
            return new BrokenSyntax(places.of(item), declared(item));
        }
        if (item.guideline() != null) {
            return declarations.guideline(item.guideline());
        }
        if (item.source() != null) {
            return declarations.source(item.source());
        }
        if (item.treatment() != null) {
            return declarations.treatment(item.treatment());
        }
        if (item.fact() != null) {
            return declarations.fact(item.fact());
        }
        if (item.define() != null) {
            return define(item.define());
        }
        if (item.precedence() != null) {
            return declarations.precedence(item.precedence());
        }
        if (item.limit() != null) {
            return limit(item.limit());
        }
        throw new IllegalStateException("an item of the grammar is not read: " + item.getText());
    }

    private Optional<NameSyntax> declared(ImrParser.ItemContext item) {
        if (item.limit() != null || item.precedence() != null || item.table() != null) {
            return Optional.empty(); // the names in these are used, not declared
        }
        for (ParseTree child : item.children == null ? List.<ParseTree>of() : item.children) {
            if (child instanceof ParserRuleContext declaration) {
                ImrParser.NameContext name = declaration.getRuleContext(ImrParser.NameContext.class, 0);
                if (name != null && name.exception == null) {
                    return Optional.of(words.name(name));
                }
            }
        }
        return Optional.empty();
    }

    private ItemSyntax define(ImrParser.DefineContext define) {
        return new DefineSyntax(
                places.of(define),
                words.name(define.name()),
                words.optionalText(define.text()),
                clauses.condition(define.condition()),
                Optional.ofNullable(define.citation()).map(clauses::cite));
    }

    private ItemSyntax recommendation(ImrParser.RecommendationContext recommendation) {
        List<ClauseSyntax> read = new ArrayList<>();
        recommendation.clause().forEach(clause -> addClause(clause, read));
        return new RecommendationSyntax(
                places.of(recommendation), heading(recommendation.heading()), List.copyOf(read));
    }

    private HeadingSyntax heading(ImrParser.HeadingContext heading) {
        List<NameSyntax> treatments = new ArrayList<>();
        treatments.add(words.name(heading.firstName()));
        treatments.addAll(words.names(heading.name()));
        return new HeadingSyntax(
                places.of(heading),
                List.copyOf(treatments),
                Optional.ofNullable(heading.condition()).map(clauses::condition),
                heading.OTHERWISE() != null);
    }

    private ItemSyntax table(ImrParser.TableContext table) {
        List<ClauseSyntax> above = new ArrayList<>();
        List<RowToken> rows = new ArrayList<>();
        for (ImrParser.TablePartContext part : table.tablePart()) {
            if (part.ROW() != null) {
                rows.add((RowToken) part.ROW().getSymbol());
            } else if (rows.isEmpty()) {
                addClause(part.clause(), above);
            } else if (!isBroken(part)) {
                tables.clauseBelowRows(part.getStart());
            }
        }
        return tables.table(
                places.of(table), words.name(table.name()), List.copyOf(above), List.copyOf(rows), isBroken(table));
    }

    private void addClause(ImrParser.ClauseContext clause, List<ClauseSyntax> read) {
        if (!isBroken(clause)) {
            read.add(clauses.clause(clause));
        }
    }

    private ItemSyntax limit(ImrParser.LimitContext limit) {
        List<CiteClauseSyntax> cites = new ArrayList<>();
        List<NoteSyntax> notes = new ArrayList<>();
        for (ImrParser.LimitPartContext part : limit.limitPart()) {
            if (part instanceof ImrParser.CiteOfLimitContext cite) {
                cites.add(new CiteClauseSyntax(places.of(part), clauses.cite(cite.citation())));
            } else if (part instanceof ImrParser.NoteOfLimitContext note) {
                notes.add(new NoteSyntax(places.of(part), words.text(note.text())));
            } else {
                throw new IllegalStateException("a part of a limit is not read: " + part.getText());
            }
        }
        return new LimitSyntax(
                places.of(limit),
                words.names(limit.name()),
                limit.TOGETHER() != null,
                clauses.cap(limit.cap()),
                List.copyOf(cites),
                List.copyOf(notes));
    }

    private ItemSyntax example(ImrParser.ExampleContext example) {
        List<Syntax.CaseLineSyntax> lines = new ArrayList<>();
        for (ImrParser.CaseLineContext line : example.caseLine()) {
            if (!isBroken(line)) {
                lines.add(cases.line(line));
            }
        }
        return new CaseSyntax(places.of(example), words.text(example.text()), List.copyOf(lines));
    }

    /** Whether a syntax error fell into this part, or left it out; looked for only where there was one at all. */
    private boolean isBroken(@Nullable ParseTree tree) {
        if (!broken) {
            return false;
        }
        if (tree == null) {
            return true;
        }
        if (tree instanceof ParserRuleContext context && context.exception != null) {
            return true;
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            if (isBroken(tree.getChild(i))) {
                return true;
            }
        }
        return false;
    }
}

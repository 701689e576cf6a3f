package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.BrokenSyntax;
import org.imrlang.compiler.syntax.Syntax.CaseSyntax;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.compiler.syntax.Syntax.FactSyntax;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.GuidelineSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.compiler.syntax.Syntax.RecommendationSyntax;
import org.imrlang.compiler.syntax.Syntax.SourceSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.compiler.syntax.Syntax.TreatmentSyntax;
import org.imrlang.grammar.ImrParser;

/** Reads a file into its syntax tree, reporting what is broken and leaving it out. */
public final class SyntaxReader {

    private final SourceFile file;
    private final boolean broken;
    private final WordReader words;
    private final ClauseReader clauses;
    private final CaseReader cases;

    private SyntaxReader(SourceFile file, Diagnostics diagnostics, boolean broken) {
        this.file = file;
        this.broken = broken;
        this.words = new WordReader(file, diagnostics);
        this.clauses = new ClauseReader(file, words, new ConditionReader(file, words, diagnostics));
        this.cases = new CaseReader(file, words);
    }

    /** The syntax tree of a file; there is always one. */
    public static FileSyntax read(SourceFile file, Diagnostics diagnostics) {
        GuidelineTokens tokens = new GuidelineTokens(file, diagnostics);
        ImrParser parser = new ImrParser(new CommonTokenStream(tokens));
        Diagnostics found = new Diagnostics();
        LineRecovery recovery = new LineRecovery(file, found);
        parser.removeErrorListeners();
        parser.setErrorHandler(recovery);
        ImrParser.FileContext tree = parser.file();
        if (tokens.stoppedEarly()) {
            // the rest was not read: whatever else was found may follow from that
            return new FileSyntax(file, true, List.of());
        }
        diagnostics.addAll(found);
        boolean broken = recovery.reportedAny();
        if (!broken && tree.item().isEmpty()) {
            diagnostics.add(new TextDiagnostic.EmptyFile(new Span(file, 0, 0)));
            return new FileSyntax(file, true, List.of());
        }
        return new SyntaxReader(file, diagnostics, broken).file(tree);
    }

    private FileSyntax file(ImrParser.FileContext tree) {
        List<ItemSyntax> items = new ArrayList<>();
        for (ImrParser.ItemContext item : tree.item()) {
            items.add(item(item));
        }
        return new FileSyntax(file, broken, List.copyOf(items));
    }

    private ItemSyntax item(ImrParser.ItemContext item) {
        if (item.recommendation() != null && item.recommendation().heading() != null) {
            return recommendation(item.recommendation());
        }
        if (item.example() != null && item.example().STRING() != null) {
            return example(item.example());
        }
        if (isBroken(item)) {
            return new BrokenSyntax(place(item), declared(item));
        }
        if (item.guideline() != null) {
            return guideline(item.guideline());
        }
        if (item.source() != null) {
            return source(item.source());
        }
        if (item.treatment() != null) {
            return treatment(item.treatment());
        }
        if (item.fact() != null) {
            return new FactSyntax(
                    place(item),
                    words.name(item.fact().name()),
                    Optional.empty(),
                    words.optionalText(item.fact().STRING()));
        }
        if (item.define() != null) {
            return define(item.define());
        }
        throw new IllegalStateException("an item of the grammar is not read: " + item.getText());
    }

    private Optional<NameSyntax> declared(ImrParser.ItemContext item) {
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

    private ItemSyntax guideline(ImrParser.GuidelineContext guideline) {
        List<NameSyntax> authorities = new ArrayList<>();
        List<TextSyntax> editions = new ArrayList<>();
        for (ImrParser.GuidelinePartContext part : guideline.guidelinePart()) {
            if (part instanceof ImrParser.AuthorityPartContext authority) {
                authorities.add(words.name(authority.name()));
            } else if (part instanceof ImrParser.GuidelineEditionPartContext edition) {
                editions.add(words.text(edition.STRING()));
            } else {
                throw new IllegalStateException("a part of a guideline is not read: " + part.getText());
            }
        }
        return new GuidelineSyntax(
                place(guideline),
                words.name(guideline.name()),
                words.optionalText(guideline.STRING()),
                authorities,
                editions,
                List.of(),
                List.of());
    }

    private ItemSyntax source(ImrParser.SourceContext source) {
        List<TextSyntax> sections = new ArrayList<>();
        List<TextSyntax> topics = new ArrayList<>();
        List<TextSyntax> editions = new ArrayList<>();
        List<RangeSyntax> pages = new ArrayList<>();
        List<TextSyntax> urls = new ArrayList<>();
        for (ImrParser.SourcePartContext part : source.sourcePart()) {
            if (part instanceof ImrParser.SectionPartContext section) {
                sections.add(words.text(section.STRING()));
            } else if (part instanceof ImrParser.TopicPartContext topic) {
                topics.add(words.text(topic.STRING()));
            } else if (part instanceof ImrParser.EditionPartContext edition) {
                editions.add(words.text(edition.STRING()));
            } else if (part instanceof ImrParser.PagesPartContext range) {
                pages.add(words.range(range.range()));
            } else if (part instanceof ImrParser.UrlPartContext url) {
                urls.add(words.text(url.STRING()));
            } else {
                throw new IllegalStateException("a part of a source is not read: " + part.getText());
            }
        }
        return new SourceSyntax(
                place(source),
                words.name(source.name()),
                words.text(source.STRING()),
                sections,
                topics,
                editions,
                pages,
                urls);
    }

    private ItemSyntax treatment(ImrParser.TreatmentContext treatment) {
        return new TreatmentSyntax(
                place(treatment),
                words.name(treatment.name()),
                words.optionalText(treatment.STRING()),
                Optional.ofNullable(treatment.unitName()).map(words::unitName),
                Optional.empty());
    }

    private ItemSyntax define(ImrParser.DefineContext define) {
        return new DefineSyntax(
                place(define),
                words.name(define.name()),
                words.optionalText(define.STRING()),
                clauses.condition(define.condition()),
                Optional.ofNullable(define.citation()).map(clauses::cite));
    }

    private ItemSyntax recommendation(ImrParser.RecommendationContext recommendation) {
        List<ClauseSyntax> read = new ArrayList<>();
        for (ImrParser.ClauseContext clause : recommendation.clause()) {
            if (!isBroken(clause)) {
                read.add(clauses.clause(clause));
            }
        }
        NameSyntax name = words.name(recommendation.heading().FIRST_NAME().getSymbol());
        return new RecommendationSyntax(
                place(recommendation),
                new Syntax.HeadingSyntax(name.at(), List.of(name), Optional.empty(), false),
                List.copyOf(read));
    }

    private ItemSyntax example(ImrParser.ExampleContext example) {
        List<Syntax.CaseLineSyntax> lines = new ArrayList<>();
        for (ImrParser.CaseLineContext line : example.caseLine()) {
            if (!isBroken(line)) {
                lines.add(cases.line(line));
            }
        }
        return new CaseSyntax(place(example), words.text(example.STRING()), List.copyOf(lines));
    }

    private Span place(ParserRuleContext context) {
        return Places.of(file, context);
    }

    /** Whether a syntax error fell into this part; looked for only where there was one at all. */
    private boolean isBroken(ParseTree tree) {
        if (!broken) {
            return false;
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

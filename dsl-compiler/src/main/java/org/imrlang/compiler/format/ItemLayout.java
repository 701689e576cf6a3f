package org.imrlang.compiler.format;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.compiler.format.Doc.Sequence;
import org.imrlang.compiler.format.Doc.Word;
import org.imrlang.grammar.ImrParser;

/** Lays out declarations, recommendations, tables and cases: their lines stand two columns deeper than they do. */
final class ItemLayout {

    /** How much deeper the lines of an item stand than its first. */
    static final int INSIDE = 2;

    private static final int GOES_ON = ClauseLayout.GOES_ON;

    private static final Set<Integer> PARTS_OF_CASE_LINES =
            Set.of(ImrParser.AT, ImrParser.OVER, ImrParser.ON, ImrParser.OF, ImrParser.WITH);

    private final Comments comments;
    private final PhraseLayout phrases;
    private final ClauseLayout clauses;

    ItemLayout(Comments comments) {
        this.comments = comments;
        this.phrases = new PhraseLayout(comments);
        this.clauses = new ClauseLayout(phrases);
    }

    Doc of(ImrParser.ItemContext item) {
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
            return fact(item.fact());
        }
        if (item.define() != null) {
            return define(item.define());
        }
        if (item.precedence() != null) {
            return phrases.list(item.precedence(), GOES_ON);
        }
        if (item.limit() != null) {
            return limit(item.limit());
        }
        if (item.table() != null) {
            return table(item.table());
        }
        if (item.recommendation() != null) {
            return recommendation(item.recommendation());
        }
        if (item.example() != null) {
            return example(item.example());
        }
        throw new IllegalStateException("an item of the grammar is not laid out: " + item.getText());
    }

    private Doc guideline(ImrParser.GuidelineContext guideline) {
        Parts head = parts().add(guideline.GUIDELINE()).add(guideline.name());
        if (guideline.text() != null) {
            head.fill(GOES_ON, guideline.text());
        }
        return withLines(head.all(), guideline.guidelinePart());
    }

    private Doc source(ImrParser.SourceContext source) {
        Parts parts = parts().add(source.SOURCE()).add(source.name()).fill(INSIDE, source.text());
        source.sourcePart().forEach(part -> parts.fill(INSIDE, part));
        return parts.all();
    }

    private Doc treatment(ImrParser.TreatmentContext treatment) {
        Parts parts = parts();
        for (ParseTree child : treatment.children) {
            if (child instanceof ImrParser.TextContext
                    || child instanceof ImrParser.CodesContext
                    || PhraseLayout.is(child, ImrParser.IN)) {
                parts.fill(INSIDE, child);
            } else {
                parts.add(child);
            }
        }
        return parts.all();
    }

    private Doc fact(ImrParser.FactContext fact) {
        Parts parts = parts().add(fact.FACT()).add(fact.name());
        if (fact.factType() != null) {
            parts.add(GOES_ON, fact.factType());
        }
        if (fact.text() != null) {
            parts.line(INSIDE, fact.text());
        }
        return parts.group();
    }

    private Doc define(ImrParser.DefineContext define) {
        Parts parts = parts();
        for (ParseTree child : define.children) {
            if (child instanceof ImrParser.TextContext) {
                parts.fill(GOES_ON, child);
            } else if (child instanceof ImrParser.ConditionContext || PhraseLayout.is(child, ImrParser.CITE)) {
                parts.line(INSIDE, child);
            } else {
                parts.add(child);
            }
        }
        return parts.group();
    }

    private Doc limit(ImrParser.LimitContext limit) {
        Parts head = parts();
        for (ParseTree child : limit.children) {
            if (child instanceof ImrParser.CapContext cap) {
                ClauseLayout.addCap(head, cap);
            } else if (child instanceof ImrParser.NameContext && limit.name(0) != child
                    || PhraseLayout.is(child, ImrParser.TOGETHER)) {
                head.fill(GOES_ON, child);
            } else if (!(child instanceof ImrParser.LimitPartContext)) {
                head.add(child);
            }
        }
        return withLines(head.group(), limit.limitPart());
    }

    private Doc recommendation(ImrParser.RecommendationContext recommendation) {
        return withLines(heading(recommendation.heading()), recommendation.clause());
    }

    private Doc heading(ImrParser.HeadingContext heading) {
        Parts parts = parts();
        for (ParseTree child : heading.children) {
            if (child instanceof ImrParser.NameContext) {
                parts.fill(GOES_ON, child);
            } else if (PhraseLayout.is(child, ImrParser.FOR) || PhraseLayout.is(child, ImrParser.OTHERWISE)) {
                parts.line(GOES_ON, child);
            } else {
                parts.add(child instanceof ImrParser.ConditionContext ? ClauseLayout.CONDITION : 0, child);
            }
        }
        return parts.group();
    }

    private Doc table(ImrParser.TableContext table) {
        Doc head = parts().add(table.TABLE()).add(table.name()).all();
        Parts lines = parts();
        AlignedRows rows = AlignedRows.of(table);
        for (ImrParser.TablePartContext part : table.tablePart()) {
            if (part.ROW() == null) {
                lines.below(INSIDE, part.clause());
            } else {
                Token row = part.ROW().getSymbol();
                lines.below(INSIDE, row, new Word(rows.text(row)));
            }
        }
        return Sequence.of(List.of(head, lines.all()));
    }

    private Doc example(ImrParser.ExampleContext example) {
        Doc head = parts().add(example.CASE()).add(example.text()).all();
        return withLines(head, example.caseLine());
    }

    private static Doc caseLine(ImrParser.CaseLineContext line, Parts parts) {
        boolean afterComma = false;
        for (ParseTree child : line.children) {
            boolean begins = child instanceof TerminalNode word
                            && PARTS_OF_CASE_LINES.contains(word.getSymbol().getType())
                    || child instanceof ImrParser.CertifyContext
                    || child instanceof ImrParser.PossibleContext;
            if (child instanceof ImrParser.MissingContext) {
                parts.line(GOES_ON, child);
            } else if (begins || afterComma) {
                parts.fill(GOES_ON, child);
            } else {
                parts.add(child);
            }
            afterComma = PhraseLayout.isComma(child);
        }
        return parts.group();
    }

    /** A first line, which is laid out already, with others below it. */
    private Doc withLines(Doc head, List<? extends ParseTree> lines) {
        Parts below = parts();
        lines.forEach(line -> below.below(INSIDE, line));
        return Sequence.of(List.of(head, below.all()));
    }

    private Parts parts() {
        return new Parts(this::part, comments);
    }

    private Doc part(ParseTree part) {
        if (part instanceof ImrParser.ClauseContext clause) {
            return clauses.clause(clause);
        }
        if (part instanceof ImrParser.LimitPartContext ofLimit) {
            return clauses.partOfLimit(ofLimit);
        }
        if (part instanceof ImrParser.CaseLineContext line) {
            return caseLine(line, parts());
        }
        if (part instanceof ImrParser.UsePartContext use) {
            return phrases.list(use, GOES_ON);
        }
        return phrases.of(part);
    }
}

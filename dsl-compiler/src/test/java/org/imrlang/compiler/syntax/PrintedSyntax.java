package org.imrlang.compiler.syntax;

import static org.imrlang.compiler.syntax.PrintedWords.after;
import static org.imrlang.compiler.syntax.PrintedWords.line;

import java.util.Optional;
import org.imrlang.compiler.syntax.Syntax.CaseSyntax;
import org.imrlang.compiler.syntax.Syntax.ChoiceTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.CodesTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.DateTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.compiler.syntax.Syntax.EffectiveSyntax;
import org.imrlang.compiler.syntax.Syntax.FactSyntax;
import org.imrlang.compiler.syntax.Syntax.FactTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.GuidelineSyntax;
import org.imrlang.compiler.syntax.Syntax.HeadingSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;
import org.imrlang.compiler.syntax.Syntax.LimitSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.PercentTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.PrecedenceSyntax;
import org.imrlang.compiler.syntax.Syntax.RecommendationSyntax;
import org.imrlang.compiler.syntax.Syntax.SourceSyntax;
import org.imrlang.compiler.syntax.Syntax.TableSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.compiler.syntax.Syntax.TreatmentSyntax;

/** A file's syntax tree as text of the language that reads as the same tree. Nothing in it may be broken. */
public final class PrintedSyntax {

    private final StringBuilder text = new StringBuilder();

    private PrintedSyntax() {}

    /** The text of a file. */
    public static String of(FileSyntax file) {
        PrintedSyntax printed = new PrintedSyntax();
        file.items().forEach(printed::item);
        return printed.text.toString();
    }

    private void item(ItemSyntax item) {
        if (item instanceof GuidelineSyntax guideline) {
            guideline(guideline);
        } else if (item instanceof PrecedenceSyntax precedence) {
            begin("precedence", PrintedWords.names(precedence.authorities()));
        } else if (item instanceof SourceSyntax source) {
            source(source);
        } else if (item instanceof TreatmentSyntax treatment) {
            String unit = PrintedWords.unit(treatment.unit());
            Optional<String> codes =
                    treatment.codes().map(code -> line(code.system().text(), PrintedWords.texts(code.codes())));
            begin(
                    "treatment",
                    treatment.name().text(),
                    optional(treatment.label()),
                    unit.isEmpty() ? "" : "in " + unit,
                    after("code", codes));
        } else if (item instanceof FactSyntax fact) {
            String type = fact.type().map(PrintedSyntax::type).orElse("");
            begin("fact", fact.name().text(), type, optional(fact.sentence()));
        } else if (item instanceof DefineSyntax define) {
            begin("define", define.name().text(), optional(define.label()), "as");
            part(PrintedConditions.condition(define.condition()));
            define.cite().ifPresent(cite -> part("cite", PrintedClause.cite(cite)));
        } else if (item instanceof LimitSyntax limit) {
            begin("limit", PrintedWords.names(limit.treatments()), limit.together() ? "together" : "");
            part(PrintedClause.text(limit.cap()));
            limit.cites().forEach(cite -> part(PrintedClause.text(cite)));
            limit.notes().forEach(note -> part(PrintedClause.text(note)));
        } else if (item instanceof RecommendationSyntax recommendation) {
            begin(heading(recommendation.heading()));
            recommendation.clauses().forEach(clause -> part(PrintedClause.text(clause)));
        } else if (item instanceof TableSyntax table) {
            begin("table", table.treatment().text());
            table.clauses().forEach(clause -> part(PrintedClause.text(clause)));
            PrintedTable.lines(table).forEach(this::part);
        } else if (item instanceof CaseSyntax example) {
            begin("case", PrintedWords.text(example.title()));
            example.lines().forEach(line -> part(PrintedCase.line(line)));
        } else {
            throw new IllegalStateException("an item is not printed: " + item);
        }
    }

    private void guideline(GuidelineSyntax guideline) {
        begin("guideline", guideline.name().text(), optional(guideline.title()));
        guideline.authorities().forEach(authority -> part("authority", authority.text()));
        guideline.editions().forEach(edition -> part("edition", PrintedWords.text(edition)));
        for (EffectiveSyntax effective : guideline.effectives()) {
            Optional<String> by = effective.by().map(word -> word.text() + " date");
            part(
                    "effective",
                    after("from", effective.from().map(TextSyntax::text)),
                    after("until", effective.until().map(TextSyntax::text)),
                    after("by", by));
        }
        if (!guideline.uses().isEmpty()) {
            part("use", PrintedWords.names(guideline.uses()));
        }
    }

    private void source(SourceSyntax source) {
        begin("source", source.name().text(), PrintedWords.text(source.title()));
        source.sections().forEach(section -> part("section", PrintedWords.text(section)));
        source.topics().forEach(topic -> part("topic", PrintedWords.text(topic)));
        source.editions().forEach(edition -> part("edition", PrintedWords.text(edition)));
        source.pages().forEach(pages -> part("pages", PrintedWords.range(pages)));
        source.urls().forEach(url -> part("url", PrintedWords.text(url)));
    }

    private static String type(FactTypeSyntax type) {
        if (type instanceof NumberTypeSyntax number) {
            String unit = PrintedWords.unit(number.unit());
            return unit.isEmpty() ? "number" : "number in " + unit;
        }
        if (type instanceof PercentTypeSyntax) {
            return "percent";
        }
        if (type instanceof DateTypeSyntax) {
            return "date";
        }
        if (type instanceof ChoiceTypeSyntax choice) {
            return "one of (" + PrintedWords.names(choice.values()) + ")";
        }
        if (type instanceof CodesTypeSyntax codes) {
            return line("codes", codes.system().map(NameSyntax::text).orElse(""));
        }
        throw new IllegalStateException("the type of a fact is not printed: " + type);
    }

    private static String heading(HeadingSyntax heading) {
        return line(
                PrintedWords.names(heading.treatments()),
                after("for", heading.scope().map(PrintedConditions::condition)),
                heading.otherwise() ? "otherwise" : "");
    }

    private static String optional(Optional<TextSyntax> text) {
        return text.map(PrintedWords::text).orElse("");
    }

    private void begin(String... words) {
        text.append(line(words)).append('\n');
    }

    private void part(String... words) {
        text.append("  ").append(line(words)).append('\n');
    }
}

package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.compiler.syntax.Syntax.ChoiceTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.CodesSyntax;
import org.imrlang.compiler.syntax.Syntax.CodesTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.DateTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.EffectiveSyntax;
import org.imrlang.compiler.syntax.Syntax.FactSyntax;
import org.imrlang.compiler.syntax.Syntax.FactTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.GuidelineSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.PercentTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.PrecedenceSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.compiler.syntax.Syntax.SourceSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.compiler.syntax.Syntax.TreatmentSyntax;
import org.imrlang.grammar.ImrParser;

/** Reads what a file says of itself and what it declares, definitions aside. */
final class DeclarationReader {

    private final Places places;
    private final WordReader words;

    DeclarationReader(Places places, WordReader words) {
        this.places = places;
        this.words = words;
    }

    GuidelineSyntax guideline(ImrParser.GuidelineContext guideline) {
        List<NameSyntax> authorities = new ArrayList<>();
        List<TextSyntax> editions = new ArrayList<>();
        List<EffectiveSyntax> effectives = new ArrayList<>();
        List<NameSyntax> uses = new ArrayList<>();
        for (ImrParser.GuidelinePartContext part : guideline.guidelinePart()) {
            if (part instanceof ImrParser.AuthorityPartContext authority) {
                authorities.add(words.name(authority.name()));
            } else if (part instanceof ImrParser.GuidelineEditionPartContext edition) {
                editions.add(words.text(edition.text()));
            } else if (part instanceof ImrParser.EffectivePartContext effective) {
                effectives.add(effective(effective));
            } else if (part instanceof ImrParser.UsePartContext use) {
                uses.addAll(words.names(use.name()));
            } else {
                throw new IllegalStateException("a part of a guideline is not read: " + part.getText());
            }
        }
        return new GuidelineSyntax(
                places.of(guideline),
                words.name(guideline.name()),
                words.optionalText(guideline.text()),
                List.copyOf(authorities),
                List.copyOf(editions),
                List.copyOf(effectives),
                List.copyOf(uses));
    }

    private EffectiveSyntax effective(ImrParser.EffectivePartContext effective) {
        List<TerminalNode> dates = effective.DATE();
        boolean hasFrom = effective.FROM() != null;
        Optional<TextSyntax> from = hasFrom ? Optional.of(words.date(dates.get(0))) : Optional.empty();
        Optional<TextSyntax> until =
                effective.UNTIL() != null ? Optional.of(words.date(dates.get(hasFrom ? 1 : 0))) : Optional.empty();
        Optional<NameSyntax> by = Optional.ofNullable(effective.basis()).map(words::name);
        return new EffectiveSyntax(places.of(effective), from, until, by);
    }

    SourceSyntax source(ImrParser.SourceContext source) {
        List<TextSyntax> sections = new ArrayList<>();
        List<TextSyntax> topics = new ArrayList<>();
        List<TextSyntax> editions = new ArrayList<>();
        List<RangeSyntax> pages = new ArrayList<>();
        List<TextSyntax> urls = new ArrayList<>();
        for (ImrParser.SourcePartContext part : source.sourcePart()) {
            if (part instanceof ImrParser.SectionPartContext section) {
                sections.add(words.text(section.text()));
            } else if (part instanceof ImrParser.TopicPartContext topic) {
                topics.add(words.text(topic.text()));
            } else if (part instanceof ImrParser.EditionPartContext edition) {
                editions.add(words.text(edition.text()));
            } else if (part instanceof ImrParser.PagesPartContext range) {
                pages.add(words.range(range.range()));
            } else if (part instanceof ImrParser.UrlPartContext url) {
                urls.add(words.text(url.text()));
            } else {
                throw new IllegalStateException("a part of a source is not read: " + part.getText());
            }
        }
        return new SourceSyntax(
                places.of(source),
                words.name(source.name()),
                words.text(source.text()),
                List.copyOf(sections),
                List.copyOf(topics),
                List.copyOf(editions),
                List.copyOf(pages),
                List.copyOf(urls));
    }

    TreatmentSyntax treatment(ImrParser.TreatmentContext treatment) {
        return new TreatmentSyntax(
                places.of(treatment),
                words.name(treatment.name()),
                words.optionalText(treatment.text()),
                words.unit(treatment.unitName()),
                Optional.ofNullable(treatment.codes()).map(this::codes));
    }

    private CodesSyntax codes(ImrParser.CodesContext codes) {
        return new CodesSyntax(places.of(codes), words.name(codes.name()), words.texts(codes.text()));
    }

    FactSyntax fact(ImrParser.FactContext fact) {
        return new FactSyntax(
                places.of(fact),
                words.name(fact.name()),
                Optional.ofNullable(fact.factType()).map(this::type),
                words.optionalText(fact.text()));
    }

    private FactTypeSyntax type(ImrParser.FactTypeContext type) {
        if (type instanceof ImrParser.NumberTypeContext number) {
            return new NumberTypeSyntax(places.of(type), words.unit(number.unitName()));
        }
        if (type instanceof ImrParser.PercentTypeContext) {
            return new PercentTypeSyntax(places.of(type));
        }
        if (type instanceof ImrParser.DateTypeContext) {
            return new DateTypeSyntax(places.of(type));
        }
        if (type instanceof ImrParser.ChoiceTypeContext choice) {
            return new ChoiceTypeSyntax(places.of(type), words.names(choice.name()));
        }
        if (type instanceof ImrParser.CodesTypeContext codes) {
            return new CodesTypeSyntax(
                    places.of(type), Optional.ofNullable(codes.nameOnLine()).map(words::name));
        }
        throw new IllegalStateException("the type of a fact is not read: " + type.getText());
    }

    PrecedenceSyntax precedence(ImrParser.PrecedenceContext precedence) {
        return new PrecedenceSyntax(places.of(precedence), words.names(precedence.name()));
    }
}

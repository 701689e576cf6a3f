package org.imrlang.compiler.syntax;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax.LengthSyntax;
import org.imrlang.compiler.syntax.Syntax.AmountSyntax;
import org.imrlang.compiler.syntax.Syntax.DurationSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.grammar.ImrParser;
import org.jspecify.annotations.Nullable;

/** Reads names, texts, numbers, units and times. */
final class WordReader {

    private final Places places;
    private final Diagnostics diagnostics;

    /** A guideline says the same few words and numbers again and again: its tree holds each once. */
    private final Map<String, String> words = new HashMap<>();

    private final Map<String, BigDecimal> values = new HashMap<>();

    WordReader(Places places, Diagnostics diagnostics) {
        this.places = places;
        this.diagnostics = diagnostics;
    }

    NameSyntax name(ParserRuleContext word) {
        return name(word.getStart());
    }

    NameSyntax name(Token token) {
        return new NameSyntax(places.of(token), once(token.getText()));
    }

    List<NameSyntax> names(List<? extends ParserRuleContext> words) {
        return words.stream().map(this::name).toList();
    }

    TextSyntax date(TerminalNode date) {
        return new TextSyntax(places.of(date.getSymbol()), date.getText());
    }

    private String once(String word) {
        String known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    Optional<TextSyntax> optionalText(ImrParser.@Nullable TextContext text) {
        return Optional.ofNullable(text).map(this::text);
    }

    List<TextSyntax> texts(List<ImrParser.TextContext> texts) {
        return texts.stream().map(this::text).toList();
    }

    TextSyntax text(ImrParser.TextContext text) {
        return text(text.getStart());
    }

    private TextSyntax text(Token string) {
        Span at = places.of(string);
        String quoted = string.getText();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char letter = quoted.charAt(i);
            if (letter == '\\') {
                i++;
                letter = quoted.charAt(i);
                if (letter != '"' && letter != '\\') {
                    Span escape = new Span(at.file(), at.start() + i - 1, at.start() + i + 1);
                    diagnostics.add(new TextDiagnostic.UnknownEscape(escape, escape.text()));
                }
            }
            text.append(letter);
        }
        return new TextSyntax(at, text.toString());
    }

    NumberSyntax number(TerminalNode number) {
        String text = number.getText();
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        BigDecimal value = values.computeIfAbsent(digits, BigDecimal::new);
        return new NumberSyntax(places.of(number.getSymbol()), value, percent);
    }

    RangeSyntax range(ImrParser.RangeContext range) {
        NumberSyntax low = number(range.NUMBER(0));
        if (range.RANGE() == null) {
            return new RangeSyntax(low.at(), low, low);
        }
        return new RangeSyntax(places.of(range), low, number(range.NUMBER(1)));
    }

    AmountSyntax amount(ImrParser.AmountContext amount) {
        RangeSyntax range = range(amount.range());
        Optional<NameSyntax> unit = unit(amount.unit());
        return new AmountSyntax(unit.isEmpty() ? range.at() : places.of(amount), range, unit);
    }

    AmountSyntax amount(TerminalNode number, ImrParser.@Nullable UnitContext unit) {
        NumberSyntax count = number(number);
        return new AmountSyntax(count.at(), new RangeSyntax(count.at(), count, count), unit(unit));
    }

    LengthSyntax length(ImrParser.LengthContext length) {
        return new LengthSyntax(places.of(length), range(length.range()), name(length.timeUnit()));
    }

    DurationSyntax duration(ImrParser.DurationContext duration) {
        return new DurationSyntax(places.of(duration), number(duration.NUMBER()), name(duration.timeUnit()));
    }

    /**
     * A unit, if one was written: a name, a unit of time, or a text such as {@code "mg/day"}. Whether the text can be a
     * unit is not looked at here.
     */
    Optional<NameSyntax> unit(@Nullable ParserRuleContext unit) {
        if (unit == null) {
            return Optional.empty();
        }
        Token word = unit.getStart();
        boolean quoted = word.getType() == ImrParser.STRING || word.getType() == ImrParser.QUOTED_UNIT;
        if (!quoted) {
            return Optional.of(name(word));
        }
        TextSyntax text = text(word);
        return Optional.of(new NameSyntax(text.at(), text.text()));
    }
}

package org.imrlang.compiler.syntax;

import java.math.BigDecimal;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.AmountSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.grammar.ImrParser;
import org.jspecify.annotations.Nullable;

/** Reads names, texts, numbers and units. */
final class WordReader {

    private final SourceFile file;
    private final Diagnostics diagnostics;

    WordReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    NameSyntax name(ParserRuleContext word) {
        return name(word.getStart());
    }

    NameSyntax name(Token token) {
        return new NameSyntax(Places.of(file, token), token.getText());
    }

    TextSyntax date(TerminalNode date) {
        return new TextSyntax(Places.of(file, date.getSymbol()), date.getText());
    }

    Optional<TextSyntax> optionalText(@Nullable TerminalNode string) {
        return Optional.ofNullable(string).map(this::text);
    }

    TextSyntax text(TerminalNode string) {
        Span at = Places.of(file, string.getSymbol());
        String quoted = string.getText();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char letter = quoted.charAt(i);
            if (letter == '\\') {
                i++;
                letter = quoted.charAt(i);
                if (letter != '"' && letter != '\\') {
                    Span escape = new Span(file, at.start() + i - 1, at.start() + i + 1);
                    diagnostics.add(new TextDiagnostic.UnknownEscape(escape, escape.text()));
                }
            }
            text.append(letter);
        }
        return new TextSyntax(at, text.toString());
    }

    /** A unit: a name, a unit of time, or a text such as {@code "mg/day"}. */
    NameSyntax unitName(ImrParser.UnitNameContext unit) {
        return unit.STRING() != null ? quotedUnit(unit.STRING()) : name(unit);
    }

    NumberSyntax number(TerminalNode number) {
        String text = number.getText();
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        return new NumberSyntax(Places.of(file, number.getSymbol()), new BigDecimal(digits), percent);
    }

    RangeSyntax range(ImrParser.RangeContext range) {
        NumberSyntax low = number(range.NUMBER(0));
        NumberSyntax high = range.NUMBER().size() > 1 ? number(range.NUMBER(1)) : low;
        return new RangeSyntax(Places.of(file, range), low, high);
    }

    AmountSyntax amount(ImrParser.AmountContext amount) {
        return new AmountSyntax(Places.of(file, amount), range(amount.range()), unit(amount.unit()));
    }

    AmountSyntax amount(TerminalNode number, ImrParser.@Nullable UnitContext unit) {
        NumberSyntax count = number(number);
        return new AmountSyntax(count.at(), new RangeSyntax(count.at(), count, count), unit(unit));
    }

    private Optional<NameSyntax> unit(ImrParser.@Nullable UnitContext unit) {
        return Optional.ofNullable(unit)
                .map(written -> written.STRING() != null ? quotedUnit(written.STRING()) : name(written));
    }

    private NameSyntax quotedUnit(TerminalNode string) {
        TextSyntax text = text(string);
        return new NameSyntax(text.at(), text.text());
    }
}

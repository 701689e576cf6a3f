package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;
import org.imrlang.compiler.syntax.Stretch.Word;
import org.imrlang.grammar.ImrLexer;

/** Words that stand on the wrong line: a recommendation in the middle of one, a unit on one of its own. */
final class Layout {

    private static final Set<Integer> HEADED = Set.of(
            ImrLexer.INITIAL,
            ImrLexer.UP,
            ImrLexer.FOR,
            ImrLexer.OTHERWISE,
            ImrLexer.NOT,
            ImrLexer.REQUIRES,
            ImrLexer.CONTRAINDICATED,
            ImrLexer.MAX);

    private Layout() {}

    static List<Slip> slips(Stretch stretch) {
        List<Slip> slips = new ArrayList<>();
        List<Word> words = stretch.words();
        for (int i = Math.min(stretch.stop() + 1, words.size() - 1); i > stretch.first(); i--) {
            Word word = words.get(i);
            Word before = words.get(i - 1);
            if (!word.isName()) {
                continue;
            }
            if (word.firstOnLine() && before.type() == ImrLexer.NUMBER) {
                slips.add(unit(before, word));
            } else if (!word.firstOnLine()
                    && i + 1 < words.size()
                    && !words.get(i + 1).firstOnLine()
                    && HEADED.contains(words.get(i + 1).type())) {
                slips.add(heading(before, word));
            }
        }
        return slips;
    }

    private static Slip unit(Word number, Word unit) {
        return new Slip(
                unit.start(),
                unit.end(),
                List.of(new Change(number.end(), unit.start(), " ")),
                false,
                (at, fix) -> new SlipDiagnostic.UnitOnNextLine(at, unit.text(), fix));
    }

    private static Slip heading(Word before, Word name) {
        return new Slip(
                name.start(),
                name.end(),
                List.of(new Change(before.end(), name.start(), "\n\n")),
                false,
                (at, fix) -> new SlipDiagnostic.FirstOnItsLine(at, name.text(), fix));
    }
}

package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.syntax.Stretch.Word;

/** Texts without one of their quotes: where it can stand that the line can be read, first before a word that goes on. */
final class UnclosedTexts {

    private static final Pattern WORD = Pattern.compile("[ \\t]+(?=\\S)");
    private static final Set<String> GO_ON = Set.of(
            "in",
            "code",
            "section",
            "topic",
            "edition",
            "pages",
            "url",
            "as",
            "cite",
            "number",
            "percent",
            "date",
            "if",
            "note",
            "evidence",
            "requires",
            "initial",
            "then");

    private static final Set<String> TAKE_TEXT =
            Set.of("note", "edition", "section", "topic", "url", "case", "includes", "code");

    private UnclosedTexts() {}

    static List<Slip> slips(Stretch stretch) {
        List<Slip> slips = new ArrayList<>();
        if (stretch.words().isEmpty()) {
            return slips;
        }
        unquoted(stretch, slips);
        String text = stretch.text();
        int near = Math.min(stretch.offset(), text.length());
        lineSlips(text, lineStart(text, near), slips);
        if (stretch.stop() > 0) {
            lineSlips(
                    text,
                    lineStart(text, stretch.words().get(stretch.stop() - 1).start()),
                    slips);
        }
        return slips;
    }

    /** Words without any quotes where a text belongs, up to a word that goes on, or to the end of the line. */
    private static void unquoted(Stretch stretch, List<Slip> slips) {
        List<Word> line = stretch.line();
        int first = stretch.stop() - stretch.first();
        boolean needed = stretch.stop() > 0
                && TAKE_TEXT.contains(stretch.words().get(stretch.stop() - 1).text());
        if (!needed || first >= line.size() || line.get(first).text().startsWith("\"")) {
            return;
        }
        for (int next = first + 1; next <= line.size(); next++) {
            if (next == line.size() || GO_ON.contains(line.get(next).text())) {
                int start = line.get(first).start();
                int end = line.get(next - 1).end();
                String seen = line.get(first).text();
                slips.add(new Slip(
                        start,
                        end,
                        List.of(new Change(start, start, "\""), new Change(end, end, "\"")),
                        false,
                        (at, fix) -> new SlipDiagnostic.MissingWord(
                                at, "\"", "around the text that begins with `" + seen + "`", fix)));
            }
        }
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    }

    private static void lineSlips(String text, int start, List<Slip> slips) {
        int next = text.indexOf('\n', start);
        int end = start
                + text.substring(start, next < 0 ? text.length() : next)
                        .stripTrailing()
                        .length();
        String line = text.substring(start, end);
        if (line.chars().filter(letter -> letter == '"').count() % 2 == 0) {
            return;
        }
        List<Integer> before = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        Matcher gaps = WORD.matcher(line);
        while (gaps.find()) {
            String word = line.substring(gaps.end()).split("\\s", 2)[0];
            boolean quoted = line.substring(gaps.end()).matches("(?s)\\w+[ \\t]+\".*");
            (GO_ON.contains(word) || quoted ? before : others).add(gaps.start());
        }
        for (int place : before) {
            slips.add(quote(text, start, start + place));
        }
        slips.add(quote(text, start, end));
        int opening = line.indexOf('"');
        for (int i = others.size() - 1; i >= 0; i--) {
            int place = others.get(i);
            if (place < opening || opening == line.length() - 1) {
                int at = start + place + leading(line, place);
                slips.add(quote(text, start, at));
            }
        }
    }

    private static int leading(String line, int place) {
        int blanks = 0;
        while (line.charAt(place + blanks) == ' ' || line.charAt(place + blanks) == '\t') {
            blanks++;
        }
        return blanks;
    }

    private static Slip quote(String text, int start, int place) {
        int open = text.lastIndexOf('"', place - 1);
        int from = open >= start ? open : place;
        return new Slip(
                from,
                place,
                List.of(new Change(place, place, "\"")),
                false,
                (at, fix) -> new TextDiagnostic.UnclosedText(at, Optional.of(fix)));
    }
}

package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.CharacterDiagnostic;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;

/**
 * Characters that are not what they seem. In texts and comments every script is welcome; what turns the direction of the
 * text is welcome nowhere, since a reader would then see something else than what is read.
 */
final class Characters {

    private static final String OPENING = "“”„‟«″";
    private static final String CLOSING = "”“‟»″";

    /** As many as anybody will read; what follows them stays as it is. */
    private static final int MOST = 10_000;

    private final String text;
    private final SlipsOfNames slips = new SlipsOfNames();
    private int offset;

    private Characters(String text) {
        this.text = text;
    }

    /** The slips of a text; a word that is written wrong in several places is one of them. */
    static List<Slip> slips(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return new Characters(text).all();
            }
        }
        return List.of();
    }

    private List<Slip> all() {
        while (offset < text.length() && slips.size() < MOST) {
            char letter = text.charAt(offset);
            if (text.startsWith("//", offset)) {
                skip(lineEnd());
            } else if (letter == '"') {
                straight();
            } else if (OPENING.indexOf(letter) >= 0) {
                curly();
            } else if (letter < 0x7F && !isWord(letter)) {
                offset++;
            } else if (isWord(text.codePointAt(offset))) {
                word();
            } else {
                sign();
            }
        }
        return slips.all();
    }

    private int lineEnd() {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** Passes over a text or comment, in which only marks of direction are looked for. */
    private void skip(int end) {
        for (; offset < end; offset++) {
            if (isDirection(text.charAt(offset))) {
                mark(1);
            }
        }
    }

    private void straight() {
        int end = offset + 1;
        int last = lineEnd();
        while (end < last && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end < last) {
            skip(end + 1);
            return;
        }
        int curly = offset + 1;
        while (curly < last && CLOSING.indexOf(text.charAt(curly)) < 0) {
            curly++;
        }
        if (curly < last) {
            quotes(curly, curly, List.of(new Change(curly, curly + 1, "\"")));
        } else {
            skip(last);
        }
    }

    private void curly() {
        int last = lineEnd();
        int end = offset + 1;
        while (end < last && CLOSING.indexOf(text.charAt(end)) < 0 && text.charAt(end) != '"') {
            end++;
        }
        if (end < last) {
            quotes(offset, end, List.of(new Change(offset, offset + 1, "\""), new Change(end, end + 1, "\"")));
        } else {
            int start = offset;
            slips.add(
                    new Slip(
                            start,
                            last,
                            List.of(new Change(start, start + 1, "\""), new Change(last, last, "\"")),
                            false,
                            (at, fix) -> new TextDiagnostic.UnclosedText(at, Optional.of(fix))),
                    Optional.empty());
            skip(last);
        }
    }

    private void quotes(int blamed, int end, List<Change> changes) {
        slips.add(
                new Slip(
                        blamed,
                        blamed + 1,
                        changes,
                        true,
                        (at, fix) -> new SlipDiagnostic.QuoteForm(at, "curly ones", fix)),
                Optional.empty());
        skip(end + 1);
    }

    private void sign() {
        int point = text.codePointAt(offset);
        int width = Character.charCount(point);
        if (isDirection(point)) {
            mark(width);
        } else if (isBlank(point)) {
            invisible(width, " ");
        } else if (isInvisible(point)) {
            invisible(width, "");
        } else {
            String sign = Character.toString(point);
            LookAlikes.of(point)
                    .filter(meant -> ".|".indexOf(meant.charAt(0)) < 0)
                    .ifPresent(meant -> slips.add(
                            Slip.at(
                                    offset,
                                    offset + width,
                                    meant,
                                    true,
                                    (at, fix) ->
                                            new CharacterDiagnostic.LookAlikeLetter(at, sign, point, meant, 1, 0, fix)),
                            Optional.empty()));
        }
        offset += width;
    }

    private void mark(int width) {
        int point = text.codePointAt(offset);
        slips.add(
                Slip.at(
                        offset,
                        offset + width,
                        "",
                        false,
                        (at, fix) -> new CharacterDiagnostic.DirectionMark(at, point, fix)),
                Optional.empty());
    }

    private void invisible(int width, String instead) {
        int point = text.codePointAt(offset);
        slips.add(
                Slip.at(
                        offset,
                        offset + width,
                        instead,
                        true,
                        (at, fix) -> new CharacterDiagnostic.InvisibleCharacter(at, point, fix)),
                Optional.empty());
    }

    /** A run of letters, digits and what is hidden between them. */
    private void word() {
        int start = offset;
        StringBuilder meant = new StringBuilder();
        List<Integer> alike = new ArrayList<>();
        List<Integer> accented = new ArrayList<>();
        boolean readable = true;
        while (offset < text.length() && isWord(text.codePointAt(offset))) {
            int point = text.codePointAt(offset);
            if (point < 0x7F) {
                meant.append((char) point);
            } else {
                Optional<String> ours = LookAlikes.of(point);
                Optional<String> plain = ours.or(() -> LookAlikes.withoutAccent(point));
                plain.ifPresent(meant::append);
                readable &= plain.isPresent();
                (ours.isPresent() ? alike : accented).add(offset);
            }
            offset += Character.charCount(point);
        }
        if (readable && !(alike.isEmpty() && accented.isEmpty())) {
            word(start, meant.toString(), alike, accented);
        }
    }

    private void word(int start, String meant, List<Integer> alike, List<Integer> accented) {
        String word = text.substring(start, offset);
        if (accented.isEmpty()) {
            int character = text.codePointAt(alike.get(0));
            String ours = LookAlikes.of(character).orElseThrow();
            int place = text.codePointCount(start, alike.get(0)) + 1;
            int more = alike.size() - 1;
            slips.add(
                    Slip.at(
                            start,
                            offset,
                            meant,
                            true,
                            (at, fix) -> new CharacterDiagnostic.LookAlikeLetter(
                                    at, word, character, ours, place, more, fix)),
                    Optional.of(word));
        } else {
            int character = text.codePointAt(accented.get(0));
            slips.add(
                    Slip.at(
                            start,
                            offset,
                            meant,
                            false,
                            (at, fix) -> new CharacterDiagnostic.ForeignLetter(at, word, character, fix)),
                    Optional.of(word));
        }
    }

    private static boolean isWord(int point) {
        return point == '_'
                || Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isDirection(int point) {
        return point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }

    private static boolean isBlank(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> point == 0x85;
        };
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || point == 0x034F
                || point == 0x115F
                || point == 0x3164
                || point == 0x180E;
    }
}

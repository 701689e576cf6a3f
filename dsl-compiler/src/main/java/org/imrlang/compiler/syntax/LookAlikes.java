package org.imrlang.compiler.syntax;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Characters of other scripts that are taken for letters, digits and signs of ours. */
final class LookAlikes {

    /** Pairs of a character and what it is taken for; what Unicode itself calls a form of ours is not listed. */
    private static final String[] PAIRS = {
        // Cyrillic
        "аa вb еe һh іi јj ԛq оo рp сc ѕs уy ԝw хx ԁd ӏl АA ВB ЕE НH ІI ЈJ КK МM ОO РP ЅS СC ТT УY ХX ԚQ ԜW",
        // Greek
        "αa ιi κk νv οo ρp υu χx γy ωw ϳj ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX",
        // Armenian, Cherokee and other Latin letters
        "օo սu հh ոn ցg ɡg ɑa ıi ȷj ɩi ʏy ᴄc ᴏo ᴠv ᴡw ᴢz ꓐB ꓑP ꓓD ꓔT ꓖG ꓗK ꓚC ꓟM ꓠN ꓡL ꓢS ꓣR ꓦV ꓧH ꓪW ꓫX ꓬY ꓮA ꓰE ꓲI ꓳO",
        // signs
        "ꓸ. ‚, ⁄/ ∕/ ǀ| ∣| ⩵= ꞊= ⟨< ⟩> ‹< ›>",
    };

    private static final Map<Integer, Character> TABLE = table();

    private LookAlikes() {}

    private static Map<Integer, Character> table() {
        Map<Integer, Character> table = new HashMap<>();
        for (String line : PAIRS) {
            for (String pair : line.split(" ")) {
                table.put(pair.codePointAt(0), pair.charAt(pair.length() - 1));
            }
        }
        return Map.copyOf(table);
    }

    /** What a character that is none of ours looks like. */
    static Optional<String> of(int character) {
        Character listed = TABLE.get(character);
        if (listed != null) {
            return Optional.of(String.valueOf(listed));
        }
        String form = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        // one of ours, or letters drawn as one, as they come out of a PDF
        boolean ours = form.matches("[!-~]|[A-Za-z]{2,3}");
        return ours ? Optional.of(form) : Optional.empty();
    }

    /** The letters under an accent, or those that a letter is written with where it cannot be typed. */
    static Optional<String> withoutAccent(int letter) {
        switch (letter) {
            case 'ß':
                return Optional.of("ss");
            case 'æ':
                return Optional.of("ae");
            case 'œ':
                return Optional.of("oe");
            case 'ø':
                return Optional.of("o");
            case 'ł':
                return Optional.of("l");
            default:
                break;
        }
        String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        char first = apart.charAt(0);
        boolean accented = apart.length() > 1 && (first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z');
        return accented ? Optional.of(String.valueOf(first)) : Optional.empty();
    }
}

package org.imrlang.compiler.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that are spelt one way in British and another way in American English. */
final class Spellings {

    /** What becomes what: after these, both spellings of a word are one. Not every word that comes out exists. */
    private record Respelling(Pattern pattern, String instead) {
        private static Respelling of(String pattern, String instead) {
            return new Respelling(Pattern.compile(pattern), instead);
        }
    }

    private static final List<Respelling> RESPELLINGS = List.of(
            Respelling.of("manoeuvre", "maneuver"), // oe and re at once
            Respelling.of("[ao]e", "e"), // anaesthesia, oedema, paediatric
            Respelling.of("(?<=..)our", "or"), // behaviour, tumour, labour
            Respelling.of("is(?=(e|ed|es|ing|ation|ations)$)", "iz"), // immobilise, hospitalisation
            Respelling.of("lys(?=(e|ed|es|ing)$)", "lyz"), // catalyse, paralysed
            Respelling.of("(?<=[tb])re(?=s?$)", "er"), // centre, fibre
            Respelling.of("(?<=gram)me(?=s?$)", ""), // programme
            Respelling.of("ogue(?=s?$)", "og"), // analogue
            Respelling.of("ll(?=(ed|ing|er|or|ers|ors)$)", "l"), // counselling
            Respelling.of("ence$", "ense"), // defence, licence
            Respelling.of("actise", "actice"), // practise
            Respelling.of("actize", "actice"),
            Respelling.of("sulph", "sulf"),
            Respelling.of("leuco", "leuko"),
            Respelling.of("grey", "gray"),
            Respelling.of("judgement", "judgment"),
            Respelling.of("fulfill", "fulfil"),
            Respelling.of("aluminium", "aluminum"),
            Respelling.of("caesarean", "cesarean"));

    private Spellings() {}

    /** What both spellings of a name have in common. */
    static String common(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("_", -1))
                .map(Spellings::word)
                .collect(Collectors.joining("_"));
    }

    private static String word(String word) {
        String common = word;
        for (Respelling one : RESPELLINGS) {
            common = one.pattern().matcher(common).replaceAll(one.instead());
        }
        return common;
    }

    /** The other spelling of a name, if it is among these. */
    static Optional<String> other(String name, Collection<String> candidates) {
        String common = common(name);
        return candidates.stream()
                .filter(candidate ->
                        !candidate.equals(name) && common(candidate).equals(common))
                .sorted()
                .findFirst();
    }
}

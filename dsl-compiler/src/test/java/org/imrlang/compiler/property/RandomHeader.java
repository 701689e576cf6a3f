package org.imrlang.compiler.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a drawn file says of itself: the guideline's name and parts.
 *
 * @param file the file's name, with its ending
 * @param guideline its name in the ruleset
 * @param named whether the text says the name
 * @param effective the words of {@code effective}
 * @param basis {@code request}, {@code service} or {@code injury}, where it is in effect by a date
 */
record RandomHeader(String file, String guideline, boolean named, String effective, Optional<String> basis) {

    static final List<String> AUTHORITIES = List.of("MTUS", "ODG", "ACOEM");

    /** One to four files, two of them perhaps editions of one guideline with adjoining dates. */
    static List<RandomHeader> draw(Draw draw) {
        int count = draw.maybe(3) ? 1 : draw.from(2, 4);
        List<RandomHeader> headers = new ArrayList<>();
        List<String> names = draw.some(List.of("ga", "gb", "gc", "gd"), count);
        boolean editions = count > 1 && draw.maybe(3);
        for (String name : names) {
            if (editions && headers.size() < 2) {
                if (headers.isEmpty()) {
                    headers.addAll(editions(draw, name));
                }
                continue;
            }
            boolean effective = draw.maybe(4);
            String basis = draw.word("request", "service", "injury");
            headers.add(new RandomHeader(
                    name + ".imr",
                    name,
                    effective || !draw.maybe(6),
                    effective ? effective(draw, basis) : "",
                    effective ? Optional.of(basis) : Optional.empty()));
        }
        return headers;
    }

    private static List<RandomHeader> editions(Draw draw, String name) {
        String basis = draw.word("request", "service", "injury");
        List<LocalDate> days =
                draw.<LocalDate>some(Draw.DAYS, 3).stream().sorted().toList();
        String first = (draw.maybe(2) ? "from " + days.get(0) + " " : "") + "until " + days.get(1);
        LocalDate next = draw.maybe(4) ? days.get(1).plusDays(20) : days.get(1);
        String second =
                "from " + next + (draw.maybe(3) ? " until " + days.get(2).plusDays(60) : "");
        return List.of(
                new RandomHeader(name + ".imr", name, true, first + by(draw, basis), Optional.of(basis)),
                new RandomHeader(name + "_later.imr", name, true, second + by(draw, basis), Optional.of(basis)));
    }

    private static String effective(Draw draw, String basis) {
        List<LocalDate> days =
                draw.<LocalDate>some(Draw.DAYS, 2).stream().sorted().toList();
        String from = "from " + days.get(0);
        String until = "until " + days.get(1);
        return draw.word(from, until, from + " " + until) + by(draw, basis);
    }

    private static String by(Draw draw, String basis) {
        return basis.equals("request") && draw.maybe(2) ? "" : " by " + basis + " date";
    }

    /** The declaration, of which the parts stand in any order. */
    String text(Draw draw, int index, List<String> uses) {
        if (!named && uses.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (draw.maybe(2)) {
            parts.add("  authority " + draw.of(AUTHORITIES) + "\n");
        }
        if (!effective.isEmpty() || draw.maybe(3)) {
            parts.add("  edition \"" + (2013 + index) + "\"\n");
        }
        if (!effective.isEmpty()) {
            parts.add("  effective " + effective + "\n");
        }
        if (!uses.isEmpty()) {
            parts.add("  use " + String.join(", ", uses) + "\n");
        }
        String title = draw.maybe(2) ? " \"Guideline " + guideline + "\"" : "";
        return "guideline " + guideline + title + "\n" + String.join("", draw.<String>shuffled(parts));
    }

    /** The dates by which guidelines are in effect. */
    static Set<String> bases(List<RandomHeader> headers) {
        Set<String> bases = new LinkedHashSet<>();
        headers.forEach(header -> header.basis.ifPresent(bases::add));
        return bases;
    }
}

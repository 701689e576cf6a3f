package org.imrlang.compiler.explain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Wording;

/** Where links lead: names made of what the author named, so that they stay when the text around them changes. */
final class Anchors {

    private static final int LONGEST = 48;

    /** Calls everything by its name, which stays where the words that explain it are changed. */
    static final Wording NAMES = new Wording() {
        @Override
        public String fact(Fact fact) {
            return fact.name();
        }

        @Override
        public String definition(Definition definition) {
            return definition.name();
        }

        @Override
        public String code(String code) {
            return code;
        }
    };

    private final Map<String, String> guidelines = new HashMap<>();

    Anchors(Ruleset ruleset) {
        for (Guideline guideline : ruleset.guidelines()) {
            // no two editions begin on one day; the day stands there also where there is one edition alone, since a
            // link
            // to it must not break when the next one comes
            String from = guideline
                    .effective()
                    .flatMap(Effective::from)
                    .map(day -> "." + day)
                    .orElse("");
            guidelines.put(guideline.file(), slug(guideline.name()) + from);
        }
    }

    String of(Guideline guideline) {
        return of(guideline.file());
    }

    private String of(String file) {
        String anchor = guidelines.get(file);
        if (anchor == null) {
            throw new IllegalStateException("no guideline of the ruleset stands in " + file);
        }
        return anchor;
    }

    /** A section of a guideline, such as its sources. */
    String section(Guideline guideline, String section) {
        return of(guideline) + "." + section;
    }

    String treatment(Guideline guideline, Treatment treatment) {
        return section(guideline, "treatment") + "." + treatment.name();
    }

    /** @param reader the guideline in whose part the definition is spelled out */
    String definition(Guideline reader, Definition definition) {
        String own = reader.file().equals(definition.file()) ? "" : of(definition.file()) + ".";
        return section(reader, "word") + "." + own + definition.name();
    }

    String source(Guideline reader, String handle) {
        return section(reader, "source") + "." + slug(handle);
    }

    /** A line of the text of a guideline, where there are pages. */
    static String line(String guideline, int line) {
        return guideline + ".line." + line;
    }

    /** The page of a treatment, where there are pages; a slash stands in no other anchor. */
    static String page(Treatment treatment) {
        return "treatment/" + treatment.name();
    }

    /** The page of a fact, where there are pages. */
    static String page(Fact fact) {
        return "fact/" + fact.name();
    }

    /**
     * A part of something, by what it says and not by where it stands: in small letters, with a number of the text itself
     * where they are not all of it. Only of two that say the same the second is counted.
     *
     * @param taken the anchors that others have; the new one is added
     */
    static String part(String of, String says, Set<String> taken) {
        String words = String.join("-", says.toLowerCase(Locale.ROOT).split("[^a-z0-9_]+"));
        String slug = words.startsWith("-") ? words.substring(1) : words;
        boolean whole =
                !slug.isEmpty() && slug.length() <= LONGEST && says.chars().allMatch(letter -> letter < 128);
        String part =
                of + "." + (whole ? slug : slug.substring(0, Math.min(LONGEST, slug.length())) + "-" + hash(says));
        String unique = part;
        for (int number = 2; !taken.add(unique); number++) {
            unique = part + "-" + number;
        }
        return unique;
    }

    /** Tells texts with the same letters apart, the same on every machine. */
    private static String hash(String text) {
        return Integer.toHexString(text.hashCode());
    }

    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter < 128 && (Character.isLetterOrDigit(letter) || letter == '_')) {
                slug.appendCodePoint(letter);
            } else {
                slug.append('-').append(Integer.toHexString(letter)).append('-');
            }
        });
        return slug.toString();
    }
}

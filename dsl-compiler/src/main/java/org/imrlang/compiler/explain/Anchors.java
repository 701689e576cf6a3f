package org.imrlang.compiler.explain;

import java.util.HashMap;
import java.util.Map;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;

/** Where links lead: names made of what the author named, so that they stay when the text around them changes. */
final class Anchors {

    private final Map<String, String> guidelines = new HashMap<>();

    Anchors(Ruleset ruleset) {
        Map<String, Integer> editions = new HashMap<>();
        ruleset.guidelines().forEach(guideline -> editions.merge(guideline.name(), 1, Integer::sum));
        for (Guideline guideline : ruleset.guidelines()) {
            String from = editions.getOrDefault(guideline.name(), 1) == 1
                    ? ""
                    : "."
                            + guideline
                                    .effective()
                                    .flatMap(one -> one.from())
                                    .map(Object::toString)
                                    .orElse("first");
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

package org.imrlang.pages.site;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.explain.Chapters;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.FactType;

/** What the search knows, as a script: a page that was opened from a folder may read nothing else. */
record SearchIndex(Contents contents) {

    private static final HexFormat HEX = HexFormat.of();

    /**
     * Something that can be found.
     *
     * @param more further words by which it is found
     */
    private record Entry(String kind, String title, String name, String address, String more) {}

    SiteFile file() {
        StringBuilder script = new StringBuilder("\"use strict\";\nvar imrSearchIndex = [");
        String between = "\n";
        for (Entry entry : entries()) {
            script.append(between)
                    .append("  [")
                    .append(String.join(
                            ", ",
                            literal(entry.kind()),
                            literal(entry.title()),
                            literal(entry.name()),
                            literal(entry.address()),
                            literal(entry.more())))
                    .append(']');
            between = ",\n";
        }
        return new SiteFile(Frame.SEARCHED, script.append("\n];\n").toString());
    }

    private List<Entry> entries() {
        Chapters chapters = contents.chapters();
        Addresses addresses = contents.addresses();
        List<Entry> entries = new ArrayList<>();
        for (Guideline guideline : contents.ruleset().guidelines()) {
            String more = String.join(
                    " ", guideline.authority().orElse(""), guideline.edition().orElse(""));
            entries.add(new Entry(
                    "guideline", chapters.title(guideline), guideline.name(), addresses.of(guideline), more.strip()));
        }
        for (Treatment treatment : contents.ruleset().treatments()) {
            String codes = treatment
                    .codes()
                    .map(one -> one.system() + " " + String.join(" ", one.codes()))
                    .orElse("");
            entries.add(new Entry(
                    "treatment", chapters.title(treatment), treatment.name(), addresses.of(treatment), codes));
        }
        for (Fact fact : contents.ruleset().facts()) {
            String values = fact.type() instanceof FactType.Choice choice ? String.join(" ", choice.values()) : "";
            entries.add(new Entry("fact", bare(chapters.title(fact)), fact.name(), addresses.of(fact), values));
        }
        for (Guideline guideline : contents.ruleset().guidelines()) {
            for (Definition definition : guideline.definitions()) {
                String address = addresses.of(chapters.anchor(definition), Frame.SEARCHED);
                String title = bare(chapters.title(definition));
                entries.add(new Entry("definition", title, definition.name(), address, chapters.title(guideline)));
            }
        }
        return entries;
    }

    private static String bare(String quoted) {
        return Optional.of(quoted)
                .filter(words -> words.startsWith("“") && words.endsWith("”"))
                .map(words -> words.substring(1, words.length() - 1))
                .orElse(quoted);
    }

    /** A text as a script has it; nothing in it can end the text, the line or the script. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean plain = letter >= ' ' && letter < 0x7f && "\"\\<>&'".indexOf(letter) < 0;
            if (plain) {
                literal.append(letter);
            } else {
                literal.append("\\u").append(HEX.toHexDigits(letter));
            }
        }
        return literal.append('"').toString();
    }
}

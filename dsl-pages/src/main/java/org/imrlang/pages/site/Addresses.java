package org.imrlang.pages.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.explain.Chapters;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;

/**
 * The names of the files, and which of them an anchor of the read-back leads to. A file is called by what it is about and
 * what that is named, so that its name stays when others come and go. What kind of thing it is stands first: no file is
 * called {@code con} or {@code nul}, which Windows takes for devices. Names that differ by case alone are an error of the
 * language, so that no two files are one where the disk ignores case.
 */
final class Addresses {

    /** The page that names all others. */
    static final String INDEX = "index.html";

    /** The page that says what the words of a read-back mean. */
    static final String READING = "how-to-read.html";

    /** What the anchors of the lines of a text begin with. */
    static final String LINE = "L";

    /** What follows the guideline in the anchors of its lines, where the read-back names them. */
    private static final String LINES = "line.";

    /** Disks take names of up to 255 letters. */
    private static final int LONGEST = 150;

    private static final int KEPT = 140;
    private static final int DIGEST = 8;

    private final Chapters chapters;

    /** The pages by what begins the anchors that stand on them. */
    private final Map<String, String> pages = new HashMap<>();

    /** The longer first: of {@code odg} and {@code odg.2014-01-01} the second has the anchors that begin with both. */
    private final List<String> guidelines;

    Addresses(Ruleset ruleset, Chapters chapters) {
        this.chapters = chapters;
        ruleset.guidelines().forEach(one -> pages.put(chapters.anchor(one), file("guideline", chapters.anchor(one))));
        ruleset.treatments().forEach(one -> pages.put(chapters.page(one), file("treatment", one.name())));
        ruleset.facts().forEach(one -> pages.put(chapters.page(one), file("fact", one.name())));
        this.guidelines = ruleset.guidelines().stream()
                .map(chapters::anchor)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String file(String kind, String name) {
        String called = name.length() <= LONGEST ? name : name.substring(0, KEPT) + "-" + digest(name);
        return kind + "-" + called + ".html";
    }

    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The page of a guideline. */
    String of(Guideline guideline) {
        return page(chapters.anchor(guideline));
    }

    /** The page of a treatment. */
    String of(Treatment treatment) {
        return page(chapters.page(treatment));
    }

    /** The page of a fact. */
    String of(Fact fact) {
        return page(chapters.page(fact));
    }

    private String page(String anchor) {
        return Optional.ofNullable(pages.get(anchor))
                .orElseThrow(() -> new IllegalStateException("no page is about " + anchor));
    }

    /** Where a link to an anchor of the read-back leads, seen from a page. */
    String of(String anchor, String from) {
        String whole = pages.get(anchor);
        if (whole != null) {
            return whole;
        }
        for (String guideline : guidelines) {
            if (anchor.startsWith(guideline + ".")) {
                String page = page(guideline);
                String part = anchor.substring(guideline.length() + 1);
                String target = part.startsWith(LINES) ? LINE + part.substring(LINES.length()) : anchor;
                return (page.equals(from) ? "" : page) + "#" + target;
            }
        }
        throw new IllegalStateException("no page has the anchor " + anchor);
    }

    /** What the part of a guideline is called in the page of a treatment; with a dot, since pages have anchors of their own. */
    String section(Guideline guideline) {
        return "guideline." + chapters.anchor(guideline);
    }

    /** Where a line of a guideline's text stands. */
    String line(Guideline guideline, int line) {
        return of(guideline) + "#" + lineAnchor(line);
    }

    /** What a line of the text is called in its page. */
    static String lineAnchor(int line) {
        return LINE + line;
    }
}

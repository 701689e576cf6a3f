package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.model.Cite;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Source;

/** The sources of one guideline and of what it uses: each spelled out once, with a handle by which all else cites it. */
final class Citations {

    private static final String SECTION = "sources";

    private final Guideline guideline;
    private final Anchors anchors;
    private final Map<Source, String> handles = new LinkedHashMap<>();
    private final Map<Source, String> owners = new LinkedHashMap<>();

    /** @param cited all that is cited in the guideline's part */
    Citations(Ruleset ruleset, Guideline guideline, List<Cite> cited, Anchors anchors) {
        this.guideline = guideline;
        this.anchors = anchors;
        guideline.sources().forEach(source -> handles.put(source, source.name()));
        for (Cite cite : cited) {
            Source source = cite.source();
            if (!handles.containsKey(source)) {
                String owner = owner(ruleset, source);
                owners.put(source, owner);
                handles.put(source, handles.containsValue(source.name()) ? handle(source, owner) : source.name());
            }
        }
    }

    private static String owner(Ruleset ruleset, Source source) {
        return ruleset.guidelines().stream()
                .filter(one -> one.sources().contains(source))
                .map(Guideline::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody declares the source " + source.name()));
    }

    /** Of two of one name the second has its guideline's name too, and a number where that is not enough. */
    private String handle(Source source, String owner) {
        String handle = source.name() + " of " + Naming.clean(owner);
        String numbered = handle;
        for (int number = 2; handles.containsValue(numbered); number++) {
            numbered = handle + " " + number;
        }
        return numbered;
    }

    /** {@code [odg_cbt], pages 23 to 24}. */
    Text of(Cite cite) {
        String handle = Optional.ofNullable(handles.get(cite.source()))
                .orElseThrow(() -> new IllegalStateException("a source without a handle: " + cite.source()));
        return Text.reference("[" + handle + "]", anchors.source(guideline, handle))
                .and(cite.pages().map(pages -> ", " + pages(pages)).orElse(""));
    }

    /** Each source with all that is known of it; empty where there is none. */
    List<Block> blocks(int level) {
        if (handles.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        handles.forEach((source, handle) -> items.add(
                new Item(Optional.of(anchors.source(guideline, handle)), spelledOut(source, handle), List.of())));
        return List.of(
                new Block.Heading(level, anchors.section(guideline, SECTION), Text.of("Where it is written")),
                new Block.Items(false, List.copyOf(items)));
    }

    private Text spelledOut(Source source, String handle) {
        Text text = Text.label("[" + handle + "]").and(" " + Naming.quoted(source.title()));
        text = text.and(part("section", source.section()))
                .and(part("topic", source.topic()))
                .and(part("edition", source.edition()))
                .and(source.pages().map(pages -> ", " + pages(pages)).orElse(""));
        if (source.url().isPresent()) {
            String url = Naming.clean(source.url().get());
            text = text.and(", ").and(Text.link(url, url));
        }
        String owner = owners.get(source);
        return owner == null
                ? text
                : text.and(" (as the guideline ").and(Text.name(owner)).and(" declares it)");
    }

    private static String part(String what, Optional<String> text) {
        return text.map(one -> ", " + what + " " + Naming.quoted(one)).orElse("");
    }

    private static String pages(String pages) {
        return pages.contains("..") ? "pages " + pages.replace("..", " to ") : "page " + pages;
    }
}

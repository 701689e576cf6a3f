package org.imrlang.pages.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.explain.Chapters;
import org.imrlang.compiler.explain.HtmlStyle;
import org.imrlang.pages.Html;
import org.imrlang.pages.SourceListing;
import org.imrlang.pages.ask.AskScripts;

/**
 * A ruleset as a static site: a page for each guideline, treatment and fact, linked both ways, with a search. It needs no
 * server and nothing from elsewhere. The same sources give the same bytes.
 */
public final class Site {

    private Site() {}

    /** All files of the site, in an order of their own; none has the path of another, however the disk takes case. */
    public static List<SiteFile> of(CheckedRuleset checked) {
        Contents contents = new Contents(checked);
        return of(contents, new AskPart(contents));
    }

    /** The same with something more on the page of each treatment. */
    static List<SiteFile> of(CheckedRuleset checked, TreatmentPart part) {
        return of(new Contents(checked), part);
    }

    private static List<SiteFile> of(Contents contents, TreatmentPart part) {
        List<SiteFile> files = new ArrayList<>();
        files.add(new IndexPage(contents).file());
        files.add(howToRead(contents));
        contents.ruleset().guidelines().forEach(one -> files.add(new GuidelinePage(contents, one).file()));
        contents.ruleset().treatments().forEach(one -> files.add(new TreatmentPage(contents, one, part).file()));
        contents.ruleset().facts().forEach(one -> files.add(new FactPage(contents, one).file()));
        files.add(new SiteFile(
                Frame.STYLE, HtmlStyle.CSS + SourceListing.CSS + resource(Frame.STYLE) + AskScripts.css()));
        files.add(new SearchIndex(contents).file());
        files.add(new SiteFile(Frame.SEARCH, resource(Frame.SEARCH)));
        files.addAll(part.files());
        return List.copyOf(files);
    }

    private static SiteFile howToRead(Contents contents) {
        Html html = new Html();
        html.element("p", "What the words mean in which guidelines are read back here.")
                .line();
        html.markup(contents.in(Addresses.READING, Chapters.howToRead()));
        return Frame.page(Addresses.READING, "How to read this", false, List.of(), html);
    }

    private static String resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed with its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

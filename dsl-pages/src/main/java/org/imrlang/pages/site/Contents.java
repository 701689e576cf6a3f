package org.imrlang.pages.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.explain.Block;
import org.imrlang.compiler.explain.Chapters;
import org.imrlang.compiler.explain.HtmlFragment;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.testing.coverage.Coverage;
import org.imrlang.testing.coverage.FileCoverage;

/** What all pages of a site are made from. */
final class Contents {

    private final CheckedRuleset checked;
    private final Chapters chapters;
    private final Addresses addresses;
    private final Mentions mentions;
    private final FactReaders readers;
    private final Map<String, FileCoverage> coverage = new HashMap<>();
    private final Map<String, Map<Integer, CaseResult>> results = new HashMap<>();

    Contents(CheckedRuleset checked) {
        this.checked = checked;
        this.chapters = new Chapters(checked);
        this.addresses = new Addresses(checked.ruleset(), chapters);
        this.mentions = new Mentions(checked.ruleset(), chapters);
        this.readers = new FactReaders(checked.ruleset());
        Coverage all = Coverage.of(checked);
        all.files().forEach(one -> coverage.put(one.file().name(), one));
        all.results()
                .forEach(one -> results.computeIfAbsent(one.file(), file -> new HashMap<>())
                        .put(one.line(), one));
    }

    CheckedRuleset checked() {
        return checked;
    }

    Ruleset ruleset() {
        return checked.ruleset();
    }

    Chapters chapters() {
        return chapters;
    }

    Addresses addresses() {
        return addresses;
    }

    Mentions mentions() {
        return mentions;
    }

    FactReaders readers() {
        return readers;
    }

    /** What the cases exercise of a guideline. */
    FileCoverage coverage(Guideline guideline) {
        return Optional.ofNullable(coverage.get(guideline.file()))
                .orElseThrow(() -> new IllegalStateException("nobody looked at the cases of " + guideline.name()));
    }

    /** What came of a case. */
    CaseResult result(Guideline guideline, Case one) {
        return Optional.ofNullable(results.get(guideline.file()))
                .flatMap(all -> Optional.ofNullable(all.get(one.line())))
                .orElseThrow(() -> new IllegalStateException("the case `" + one.title() + "` was not run"));
    }

    /** Parts of the read-back as they stand in a page. */
    HtmlFragment in(String page) {
        return new HtmlFragment(anchor -> addresses.of(anchor, page));
    }

    /** Blocks of the read-back as they stand in a page. */
    String in(String page, List<Block> blocks) {
        return in(page).of(blocks);
    }
}

package org.imrlang.compiler.explain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Source;
import org.imrlang.compiler.model.Treatment;

/**
 * What is read back of a whole ruleset, in parts that stand on pages of their own: a page for each guideline, treatment and
 * fact. Nothing is spelled out twice; references lead from page to page. A reference names an anchor: {@link
 * #anchor(Guideline)} and those that begin with it and a dot stand on the guideline's page; {@link #page(Treatment)} and
 * {@link #page(Fact)} name those pages.
 */
public final class Chapters {

    private static final int LEVEL = 1;

    private final GuidelineText.Names names;
    private final Map<String, GuidelineText> texts = new LinkedHashMap<>();

    /** The parts of a ruleset. */
    public Chapters(CheckedRuleset checked) {
        Ruleset ruleset = checked.ruleset();
        this.names = new GuidelineText.Names(
                new Naming(ruleset),
                new Anchors(ruleset),
                ruleset.guidelines().stream().map(Guideline::file).collect(Collectors.toSet()),
                new Declared(ruleset),
                true);
        ruleset.guidelines().forEach(one -> texts.put(one.file(), new GuidelineText(checked, one, names, LEVEL)));
    }

    private GuidelineText text(Guideline guideline) {
        return text(guideline.file());
    }

    private GuidelineText text(String file) {
        return Optional.ofNullable(texts.get(file))
                .orElseThrow(() -> new IllegalArgumentException("no guideline of the ruleset stands in " + file));
    }

    /** What tells a guideline and its edition from all others: made of its name and its first day. */
    public String anchor(Guideline guideline) {
        return names.anchors().of(guideline);
    }

    /** What references to a treatment's page name. */
    public String page(Treatment treatment) {
        return Anchors.page(treatment);
    }

    /** What references to a fact's page name. */
    public String page(Fact fact) {
        return Anchors.page(fact);
    }

    /** Where a guideline's page speaks of a treatment. */
    public String anchor(Guideline guideline, Treatment treatment) {
        return names.anchors().treatment(guideline, treatment);
    }

    /** Where a definition is spelled out. */
    public String anchor(Definition definition) {
        return text(definition.file()).anchor(definition);
    }

    /** Where a source that a guideline declares is spelled out. */
    public String anchor(Guideline owner, Source source) {
        return names.anchors().source(owner, source.name());
    }

    /** Where the cases of a guideline stand on its page, in their order: made of their titles. */
    public List<String> examples(Guideline guideline) {
        Set<String> taken = new LinkedHashSet<>();
        for (Case one : guideline.cases()) {
            String part = Anchors.part(anchor(guideline) + ".case", one.title());
            String unique = part;
            for (int number = 2; !taken.add(unique); number++) {
                unique = part + "-" + number;
            }
        }
        return List.copyOf(taken);
    }

    /** What a guideline is called; no two are called alike. */
    public String title(Guideline guideline) {
        return names.naming().title(guideline);
    }

    /** What a treatment is called in the middle of a sentence. */
    public String title(Treatment treatment) {
        return names.naming().treatment(treatment);
    }

    /** What a fact says, in quotes; no two are called alike. */
    public String title(Fact fact) {
        return names.naming().fact(fact);
    }

    /** The name, authority and edition of a guideline. */
    public Text called(Guideline guideline) {
        return HeadText.called(guideline);
    }

    /** What a definition is called, in quotes. */
    public String title(Definition definition) {
        return names.naming().definition(definition);
    }

    /** What kind of answer a fact has: {@code yes or no}. */
    public String answer(Fact fact) {
        return FactTable.answer(fact.type());
    }

    /** What a guideline says of itself, without headings. */
    public List<Block> head(Guideline guideline) {
        return text(guideline).head();
    }

    /** What its words mean, what it recommends, and the limits, under headings of level 2. */
    public List<Block> recommended(Guideline guideline) {
        return text(guideline).recommended();
    }

    /** Its sources, under a heading of level 2; empty where nothing is cited. */
    public List<Block> sources(Guideline guideline) {
        return text(guideline).sources();
    }

    /** What it asks of the record, under a heading of level 2; empty where it asks nothing. */
    public List<Block> record(Guideline guideline) {
        return text(guideline).record();
    }

    /** What a guideline recommends of a treatment, with headings of level 4; empty where nothing. */
    public List<Block> recommended(Guideline guideline, Treatment treatment) {
        return text(guideline).of(treatment, LEVEL + 3);
    }

    /** The limits of a guideline that bind a treatment whichever guideline decides; empty where none does. */
    public List<Block> limits(Guideline guideline, Treatment treatment) {
        return text(guideline).limitsOf(treatment);
    }

    /** What a case of a guideline asks, gives and expects, without its title. */
    public List<Block> asked(Guideline guideline, Case one) {
        return List.of(new Block.Items(false, text(guideline).cases().item(one).below()));
    }

    /** What the words of all this mean. */
    public static List<Block> howToRead() {
        return List.of(new Block.Items(
                false,
                Explainer.HOW_TO_READ.stream().map(Text::of).map(Item::of).toList()));
    }
}

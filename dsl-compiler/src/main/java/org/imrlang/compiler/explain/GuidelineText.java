package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;

/** One guideline, or one edition of it, from its head to its cases. */
final class GuidelineText {

    private final CheckedRuleset checked;
    private final Guideline guideline;
    private final Names names;
    private final int level;
    private final Mentioned mentioned;
    private final List<Limit> others;
    private final Citations citations;
    private final Reader reader;

    /**
     * What the parts of all guidelines share.
     *
     * @param read the files that are read back
     * @param declared who declares which treatments and facts
     * @param paged whether treatments and facts have pages of their own, to which what they are called leads
     */
    record Names(Naming naming, Anchors anchors, Set<String> read, Declared declared, boolean paged) {
        private Text called(Treatment treatment) {
            String words = naming.treatment(treatment);
            return paged ? Text.reference(words, Anchors.page(treatment)) : Text.of(words);
        }
    }

    /** @param level of its own heading */
    GuidelineText(CheckedRuleset checked, Guideline guideline, Names names, int level) {
        this.checked = checked;
        this.guideline = guideline;
        this.names = names;
        this.level = level;
        this.others = othersLimits();
        this.mentioned = Mentioned.in(guideline, others);
        this.citations =
                new Citations(checked.ruleset(), guideline, Cited.in(guideline, others, spelledOut()), names.anchors());
        this.reader = new Reader(
                names.naming(),
                new ConditionText(names.naming(), this::anchor, names.paged()),
                citations,
                names.paged() ? Optional.of(names.anchors().of(guideline)) : Optional.empty());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(level, "", names.naming().title(guideline)));
        blocks.addAll(head());
        blocks.addAll(sources());
        blocks.addAll(recommended());
        blocks.addAll(record());
        if (!guideline.cases().isEmpty()) {
            blocks.add(heading(level + 1, "examples", "Worked examples"));
            blocks.addAll(cases().blocks(guideline.cases()));
        }
        return blocks;
    }

    /** What it says of itself. */
    List<Block> head() {
        return new HeadText(checked.ruleset(), guideline).blocks();
    }

    /** Where it is written; empty where nothing is cited. */
    List<Block> sources() {
        return citations.blocks(level + 1);
    }

    /** What its words mean, what it recommends, and the limits. */
    List<Block> recommended() {
        List<Block> blocks = new ArrayList<>();
        definitions(blocks);
        treatments(blocks);
        limits(blocks);
        return blocks;
    }

    /** What it asks of the record; empty where it asks nothing. */
    List<Block> record() {
        List<Block> blocks = new ArrayList<>();
        record(blocks);
        return blocks;
    }

    /** How its worked examples are read back. */
    CaseText cases() {
        return new CaseText(names.naming(), new GivenText(names.naming(), checked.ruleset()));
    }

    /** What it recommends of one treatment, at most with headings of a level. */
    List<Block> of(Treatment treatment, int headings) {
        List<Recommendation> all = treatmentsOf(guideline).getOrDefault(treatment.name(), List.of());
        if (all.isEmpty()) {
            return List.of();
        }
        String anchor = names.anchors().treatment(guideline, treatment);
        return new TreatmentText(checked, all, reader, headings, anchor).blocks();
    }

    /** Its own limits that bind a treatment; empty where none does. */
    List<Block> limitsOf(Treatment treatment) {
        LimitText text = new LimitText(reader);
        List<Item> items = guideline.limits().stream()
                .filter(limit -> limit.treatments().contains(treatment))
                .map(text::item)
                .toList();
        return items.isEmpty() ? List.of() : List.of(new Block.Items(false, items));
    }

    private Block heading(int at, String section, String words) {
        String anchor = section.isEmpty()
                ? names.anchors().of(guideline)
                : names.anchors().section(guideline, section);
        return new Block.Heading(at, anchor, Text.of(words));
    }

    /** Of limits that other guidelines set on a treatment of this one, those that are read back nowhere else. */
    private List<Limit> othersLimits() {
        Set<String> treatments = treatmentsOf(guideline).keySet();
        return checked.ruleset().guidelines().stream()
                .filter(other -> !names.read().contains(other.file()))
                .flatMap(other -> other.limits().stream())
                .filter(limit -> limit.treatments().stream().anyMatch(one -> treatments.contains(one.name())))
                .toList();
    }

    /** The definitions that this guideline's part spells out: its own, and what it uses of guidelines not read back. */
    private List<Definition> spelledOut() {
        List<Definition> all = new ArrayList<>(guideline.definitions());
        mentioned.definitions().stream()
                .filter(one ->
                        !one.file().equals(guideline.file()) && !names.read().contains(one.file()))
                .forEach(all::add);
        return all;
    }

    /** Where a definition is spelled out. */
    String anchor(Definition definition) {
        boolean elsewhere = names.read().contains(definition.file());
        Guideline where = !elsewhere
                ? guideline
                : checked.ruleset().guidelines().stream()
                        .filter(one -> one.file().equals(definition.file()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no guideline defines " + definition.name()));
        return names.anchors().definition(where, definition);
    }

    private void definitions(List<Block> blocks) {
        List<Item> items = spelledOut().stream().map(this::definition).toList();
        if (!items.isEmpty()) {
            blocks.add(heading(level + 1, "words", "What its words mean"));
            blocks.add(new Block.Items(false, items));
        }
        List<Text> elsewhere = mentioned.definitions().stream()
                .filter(one ->
                        !one.file().equals(guideline.file()) && names.read().contains(one.file()))
                .map(one -> Text.reference(names.naming().definition(one), anchor(one))
                        .and(" in ")
                        .and(Text.name(Naming.clean(one.guideline()))))
                .toList();
        if (!elsewhere.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("These words are spelled out with another guideline: ")
                    .and(Text.joined(elsewhere, "; "))
                    .and(".")));
        }
    }

    private Item definition(Definition definition) {
        Text text = Text.label(names.naming().definition(definition))
                .and(" (")
                .and(Text.name(definition.name()))
                .and(
                        definition.file().equals(guideline.file())
                                ? Text.EMPTY
                                : Text.of(" of the guideline ").and(Text.name(Naming.clean(definition.guideline()))));
        if (definition.file().equals(guideline.file())) {
            text = text.and(
                    reader.place(definition.at()).map(Text.of(", ")::and).orElse(Text.EMPTY));
        }
        text = text.and(definition
                        .cite()
                        .map(cite -> Text.of(", written in ").and(citations.of(cite)))
                        .orElse(Text.EMPTY))
                .and(") means that ");
        Item item = reader.conditions().of(definition.condition()).after(text);
        return new Item(Optional.of(anchor(definition)), item.text(), item.below());
    }

    private static Map<String, List<Recommendation>> treatmentsOf(Guideline guideline) {
        Map<String, List<Recommendation>> treatments = new LinkedHashMap<>();
        guideline
                .recommendations()
                .forEach(one -> treatments
                        .computeIfAbsent(one.treatment().name(), name -> new ArrayList<>())
                        .add(one));
        return treatments;
    }

    private void treatments(List<Block> blocks) {
        Map<String, List<Recommendation>> treatments = treatmentsOf(guideline);
        if (!treatments.isEmpty()) {
            blocks.add(heading(level + 1, "treatments", "What it recommends"));
        }
        for (List<Recommendation> recommendations : treatments.values()) {
            Treatment treatment = recommendations.get(0).treatment();
            String anchor = names.anchors().treatment(guideline, treatment);
            blocks.add(new Block.Heading(level + 2, anchor, names.called(treatment)));
            blocks.add(new Block.Paragraph(described(treatment)));
            blocks.addAll(new TreatmentText(checked, recommendations, reader, level + 3, anchor).blocks());
        }
        List<Item> declared = guideline.declares().stream()
                .filter(name -> !treatments.containsKey(name))
                .flatMap(name -> checked.ruleset().treatments().stream()
                        .filter(one -> one.name().equals(name)))
                .map(one -> Item.of((names.paged()
                                ? names.called(one)
                                : Text.label(names.naming().treatment(one)))
                        .and(". ")
                        .and(described(one))))
                .toList();
        if (!declared.isEmpty()) {
            blocks.add(heading(level + 1, "declared", "Treatments that it declares and recommends nothing of"));
            blocks.add(new Block.Items(false, declared));
        }
    }

    /** What is counted, its codes, and its name. */
    private Text described(Treatment treatment) {
        Text text = Text.of("Counted in " + treatment.unit() + "; named ")
                .and(Text.name(treatment.name()))
                .and(" in the file")
                .and(names.declared().note(treatment.name(), guideline));
        return text.and(treatment
                        .codes()
                        .map(codes -> "; " + codes.system() + " "
                                + String.join(
                                        ", ",
                                        codes.codes().stream()
                                                .map(Naming::quoted)
                                                .toList()))
                        .orElse(""))
                .and(".");
    }

    private void limits(List<Block> blocks) {
        if (guideline.limits().isEmpty() && others.isEmpty()) {
            return;
        }
        LimitText text = new LimitText(reader);
        blocks.add(heading(level + 1, "limits", "Limits over all guidelines"));
        if (!guideline.limits().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of("These hold whichever guideline decides, as long as this one is in effect:")));
            blocks.add(new Block.Items(
                    false, guideline.limits().stream().map(text::item).toList()));
        }
        if (!others.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of("Other guidelines of the ruleset limit treatments of this one, as long as they are in"
                            + " effect:")));
            blocks.add(new Block.Items(false, others.stream().map(text::item).toList()));
        }
    }

    private void record(List<Block> blocks) {
        Map<String, Fact> known = new HashMap<>();
        checked.ruleset().facts().forEach(fact -> known.put(fact.name(), fact));
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (String name : guideline.declares()) {
            Optional.ofNullable(known.get(name)).ifPresent(fact -> facts.put(name, fact));
        }
        mentioned.facts().forEach(fact -> facts.put(fact.name(), fact));
        if (!facts.isEmpty()) {
            blocks.add(heading(level + 1, "record", "What it asks of the record"));
            blocks.add(new FactTable(names.naming(), names.declared(), guideline, names.paged()).of(facts.values()));
        }
    }

    /** The treatments of a guideline with their anchors, for a list of what is to be found. */
    List<Item> contents() {
        return treatmentsOf(guideline).values().stream()
                .map(all -> all.get(0).treatment())
                .map(one -> Item.of(Text.reference(
                        names.naming().treatment(one), names.anchors().treatment(guideline, one))))
                .toList();
    }
}

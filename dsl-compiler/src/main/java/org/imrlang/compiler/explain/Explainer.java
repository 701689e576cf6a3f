package org.imrlang.compiler.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;

/**
 * Reads guidelines back. Two rulesets that decide differently never read the same: every number, word and condition that
 * decides stands in what is read back, and what two things are called tells them apart.
 */
public final class Explainer {

    /** What the words of a read-back mean. */
    static final List<String> HOW_TO_READ = List.of(
            "“…” is shown: the record says that it is so. “…” is ruled out: the record says that it is not so.",
            "What the record does not say is unknown, and unknown is not no. What is certified takes every unknown"
                    + " against the request; beside it stands what could be certified at most if the unknown turned out"
                    + " in its favour, with the facts that are missing.",
            "Of a range such as 4 to 6, the high end is the limit, and the low end is what is usual, unless it is said"
                    + " what the low end does. The low end of one phase has to be delivered before the next phase"
                    + " opens, and a phase opens only where the one before it is open.",
            "Where something that is required is not so, where something contraindicates the treatment, or where it is"
                    + " not recommended, nothing can be certified.",
            "A total counts what was delivered before, and what was authorized before if that is more. What is left of"
                    + " the last open phase's total can be certified. Where the record does not say how much was"
                    + " delivered before, that is unknown, and not none.",
            "All that is said of a request holds at once: the smallest amount counts. How often and how long do not"
                    + " change the amount; a request above them is certified at the limit.",
            "How long is about the course that one request asks for, and not about the time since treatment began.",
            "Where a course has an end, nothing can be certified for a request dated after it, and an earlier request is"
                    + " cut to the days that are left.",
            "Of several numbers to which a phase is raised the highest counts, and after that the lowest of those to"
                    + " which it is lowered.",
            "Of a cap for any month, year or other length of time, what was delivered in that time up to and including"
                    + " the day of the request counts. The cap counts once for each of them that the requested course"
                    + " begins.",
            "Where the record leaves open which recommendation applies, the smallest amount of those that may apply"
                    + " counts, the one for all other requests included. Where a guideline has none for all other"
                    + " requests, what the guidelines asked after it would give is among them.",
            "Of how often in steps, the step counts in which the day of the request lies; the one that allows most, where"
                    + " the day of the request or of the first delivery is unknown. That treatment is fading, and gets less"
                    + " frequent within the limit, is advice.",
            "Where nothing was delivered yet, what is counted from the first delivery is not reached.",
            "“At most 7 days after” a day is from that day to the seventh after it, both included, and not before it;"
                    + " “less than” leaves out the last. “At least 7 days after” begins with the seventh, “more than”"
                    + " the day after. “Before” mirrors this. “Within 7 days of” a day counts in both directions.",
            "Days are written year-month-day. Months and years go by the calendar: a month after January 31 is the last"
                    + " day of February.");

    private static final String HOW = "how-to-read";

    /** So many treatments are found without a list of them. */
    private static final int FEW = 3;

    private Explainer() {}

    /**
     * Guidelines in plain English, by name, the editions of one after each other.
     *
     * @param files the names of the files to read back; what they use of others is spelled out with them
     * @throws IllegalArgumentException where none of these is a file of the ruleset
     */
    public static ReadBack explain(CheckedRuleset checked, Set<String> files) {
        Ruleset ruleset = checked.ruleset();
        List<Guideline> read = ruleset.guidelines().stream()
                .filter(guideline -> files.contains(guideline.file()))
                .sorted(Comparator.comparing(Guideline::name)
                        .thenComparing(
                                one -> one.effective().flatMap(Effective::from).orElse(LocalDate.MIN))
                        .thenComparing(Guideline::file))
                .toList();
        if (read.isEmpty()) {
            throw new IllegalArgumentException("no file of the ruleset is to be read back");
        }
        GuidelineText.Names names = new GuidelineText.Names(
                new Naming(ruleset), new Anchors(ruleset), Set.copyOf(files), new Declared(ruleset), false);
        boolean one = read.size() == 1;
        List<GuidelineText> texts = read.stream()
                .map(guideline -> new GuidelineText(checked, guideline, names, one ? 1 : 2))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!one) {
            blocks.add(new Block.Heading(1, "guidelines", Text.of("Guidelines")));
            List<Item> contents = new ArrayList<>();
            for (int i = 0; i < read.size(); i++) {
                Text title = Text.reference(
                        names.naming().title(read.get(i)), names.anchors().of(read.get(i)));
                contents.add(Item.of(title, texts.get(i).contents()));
            }
            blocks.add(new Block.Items(false, contents));
            blocks.add(atTheEnd());
            order(ruleset, names, blocks);
            texts.forEach(text -> blocks.addAll(text.blocks()));
        } else {
            List<Block> only = texts.get(0).blocks();
            blocks.add(only.get(0));
            blocks.add(atTheEnd());
            List<Item> contents = texts.get(0).contents();
            if (contents.size() > FEW) {
                blocks.add(new Block.Paragraph(Text.of("It speaks of these treatments:")));
                blocks.add(new Block.Items(false, contents));
            }
            blocks.addAll(only.subList(1, only.size()));
            order(ruleset, names, blocks);
        }
        blocks.add(new Block.Heading(2, HOW, Text.of("How to read this")));
        blocks.add(new Block.Items(
                false, HOW_TO_READ.stream().map(Text::of).map(Item::of).toList()));
        return new ReadBack(one ? names.naming().title(read.get(0)) : "Guidelines", List.copyOf(blocks));
    }

    private static Block atTheEnd() {
        return new Block.Paragraph(Text.of("What ranges, “is shown” and the like mean is said at the end: ")
                .and(Text.reference("How to read this", HOW))
                .and("."));
    }

    /** Which guideline is asked first; where only one recommends anything there is nothing to say. */
    private static void order(Ruleset ruleset, GuidelineText.Names names, List<Block> blocks) {
        List<Item> deciding = ruleset.guidelines().stream()
                .filter(guideline -> !guideline.recommendations().isEmpty())
                .map(guideline ->
                        Item.of(Text.of(names.naming().title(guideline) + ": ").and(HeadText.called(guideline))))
                .toList();
        if (deciding.size() > 1) {
            blocks.add(new Block.Heading(2, "order", Text.of("Which guideline decides")));
            blocks.add(new Block.Paragraph(Text.of("They are asked in this order. The first that is in effect and has a"
                    + " recommendation that applies to the request decides.")));
            blocks.add(new Block.Items(true, deciding));
        }
    }
}

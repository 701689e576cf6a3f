package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Course;

/** The cases of a guideline: what was asked for, on which record, and what must come of it. */
record CaseText(Naming naming, GivenText given) {

    List<Block> blocks(List<Case> cases) {
        return List.of(
                new Block.Paragraph(
                        Text.of("They are decided each time that the guideline is tested. What an example does"
                                + " not say is unknown.")),
                new Block.Items(false, cases.stream().map(this::item).toList()));
    }

    /** One case: its title, and below it what it asks, gives and expects. */
    Item item(Case one) {
        List<Item> below = new ArrayList<>();
        below.add(line("Asked for", asked(one)));
        given.of(one).ifPresent(record -> below.add(line("The record says", record)));
        below.add(line("What comes of it", expected(one.expected())));
        return Item.of(Text.of(Naming.quoted(one.title())), below);
    }

    private static Item line(String label, String words) {
        return Item.of(Text.label(label + ":").and(" " + words + "."));
    }

    private String asked(Case one) {
        Course course = one.course();
        List<String> parts = new ArrayList<>();
        parts.add(Descriptions.treatment(one.treatment()).amount(course.quantity()) + " of "
                + naming.treatment(one.treatment()));
        course.frequency()
                .ifPresent(frequency -> parts.add(frequency.count().toPlainString() + " per "
                        + frequency.per().singular()));
        course.duration()
                .ifPresent(duration -> parts.add("over " + duration.count().toPlainString() + " "
                        + duration.unit().plural()));
        course.requestDate().ifPresent(date -> parts.add("on " + date));
        course.statedCompleted().ifPresent(completed -> parts.add(completed + " delivered before"));
        course.authorized().ifPresent(authorized -> parts.add(authorized + " authorized in all"));
        return String.join("; ", parts);
    }

    private String expected(Case.Expectation expected) {
        List<String> parts = new ArrayList<>();
        parts.add(expected.outcome().text());
        expected.certified().ifPresent(certified -> parts.add(certified + " certified"));
        expected.possible().ifPresent(possible -> parts.add(possible + " possible"));
        expected.missing()
                .ifPresent(missing -> parts.add(
                        missing.isEmpty()
                                ? "nothing missing"
                                : "missing: "
                                        + missing.stream().map(given::missing).collect(Collectors.joining(", "))));
        return String.join("; ", parts);
    }
}

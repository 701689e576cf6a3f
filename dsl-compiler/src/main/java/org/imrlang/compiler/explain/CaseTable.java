package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Course;

/** The cases of a guideline in short: what was asked for, and what must come of it. */
record CaseTable(Naming naming) {

    List<Block> blocks(List<Case> cases) {
        List<List<Text>> rows = new ArrayList<>();
        for (Case one : cases) {
            rows.add(List.of(
                    Text.of(Naming.quoted(one.title())), Text.of(asked(one)), Text.of(expected(one.expected()))));
        }
        Block table = new Block.Table(
                List.of(Text.of("Example"), Text.of("Asked for"), Text.of("What comes of it")), List.copyOf(rows));
        return List.of(
                new Block.Paragraph(Text.of("They are decided each time that the guideline is tested. What else each of"
                        + " them gives of the record stands in the file.")),
                table);
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

    private static String expected(Case.Expectation expected) {
        List<String> parts = new ArrayList<>();
        parts.add(expected.outcome().text());
        expected.certified().ifPresent(certified -> parts.add(certified + " certified"));
        expected.possible().ifPresent(possible -> parts.add(possible + " possible"));
        expected.missing()
                .ifPresent(missing -> parts.add(
                        missing.isEmpty()
                                ? "nothing missing"
                                : "missing: "
                                        + missing.stream()
                                                .map(Descriptions::inWords)
                                                .collect(Collectors.joining(", "))));
        return String.join("; ", parts);
    }
}

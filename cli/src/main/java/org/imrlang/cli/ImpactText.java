package org.imrlang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imrlang.batch.impact.Change;
import org.imrlang.batch.impact.Decided;
import org.imrlang.batch.impact.Example;
import org.imrlang.batch.impact.Impact;
import org.imrlang.batch.impact.ImpactWords;
import org.imrlang.batch.impact.Names;
import org.imrlang.batch.impact.Transition;
import org.imrlang.batch.impact.TreatmentCount;
import org.imrlang.batch.impact.Unread;
import org.imrlang.batch.impact.UnreadLine;
import org.imrlang.batch.impact.Version;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.runtime.Outcome;

/** What changes between two versions of a ruleset, for a person at a terminal. */
final class ImpactText {

    /** More ways to change than anybody reads; the other formats have all. */
    private static final int MOST_CHANGES = 100;

    private static final String INDENT = "  ";
    private static final String DEEPER = "      ";

    private final Impact impact;
    private final Colours colours;
    private final List<String> lines = new ArrayList<>();

    private ImpactText(Impact impact, Colours colours) {
        this.impact = impact;
        this.colours = colours;
    }

    static String of(Impact impact, Names names, Colours colours) {
        ImpactText text = new ImpactText(impact, colours);
        text.write(names);
        return String.join("\n", text.lines) + "\n";
    }

    private void write(Names names) {
        lines.addAll(new Columns(Set.of())
                .row("base", plain(names.base()))
                .row("head", plain(names.head()))
                .row("requests", plain(names.requests()))
                .lines(""));
        lines.add("");
        lines.add(ImpactWords.headline(impact));
        ImpactWords.unread(impact).ifPresent(lines::add);
        if (impact.requests() > 0) {
            outcomes();
            treatments();
        }
        if (impact.changing() > 0) {
            changes();
        }
        if (!impact.examples().isEmpty()) {
            examples();
        }
        if (impact.unread() > 0) {
            unread();
        }
    }

    private void heading(String words) {
        lines.add("");
        lines.add(colours.name(words));
    }

    private void outcomes() {
        heading("Outcomes");
        Columns columns = new Columns(Set.of(1, 2, 3)).row("outcome", "base", "head", "difference");
        for (Outcome outcome : Outcome.values()) {
            long base = impact.all().of(Version.BASE, outcome);
            long head = impact.all().of(Version.HEAD, outcome);
            columns.row(
                    outcome.text(),
                    ImpactWords.number(base),
                    ImpactWords.number(head),
                    ImpactWords.difference(head - base));
        }
        lines.addAll(columns.lines(INDENT));
    }

    private void treatments() {
        heading("What is certified");
        Columns columns = new Columns(Set.of(1, 2, 3, 4, 5, 6))
                .row("treatment", "requests", "change", "by base", "by head", "gained", "lost", "counted in");
        for (TreatmentCount treatment : impact.treatments()) {
            columns.row(
                    treatment.treatment(),
                    ImpactWords.number(treatment.requests()),
                    ImpactWords.number(treatment.changed()),
                    ImpactWords.number(treatment.certifiedByBase()),
                    ImpactWords.number(treatment.certifiedByHead()),
                    ImpactWords.difference(treatment.gained()),
                    ImpactWords.difference(-treatment.lost()),
                    treatment.unit());
        }
        lines.addAll(columns.lines(INDENT));
    }

    /** Each on a line, and below it what decides. */
    private void changes() {
        heading("What changes");
        List<Change> shown = impact.changes().stream().limit(MOST_CHANGES).toList();
        Columns columns = new Columns(Set.of(0, 5, 6))
                .row("requests", "treatment", "by base", "", "by head", "gained", "lost", "counted in");
        for (Change change : shown) {
            columns.row(
                    ImpactWords.number(change.requests()),
                    change.transition().treatment(),
                    change.transition().from().text(),
                    "→",
                    change.transition().to().text(),
                    ImpactWords.difference(change.gained()),
                    ImpactWords.difference(-change.lost()),
                    change.unit());
        }
        List<String> table = columns.lines(INDENT);
        lines.add(table.get(0));
        for (int row = 0; row < shown.size(); row++) {
            lines.add(table.get(row + 1));
            lines.add(DEEPER + "decided by " + grounds(shown.get(row).transition()));
        }
        long more = impact.changes().size() - shown.size();
        if (more > 0) {
            long requests = impact.changes().stream()
                    .skip(MOST_CHANGES)
                    .mapToLong(Change::requests)
                    .sum();
            lines.add(INDENT + "and " + ImpactWords.count(more, "other way", "other ways") + ", "
                    + ImpactWords.count(requests, "request", "requests")
                    + " together; `--format json` lists all");
        }
    }

    private static String grounds(Transition transition) {
        String base = transition.base().words();
        String head = transition.head().words();
        return base.equals(head) ? base + ", in both" : base + " → " + head;
    }

    private void examples() {
        heading("Examples");
        for (Example example : impact.examples()) {
            lines.add(INDENT + example.place().words()
                    + example.place().id().map(id -> ", " + plain(id)).orElse("") + ": " + example.treatment());
            lines.addAll(new Columns(Set.of())
                    .row("base", words(example.base()))
                    .row("head", words(example.head()))
                    .lines(DEEPER));
            example.request().ifPresent(request -> lines.add(DEEPER + plain(request)));
        }
    }

    private static String words(Decided decided) {
        String missing = decided.missing().isEmpty() ? "" : "; missing: " + String.join(", ", decided.missing());
        return decided.words() + ", by " + decided.ground().words() + missing;
    }

    private void unread() {
        heading("Not compared");
        for (Version version : Version.values()) {
            Unread only = impact.only(version);
            unread(ImpactWords.only(version, only.lines()), only);
        }
        unread(ImpactWords.neither(impact.neither().lines()), impact.neither());
    }

    private void unread(String words, Unread unread) {
        if (unread.lines() == 0) {
            return;
        }
        lines.add(INDENT + words);
        Columns reasons = new Columns(Set.of(0));
        unread.reasons().forEach((reason, count) -> reasons.row(ImpactWords.number(count), reason));
        lines.addAll(reasons.lines(DEEPER));
        for (UnreadLine line : unread.examples()) {
            line.problems().forEach(problem -> lines.add(DEEPER + "line " + line.line() + ": " + plain(problem)));
        }
        boolean saysWhere =
                unread.examples().stream().allMatch(line -> line.problems().isEmpty());
        if (saysWhere && !unread.examples().isEmpty()) {
            boolean isAll = unread.examples().size() == unread.lines();
            lines.add(DEEPER
                    + (isAll ? "" : "the first: ")
                    + unread.examples().stream()
                            .map(line -> "line " + line.line())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Text of a request or a path without what a terminal would obey. */
    private static String plain(String text) {
        return Visible.words(text);
    }
}

package org.imrlang.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.testing.mutation.Change;
import org.imrlang.testing.mutation.MutationReport;
import org.imrlang.testing.mutation.ProposedCase;
import org.imrlang.testing.mutation.TriedChange;
import org.imrlang.testing.mutation.TriedChange.Verdict;

/** What came of changing the guidelines, for a person: in the terminal, and as a file of cases for review. */
final class MutationText {

    private static final String INDENT = "    ";

    private MutationText() {}

    /**
     * The whole report.
     *
     * @param verbose whether changes that make no difference are listed too
     */
    static String of(MutationReport report, boolean verbose) {
        StringBuilder text = new StringBuilder();
        for (ProposedCase proposed : report.proposed()) {
            for (Change change : proposed.notices()) {
                text.append(place(change))
                        .append(Visible.words(change.words()))
                        .append(" is noticed by no case\n")
                        .append(INDENT)
                        .append(line(change))
                        .append('\n');
            }
            text.append(proposed.notices().size() == 1 ? "this case would notice it" : "this case would notice them")
                    .append(" (")
                    .append(Visible.words(proposed.file()))
                    .append("):\n");
            proposed.text()
                    .lines()
                    .forEach(line -> text.append(INDENT).append(line).append('\n'));
            text.append('\n');
        }
        for (TriedChange tried : report.of(Verdict.UNDECIDED)) {
            text.append(place(tried.change()))
                    .append(Visible.words(tried.change().words()))
                    .append(" is noticed by no case, and none was found that would; it may make no difference\n");
        }
        if (verbose) {
            for (TriedChange tried : report.of(Verdict.WITHOUT_EFFECT)) {
                text.append(place(tried.change()))
                        .append(Visible.words(tried.change().words()))
                        .append(" makes no difference: ")
                        .append(tried.why())
                        .append('\n');
            }
        }
        return text.append(summary(report)).append('\n').toString();
    }

    private static String summary(MutationReport report) {
        int refused = report.count(Verdict.REFUSED);
        int noticed = report.count(Verdict.NOTICED) + refused;
        int survive = report.count(Verdict.SURVIVES);
        int without = report.count(Verdict.WITHOUT_EFFECT);
        return Words.count(report.changes().size(), "change") + ": "
                + noticed + " noticed (" + refused + " of these refused as errors), "
                + survive + (survive == 1 ? " survives, " : " survive, ")
                + without + (without == 1 ? " makes no difference, " : " make no difference, ")
                + report.count(Verdict.UNDECIDED) + " undecided";
    }

    private static String place(Change change) {
        return Visible.words(change.file().name()) + ":" + change.line() + ":" + change.column() + ": ";
    }

    private static String line(Change change) {
        return Visible.line(change.file().lineText(change.line()).strip());
    }

    /** The proposed cases as a file, by the guideline file into which each belongs, with what each is for above it. */
    static String forReview(MutationReport report) {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        for (ProposedCase proposed : report.proposed()) {
            StringBuilder text = files.computeIfAbsent(
                    proposed.file(),
                    file -> new StringBuilder()
                            .append("// these belong into ")
                            .append(Visible.words(file))
                            .append("\n\n"));
            proposed.notices()
                    .forEach(change -> text.append("// notices ")
                            .append(Visible.words(change.words()))
                            .append(" in ")
                            .append(Visible.words(change.file().name()))
                            .append(", line ")
                            .append(change.line())
                            .append('\n'));
            text.append(proposed.text()).append('\n');
        }
        return """
                // Proposed cases, for review. Each passes as the guidelines are written now, and would notice changes that no
                // case notices. Ask of each whether its source says so too; then give it a title of your own, and move it.

                """ + String.join("", files.values()).stripTrailing() + "\n";
    }
}

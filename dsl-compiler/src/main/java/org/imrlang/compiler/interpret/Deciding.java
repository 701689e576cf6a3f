package org.imrlang.compiler.interpret;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.runtime.Binding;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Finding;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Status;

/**
 * The clause that decided a case.
 *
 * @param place the file and the line of the clause, such as {@code psychological.imr:29}; nothing where no clause limits
 *     the request or none speaks of it
 * @param words the line as the author wrote it; empty where there is no clause
 * @param sentence why, in English
 */
public record Deciding(Optional<String> place, String words, String sentence) {

    private static final List<ClauseKind> PACE =
            List.of(ClauseKind.FREQUENCY, ClauseKind.DURATION, ClauseKind.UNTIL, ClauseKind.APART);

    /** All of it in one line. */
    public String text() {
        return place.map(where -> "decided by " + where + ", `" + words + "`: ").orElse("") + sentence;
    }

    /** @param guidelines those that decided, with their texts */
    static Deciding of(Determination determination, List<Guideline> guidelines) {
        if (determination.outcome() == Outcome.NOT_ADDRESSED) {
            return new Deciding(Optional.empty(), "", determination.rationale());
        }
        Optional<Finding> finding = finding(determination);
        if (finding.isEmpty()) {
            return new Deciding(
                    Optional.empty(), "", determination.binding().isPresent() ? "" : "nothing limits this request");
        }
        Optional<SourceFile> file = file(determination, finding.get(), guidelines);
        return new Deciding(
                file.map(text -> text.name() + ":" + finding.get().line()),
                file.map(text -> text.lineText(finding.get().line()).strip()).orElse(""),
                finding.get().text());
    }

    /** Where everything can be certified but not so often or so long, what says so; else what sets the amount. */
    private static Optional<Finding> finding(Determination determination) {
        boolean byPace = determination.outcome() == Outcome.CONFORMS_IN_PART
                && determination.certified() == determination.requested();
        Optional<Finding> pace = determination.findings().stream()
                .filter(one -> byPace && PACE.contains(one.clause()) && one.status() == Status.NOT_MET)
                .findFirst();
        return pace.or(() -> determination.binding().flatMap(binding -> finding(determination.findings(), binding)));
    }

    /** Several clauses of a kind may stand on one line: the one that stands most against the request set the amount. */
    private static Optional<Finding> finding(List<Finding> findings, Binding binding) {
        return findings.stream()
                .filter(one -> one.guideline().equals(binding.guideline())
                        && one.clause() == binding.clause()
                        && one.line() == binding.line())
                .min(Comparator.comparing(one -> switch (one.status()) {
                    case NOT_MET -> 0;
                    case UNKNOWN -> 1;
                    case MET -> 2;
                    case INFORMATION -> 3;
                }));
    }

    private static Optional<SourceFile> file(Determination determination, Finding finding, List<Guideline> guidelines) {
        List<Guideline> named = guidelines.stream()
                .filter(one -> one.name().equals(finding.guideline()))
                .toList();
        return named.stream()
                .filter(one -> named.size() == 1
                        || determination
                                .guideline()
                                .filter(deciding -> deciding.edition().equals(one.edition()))
                                .isPresent())
                .findFirst()
                .map(one -> one.at().file());
    }
}

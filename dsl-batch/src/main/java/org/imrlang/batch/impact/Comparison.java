package org.imrlang.batch.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.imrlang.batch.Asked;
import org.imrlang.batch.BadRecordException;
import org.imrlang.json.CaseFile;
import org.imrlang.json.RequestLines;
import org.imrlang.json.RequestWriter;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Vocabulary;

/**
 * Decides the same requests by two versions of a ruleset and tallies whose outcome changes. Immutable and thread-safe:
 * workers share it, each with a tally of its own.
 */
public final class Comparison {

    private final Rules base;
    private final Rules head;
    private final int examples;
    private final boolean showsRequests;
    private final boolean readsAlike;
    private final RequestLines baseWords;
    private final RequestLines headWords;
    private final Measures measures;
    private final WordDifferences lackingInBase;
    private final WordDifferences lackingInHead;

    /** What came of reading a line: what it asks for, or what is wrong with it. */
    private record Reading(Optional<CaseFile> file, List<String> problems) {}

    /**
     * Compares two versions.
     *
     * @param examples how many examples are kept to be shown, at least 0
     * @param showsRequests whether an example keeps what the request states, and a line that cannot be read what is wrong
     *     with it; else nothing of a request is kept but its id
     */
    public Comparison(Rules base, Rules head, int examples, boolean showsRequests) {
        this.base = base;
        this.head = head;
        this.examples = examples;
        this.showsRequests = showsRequests;
        this.readsAlike = WordDifferences.readAlike(base.vocabulary(), head.vocabulary());
        this.baseWords = new RequestLines(base.vocabulary());
        this.headWords = new RequestLines(head.vocabulary());
        this.measures = Measures.of(base.vocabulary(), head.vocabulary());
        this.lackingInBase = WordDifferences.of(Version.BASE, head.vocabulary(), base.vocabulary());
        this.lackingInHead = WordDifferences.of(Version.HEAD, base.vocabulary(), head.vocabulary());
    }

    /** The words that one of the versions knows, or both: what a stream of requests may use. */
    public Vocabulary words() {
        List<TreatmentInfo> treatments =
                new ArrayList<>(base.vocabulary().treatments().values());
        treatments.addAll(head.vocabulary().treatments().values());
        List<FactInfo> facts = new ArrayList<>(base.vocabulary().facts().values());
        facts.addAll(head.vocabulary().facts().values());
        return Vocabulary.of(treatments, facts);
    }

    /** An empty tally of this comparison. */
    public ImpactTally tally() {
        return new ImpactTally(examples);
    }

    /**
     * Decides a record by both versions and adds what came of it to the tally.
     *
     * @param asked no two of them stand on the same line
     */
    public void compare(Asked asked, ImpactTally tally) {
        tally.line();
        long number = asked.line();
        Reading byBase = read(asked, baseWords);
        Reading byHead = readsAlike ? byBase : read(asked, headWords);
        if (byBase.file.isPresent() && byHead.file.isPresent()) {
            compare(number, byBase.file.get().requests(), byHead.file.get().requests(), tally);
        } else if (byBase.file.isPresent()) {
            unread(number, Optional.of(Version.BASE), lackingInHead.reasons(byHead.problems), byHead.problems, tally);
        } else if (byHead.file.isPresent()) {
            unread(number, Optional.of(Version.HEAD), lackingInBase.reasons(byBase.problems), byBase.problems, tally);
        } else {
            unread(number, Optional.empty(), Set.of(), byHead.problems, tally);
        }
    }

    private static Reading read(Asked asked, RequestLines words) {
        try {
            return new Reading(Optional.of(asked.read(words)), List.of());
        } catch (BadRecordException e) {
            return new Reading(Optional.empty(), e.problems());
        }
    }

    private void unread(
            long number, Optional<Version> only, Set<String> reasons, List<String> problems, ImpactTally tally) {
        tally.unread(only).add(number, reasons, showsRequests ? problems : List.of());
    }

    private void compare(long number, List<Request> forBase, List<Request> forHead, ImpactTally tally) {
        if (forBase.size() != forHead.size()) {
            throw new IllegalStateException("the versions read other numbers of requests from one line");
        }
        for (int index = 0; index < forBase.size(); index++) {
            OptionalInt inLine = forBase.size() == 1 ? OptionalInt.empty() : OptionalInt.of(index + 1);
            compare(number, inLine, forBase.get(index), forHead.get(index), tally);
        }
    }

    /** Amounts first: most requests do not change, and of those nothing has to be explained. */
    private void compare(long number, OptionalInt inLine, Request forBase, Request forHead, ImpactTally tally) {
        Determination byBase = base.determine(forBase);
        Determination byHead = head.determine(forHead);
        String treatment = forHead.treatment();
        Measures.Measure measure = measures.of(treatment);
        long certifiedByBase = byBase.certified() * measure.perBase();
        long certifiedByHead = byHead.certified() * measure.perHead();
        tally.request(treatment, measure.unit(), byBase.outcome(), byHead.outcome(), certifiedByBase, certifiedByHead);
        boolean changes = byBase.outcome() != byHead.outcome()
                || certifiedByBase != certifiedByHead
                || byBase.possible() * measure.perBase() != byHead.possible() * measure.perHead();
        if (!changes) {
            return;
        }
        Transition transition =
                new Transition(treatment, byBase.outcome(), byHead.outcome(), Ground.of(byBase), Ground.of(byHead));
        tally.change(transition, measure.unit(), certifiedByBase, certifiedByHead);
        Place place = new Place(number, inLine, forHead.course().id());
        if (tally.wants(transition, place)) {
            tally.example(
                    new Example(
                            place,
                            treatment,
                            Decided.of(byBase, transition.base()),
                            Decided.of(byHead, transition.head()),
                            showsRequests ? Optional.of(RequestWriter.write(forHead)) : Optional.empty()),
                    measure.unit());
        }
    }
}

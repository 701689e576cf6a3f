package org.imrlang.pages.course;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.Allowance;
import org.imrlang.runtime.Binding;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Truth;

/** What a picture shows in one sentence: what a reviewer is to have seen after five seconds. */
final class Headline {

    private Headline() {}

    /** Such as {@code 12 sessions requested; 6 conform now, as a trial of 4 to 6 sessions; the next phase is not open.} */
    static String of(Determination determination) {
        String requested = determination.treatment().amount(determination.requested()) + " requested; ";
        return requested
                + switch (determination.outcome()) {
                    case CONFORMS -> determination.requested() == 1 ? "it conforms." : "all conform.";
                    case CONFORMS_IN_PART -> part(determination);
                    case DOES_NOT_CONFORM -> "nothing conforms" + why(determination) + ahead(determination) + ".";
                    case UNDOCUMENTED ->
                        (determination.certified() == 0 ? "nothing conforms yet" : conform(determination.certified()))
                                + "; once the record says more, "
                                + (determination.possible() == determination.requested()
                                        ? "all could conform."
                                        : "up to " + determination.possible() + " could conform.");
                    case NOT_ADDRESSED -> "no guideline of these rules speaks of it.";
                };
    }

    private static String part(Determination determination) {
        if (determination.certified() == determination.requested()) {
            return (determination.requested() == 1 ? "it conforms" : "all conform") + PaceWords.limits(determination)
                    + ".";
        }
        return conform(determination.certified()) + why(determination) + ahead(determination) + ".";
    }

    private static String conform(int certified) {
        return certified + (certified == 1 ? " conforms now" : " conform now");
    }

    /** What set it: the phase that is open, or else the clause that leaves no more. */
    private static String why(Determination determination) {
        if (determination.binding().isEmpty()) {
            return "";
        }
        Binding binding = determination.binding().get();
        Optional<String> phase = phase(determination, binding)
                .map(one -> determination.certified() == 0
                        ? ": nothing is left of " + one.words()
                        : " (" + one.words() + ")");
        return phase.or(() -> bound(determination, binding).map(one -> ": the guideline " + one.words()))
                .orElse("");
    }

    private static Optional<Allowance.Bound> bound(Determination determination, Binding binding) {
        return determination.allowances().stream()
                .filter(one -> one.guideline().equals(binding.guideline()))
                .flatMap(one -> one.bounds().stream())
                .filter(one -> one.line() == binding.line() && one.clause() == binding.clause())
                .min(Comparator.comparingLong(Allowance.Bound::left));
    }

    private static Optional<Allowance.Phase> phase(Determination determination, Binding binding) {
        return determination.allowances().stream()
                .filter(one -> one.guideline().equals(binding.guideline()))
                .flatMap(one -> one.phases().stream())
                .filter(one -> one.line() == binding.line() && one.clause() == binding.clause())
                // phases may share a line; of those that are open the last counts
                .filter(one -> one.open() == Truth.YES)
                .reduce((one, next) -> next);
    }

    /** The first phase that is not open, where one recommendation alone speaks. */
    private static String ahead(Determination determination) {
        List<Allowance> phased = determination.allowances().stream()
                .filter(one -> !one.phases().isEmpty())
                .toList();
        if (phased.size() != 1) {
            return "";
        }
        List<Allowance.Phase> phases = phased.get(0).phases();
        return phases.stream()
                .filter(one -> one.open() == Truth.NO)
                .findFirst()
                .map(one -> one.equals(phases.get(0))
                        ? "; " + one.words() + ": not open"
                        : "; the next phase, " + one.words() + ", is not open")
                .orElse("");
    }
}

package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Delivery;

/** Gives cases titles that say what is tried; no two cases of a file have the same, those that it has already included. */
final class Titles {

    private static final int LONGEST = 80;

    private final CaseText text;
    private final Map<String, Set<String>> taken = new HashMap<>();

    Titles(CheckedRuleset ruleset, CaseText text) {
        this.text = text;
        for (Guideline guideline : ruleset.ruleset().guidelines()) {
            Set<String> titles = of(guideline.file());
            guideline.cases().stream().map(Case::title).forEach(titles::add);
        }
    }

    private Set<String> of(String file) {
        return taken.computeIfAbsent(file, one -> new HashSet<>());
    }

    /** The shortest that the file does not have. */
    String next(Proposal proposal) {
        Set<String> others = of(proposal.site().file());
        List<String> more = longer(proposal);
        for (String title : more) {
            if (others.add(title)) {
                return title;
            }
        }
        String longest = more.get(more.size() - 1);
        int number = 2;
        while (!others.add(longest + ", " + number)) {
            number++;
        }
        return longest + ", " + number;
    }

    /** From the short to the long. */
    private List<String> longer(Proposal proposal) {
        Asked asked = proposal.showing().asked();
        int done = asked.completed().orElse(0);
        String plain = proposal.treatment().name() + ", " + proposal.aspect() + ": "
                + Descriptions.treatment(proposal.treatment()).amount(asked.quantity()) + CaseText.pace(asked)
                + (done > 0 ? " after " + done : "");
        String given = asked.facts().isEmpty() ? "" : ", " + text.words(asked.facts());
        String past = past(asked);
        List<String> all = new ArrayList<>();
        if (plain.length() + given.length() > LONGEST) {
            all.add(plain);
        }
        all.add(plain + given);
        all.add(plain + past + given);
        all.add(plain + past + given + ", " + CaseText.words(proposal.expected()));
        return all;
    }

    private static String past(Asked asked) {
        Optional<Delivery> last = asked.history().filter(all -> !all.isEmpty()).map(all -> all.get(all.size() - 1));
        return asked.requestDate().map(day -> " on " + day).orElse("")
                + last.map(one -> ", last delivered on " + one.date()).orElse("");
    }
}

package org.imrlang.compiler.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.transfer.ModelReader;
import org.imrlang.compiler.transfer.ModelWriter;
import org.imrlang.compiler.transfer.Parts;

/**
 * A checked ruleset as text, so that it can be decided by where no compiler is, such as in a page. It carries all that
 * decides a request and explains the decision; cases, and where conditions stand, stay behind.
 */
public final class CheckedText {

    private CheckedText() {}

    /** The text of a ruleset: of the same ruleset the same, always. */
    public static String write(CheckedRuleset checked) {
        Ruleset ruleset = checked.ruleset();
        Map<Recommendation, Integer> order = new IdentityHashMap<>();
        for (Guideline guideline : ruleset.guidelines()) {
            guideline.recommendations().forEach(one -> order.put(one, order.size()));
        }
        List<CheckedRuleset.Pair> undecided = checked.undecided().stream()
                .sorted(Comparator.comparing((CheckedRuleset.Pair pair) -> order.get(pair.one()))
                        .thenComparing(pair -> order.get(pair.other())))
                .toList();
        List<Recommendation> ones =
                undecided.stream().map(CheckedRuleset.Pair::one).toList();
        List<Recommendation> others =
                undecided.stream().map(CheckedRuleset.Pair::other).toList();
        Ruleset deciding = new Ruleset(
                ruleset.guidelines().stream().map(CheckedText::withoutCases).toList(),
                ruleset.treatments(),
                ruleset.facts());
        Map<String, String> files = ownNames(ruleset);
        return ModelWriter.write(List.of(deciding, ones, others), file -> files.getOrDefault(file, file));
    }

    /** Files by their own names, without the folders that they stand in; two of one name are told apart by a number. */
    private static Map<String, String> ownNames(Ruleset ruleset) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Guideline one : ruleset.guidelines()) {
            String own = one.at().file().stem() + ".imr";
            String name = own;
            for (int number = 2; names.containsValue(name); number++) {
                name = own + " (" + number + ")";
            }
            names.put(one.file(), name);
        }
        return names;
    }

    /**
     * The ruleset that was written.
     *
     * @throws IllegalArgumentException where the text is not one that {@link #write} gave
     */
    public static CheckedRuleset read(String text) {
        Parts parts = ModelReader.read(text);
        List<Recommendation> ones = parts.all(1, Recommendation.class);
        List<Recommendation> others = parts.all(2, Recommendation.class);
        Set<CheckedRuleset.Pair> undecided = new HashSet<>();
        for (int i = 0; i < ones.size(); i++) {
            undecided.add(new CheckedRuleset.Pair(ones.get(i), others.get(i)));
        }
        return new CheckedRuleset(parts.one(0, Ruleset.class), undecided, condition -> Optional.empty());
    }

    private static Guideline withoutCases(Guideline one) {
        return new Guideline(
                one.file(),
                one.at(),
                one.named(),
                one.name(),
                one.title(),
                one.authority(),
                one.edition(),
                one.effective(),
                one.uses(),
                one.declares(),
                one.sources(),
                one.definitions(),
                one.recommendations(),
                one.limits(),
                List.of());
    }
}

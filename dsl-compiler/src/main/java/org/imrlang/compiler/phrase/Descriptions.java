package org.imrlang.compiler.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imrlang.compiler.model.Cite;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.TreatmentInfo;

/** What the runtime shows of a model: the same for the interpreter and for generated code. */
public final class Descriptions {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[^_])_(?=[^_])");

    private Descriptions() {}

    /** A guideline as determinations show it. */
    public static GuidelineInfo guideline(Guideline guideline) {
        GuidelineInfo info =
                GuidelineInfo.of(guideline.name(), guideline.title().orElse(inWords(guideline.name())));
        if (guideline.authority().isPresent()) {
            info = info.authority(guideline.authority().get());
        }
        return guideline.edition().isPresent()
                ? info.edition(guideline.edition().get())
                : info;
    }

    /** A treatment as determinations show it. */
    public static TreatmentInfo treatment(Treatment treatment) {
        return new TreatmentInfo(
                treatment.name(), treatment.label().orElse(inWords(treatment.name())), treatment.unit());
    }

    /** A fact as determinations show it. */
    public static FactInfo fact(Fact fact) {
        return new FactInfo(fact.name(), fact.type(), fact.sentence().orElse(inWords(fact.name())));
    }

    /** The names that a ruleset's guidelines define, by the alphabet, separated by blanks. */
    public static String definitions(Ruleset ruleset) {
        Set<String> names = new TreeSet<>();
        for (Guideline guideline : ruleset.guidelines()) {
            for (Definition definition : guideline.definitions()) {
                names.add(definition.name());
            }
        }
        return String.join(" ", names);
    }

    /** A definition's words: its label, or its name in words. */
    public static String words(Definition definition) {
        return definition.label().orElse(inWords(definition.name()));
    }

    /** A citation as determinations show it. */
    public static Citation citation(Cite cite) {
        Citation.Builder citation =
                Citation.of(cite.source().name(), cite.source().title());
        if (cite.source().section().isPresent()) {
            citation.section(cite.source().section().get());
        }
        if (cite.source().topic().isPresent()) {
            citation.topic(cite.source().topic().get());
        }
        if (cite.source().edition().isPresent()) {
            citation.edition(cite.source().edition().get());
        }
        Optional<String> pages =
                cite.pages().isPresent() ? cite.pages() : cite.source().pages();
        if (pages.isPresent()) {
            citation.pages(pages.get());
        }
        if (cite.source().url().isPresent()) {
            citation.url(cite.source().url().get());
        }
        return citation.build();
    }

    /** Where a recommendation is written, clause by clause, and where the definitions are that its conditions use. */
    public static List<Citation> citations(Recommendation recommendation) {
        Set<Citation> citations = new LinkedHashSet<>();
        recommendation.scope().ifPresent(scope -> addDefinitions(scope, citations));
        for (Clause clause : recommendation.clauses()) {
            add(clause, citations);
        }
        return List.copyOf(citations);
    }

    /** Where a {@code limit} is written, and where the definitions are that lift it. */
    public static List<Citation> citations(Limit limit) {
        Set<Citation> citations = new LinkedHashSet<>();
        add(limit.cap(), citations);
        limit.cites().forEach(cites -> add(cites, citations));
        return List.copyOf(citations);
    }

    private static void add(Clause clause, Set<Citation> citations) {
        if (clause instanceof Clause.Cites cites) {
            citations.add(citation(cites.cite()));
        }
        for (Condition condition : conditions(clause)) {
            addDefinitions(condition, citations);
        }
    }

    private static void addDefinitions(Condition condition, Set<Citation> citations) {
        for (Definition definition : DefinitionsUsed.of(condition)) {
            if (definition.cite().isPresent()) {
                citations.add(citation(definition.cite().get()));
            }
        }
    }

    /** The conditions of a clause, in the order of the text. */
    public static List<Condition> conditions(Clause clause) {
        return clause.accept(new ConditionsOf());
    }

    /** The conditions of which a condition is made, in the order of the text; what a definition says is no part of it. */
    public static List<Condition> parts(Condition condition) {
        return condition.accept(new ConditionParts());
    }

    /** A condition in words that follow "if", with what the author named as the wording calls it. */
    public static String condition(Condition condition, Wording wording) {
        return condition.accept(new ConditionWords(wording));
    }

    /** A value in words, with a fact as the wording calls it. */
    public static String reading(Reading reading, Wording wording) {
        return new ConditionWords(wording).reading(reading);
    }

    /** A name of the language as words: {@code low back}. What joins no two words stays, so that no two names read alike. */
    public static String inWords(String name) {
        return BETWEEN_WORDS.matcher(name).replaceAll(" ");
    }

    /**
     * A clause as findings show it.
     *
     * @throws IllegalStateException for a citation, which is no finding
     */
    public static ClauseInfo clause(Clause clause, Treatment treatment) {
        return clause.accept(new ClauseWords(treatment));
    }

    /** The heading of a recommendation as findings show it. */
    public static ClauseInfo heading(Recommendation recommendation) {
        ClauseInfo info = ClauseInfo.of(ClauseKind.FOR, recommendation.line(), "");
        return recommendation
                .scope()
                .map(scope -> ClauseWords.where(info, scope))
                .orElse(info);
    }

    /** A {@code limit} as findings show it. */
    public static ClauseInfo limit(Limit limit, Treatment treatment) {
        ClauseInfo info = new ClauseWords(treatment).cap(ClauseKind.LIMIT, limit.cap());
        if (!limit.together()) {
            return info;
        }
        String all =
                limit.treatments().stream().map(one -> treatment(one).label()).collect(Collectors.joining(", "));
        return info.saying(info.words() + ", of " + all + " together");
    }

    /** When a guideline is in effect, as findings show it; nothing where it does not say. */
    public static Optional<ClauseInfo> effective(Guideline guideline) {
        return guideline.effective().map(effective -> {
            List<String> words = new ArrayList<>();
            String basis = effective.basis().text().replace('_', ' ') + "s";
            effective.from().ifPresent(from -> words.add("from " + from + " on"));
            effective.until().ifPresent(until -> words.add("before " + until));
            return ClauseInfo.of(
                    ClauseKind.EFFECTIVE,
                    effective.at().line(),
                    "for " + basis + (words.isEmpty() ? " of any day" : " " + String.join(" and ", words)));
        });
    }
}

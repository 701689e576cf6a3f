package org.imrlang.compiler.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.compiler.phrase.Wording;
import org.imrlang.runtime.BuiltIn;
import org.jspecify.annotations.Nullable;

/**
 * What everything is called: in the author's words, with its name behind them where two things have the same words, so
 * that no two things are called alike.
 */
final class Naming implements Wording {

    private final Map<String, String> facts = new HashMap<>();
    private final Map<Definition.Key, String> definitions = new HashMap<>();
    private final Map<String, String> treatments = new HashMap<>();

    private final Map<String, String> titles = new HashMap<>();

    /** A thing with ever longer ways to call it, of which the longest is its own. */
    private record Called(Object key, List<String> ways) {}

    Naming(Ruleset ruleset) {
        List<Called> conditions = new ArrayList<>();
        for (Fact fact : ruleset.facts()) {
            String words = clean(Descriptions.fact(fact).words());
            conditions.add(new Called(fact.name(), List.of(words, words + " [" + fact.name() + "]")));
        }
        for (Guideline guideline : ruleset.guidelines()) {
            for (Definition definition : guideline.definitions()) {
                String words = clean(Descriptions.words(definition));
                String name = definition.name();
                conditions.add(new Called(
                        definition.key(),
                        List.of(
                                words,
                                words + " [" + name + "]",
                                words + " [" + name + " of " + clean(guideline.name()) + "]",
                                words + " [" + name + " in " + clean(definition.file()) + "]")));
            }
        }
        told(conditions).forEach((key, words) -> {
            if (key instanceof Definition.Key definition) {
                definitions.put(definition, "“" + words + "”");
            } else {
                facts.put(key.toString(), "“" + words + "”");
            }
        });
        List<Called> labels = new ArrayList<>();
        for (Treatment treatment : ruleset.treatments()) {
            String words = clean(Descriptions.treatment(treatment).label());
            labels.add(new Called(treatment.name(), List.of(words, words + " [" + treatment.name() + "]")));
        }
        told(labels).forEach((key, words) -> treatments.put(key.toString(), words));
        List<Called> heads = new ArrayList<>();
        for (Guideline guideline : ruleset.guidelines()) {
            String title = clean(guideline.title().orElse(Descriptions.inWords(guideline.name())));
            heads.add(new Called(guideline.file(), List.of(title, title + " (" + edition(guideline) + ")")));
        }
        told(heads).forEach((key, words) -> titles.put(key.toString(), words));
    }

    private static String edition(Guideline guideline) {
        Optional<LocalDate> from = guideline.effective().flatMap(Effective::from);
        Optional<LocalDate> until = guideline.effective().flatMap(Effective::until);
        return from.map(day -> "from " + day)
                .or(() -> until.map(day -> "before " + day))
                .orElse(clean(guideline.name()));
    }

    /** The shortest way to call each that calls nothing else; letters of another case are no difference to a reader. */
    private static Map<Object, String> told(List<Called> all) {
        Map<Object, Integer> chosen = new HashMap<>();
        all.forEach(one -> chosen.put(one.key(), 0));
        boolean changed = true;
        while (changed) {
            changed = false;
            Map<String, List<Called>> alike = new HashMap<>();
            all.forEach(one -> alike.computeIfAbsent(
                            way(one, chosen).toLowerCase(Locale.ROOT), unknown -> new ArrayList<>())
                    .add(one));
            for (List<Called> group : alike.values()) {
                for (Called one : group) {
                    int way = chosen.getOrDefault(one.key(), 0);
                    if (group.size() > 1 && way < one.ways().size() - 1) {
                        chosen.put(one.key(), way + 1);
                        changed = true;
                    }
                }
            }
        }
        Map<Object, String> told = new HashMap<>();
        all.forEach(one -> told.put(one.key(), way(one, chosen)));
        return Collections.unmodifiableMap(told);
    }

    private static String way(Called one, Map<Object, Integer> chosen) {
        return one.ways().get(chosen.getOrDefault(one.key(), 0));
    }

    @Override
    public String fact(Fact fact) {
        return known(facts.get(fact.name()), fact.name());
    }

    @Override
    public String definition(Definition definition) {
        return known(definitions.get(definition.key()), definition.name());
    }

    @Override
    public String code(String code) {
        return quoted(code);
    }

    /** Numbers as nouns, since what follows says how large they are. */
    @Override
    public String stated(BuiltIn what) {
        return switch (what) {
            case REQUESTED -> "the number requested";
            case COMPLETED -> "the number delivered so far in this course";
            case AUTHORIZED -> "the number authorized in all";
            case PER_WEEK -> "the number requested per week";
            case WEEKS -> "the length of the requested course in weeks";
            case REQUEST_DATE, SERVICE_DATE, INJURY_DATE, STARTED, LAST_DELIVERED -> what.words();
        };
    }

    /** A guideline's title, or its name in words; of editions with the time from which each is in effect. */
    String title(Guideline guideline) {
        return known(titles.get(guideline.file()), guideline.name());
    }

    /** A treatment, in the middle of a sentence. */
    String treatment(Treatment treatment) {
        return known(treatments.get(treatment.name()), treatment.name());
    }

    private static String known(@Nullable String words, String name) {
        return Optional.ofNullable(words)
                .orElseThrow(() -> new IllegalStateException("`" + name + "` is not of the ruleset"));
    }

    /** Text of the author in quotes. */
    static String quoted(String text) {
        return "“" + clean(text) + "”";
    }

    /** Text of the author without quotes that would end ours, and without what a terminal would obey. */
    static String clean(String text) {
        return Visible.words(
                text.replaceAll("[“”]", "\"").replaceAll("\\p{Cc}+", " ").strip());
    }
}
